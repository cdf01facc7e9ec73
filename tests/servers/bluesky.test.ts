import { afterEach, beforeEach, expect, test } from 'vitest';
import { uuidv7 } from 'uuidv7';
import type { BlueskyDestination } from '../../src/domain/destination';
import { blueskyClient, recordKeyOf } from '../../src/publishing/bluesky';
import { keepPublication, publicationsOf } from '../../src/storage/digests/publications';
import { aPost, Deadlines, Publisher, type PostUnderTest } from './a-place';
import { BlueskyServer } from './bluesky-server';
import { FaultProxy, faults } from './fault-proxy';

let server: BlueskyServer;
let proxy: FaultProxy;
let destination: BlueskyDestination;
let publisher: Publisher;
const { signal } = new AbortController();

beforeEach(async () => {
  server = await new BlueskyServer().start();
  proxy = await FaultProxy.start(() => server.port);
  destination = {
    id: 'bluesky',
    kind: 'bluesky',
    name: '@ann',
    address: `${proxy.origin}/`,
    apiRoot: `${proxy.origin}/`,
    user: server.handle,
    createdAt: '2026-05-03T10:00:00.000Z',
  };
  const { http } = new Deadlines(proxy);
  publisher = new Publisher(() => blueskyClient(destination, server.password, http));
});
afterEach(() => {
  proxy.close();
  server.stop();
});

/** Is out, as the writer says. */
const publish = ({ digest }: PostUnderTest, facts: { url?: string; remoteStatus?: 'draft' } = {}) =>
  keepPublication({
    id: uuidv7(),
    digestId: digest.id,
    destination: 'hand',
    state: 'sent',
    at: '2026-05-03T12:00:00.000Z',
    hash: 'x',
    ...facts,
  });

const url = 'https://blog.example/links';

test('a post that is out is announced by its title and a card that leads to it', async () => {
  const post = aPost({ excerpt: 'What I read.' });
  await publish(post, { url });
  const outcome = await publisher.publish(destination, post, { status: 'published' });
  const rkey = recordKeyOf(post.digest.id);
  expect(outcome).toMatchObject({
    kind: 'sent',
    publication: { url: `https://bsky.app/profile/${server.handle}/post/${rkey}`, isAnnouncement: true },
  });
  const title = 'Links “for” the week & <more>';
  expect(server.records.get(rkey)?.value).toMatchObject({
    $type: 'app.bsky.feed.post',
    text: title,
    langs: ['en'],
    embed: {
      $type: 'app.bsky.embed.external',
      external: { uri: url, title, description: 'What I read.' },
    },
  });
  // It is not the post: the digest is where it was.
  expect(await publicationsOf(post.digest.id)).toMatchObject([{ destination: 'hand' }]);
});

test.each([
  ['nowhere', undefined],
  ['out without an address', {}],
  ['a draft', { url, remoteStatus: 'draft' as const }],
])('a post that is %s is not announced', async (_what, facts) => {
  const post = aPost();
  if (facts) await publish(post, facts);
  expect(await publisher.publish(destination, post, { status: 'published' })).toMatchObject({
    kind: 'failed',
    error: { kind: 'no-address' },
  });
  expect(server.records.size).toBe(0);
});

test('a post that became a file is announced at the address that its site makes', async () => {
  const post = aPost({ slug: 'links', date: '2016-04-26' });
  publisher.knows({
    id: 'hand',
    kind: 'folder',
    name: 'posts',
    format: 'hugo',
    createdAt: '2026-05-03T10:00:00.000Z',
  });
  publisher.pattern = 'https://blog.example/:year/:month/:slug/';
  await publish(post, { url: 'https://github.com/ann/blog/blob/main/links.md' });
  await publisher.publish(destination, post, { status: 'published' });
  expect([...server.records.values()][0]?.value['embed']).toMatchObject({
    external: { uri: 'https://blog.example/2016/04/links/' },
  });
});

test('it is announced once, and stays as it was first said', async () => {
  const post = aPost();
  await publish(post, { url });
  await publisher.publish(destination, post, { status: 'published' });
  const before = JSON.stringify([...server.records]);
  post.digest.title = 'Another title';
  const again = await publisher.publish(destination, post, { status: 'published' });
  expect(again).toMatchObject({ kind: 'sent' });
  expect(again.kind === 'sent' && again.altered?.sent).toContain('Another title');
  expect(JSON.stringify([...server.records])).toBe(before);
});

test.each(faults)('an announcement that is %s is there once', async (fault) => {
  const post = aPost();
  await publish(post, { url });
  proxy.meet(fault, ({ url: path }) => path?.includes('putRecord') === true);
  const first = await publisher.publish(destination, post, { status: 'published' });
  if (first.kind !== 'sent')
    expect(await publisher.publish(destination, post, { status: 'published' })).toMatchObject({
      kind: 'sent',
    });
  expect(server.records.size).toBe(1);
  expect(proxy.strayed).toEqual([]);
});

test('a card shows the picture that the writer chose, sent once, and none that is too large', async () => {
  const bytes = Uint8Array.from([82, 73, 70, 70, 200, 0, 255]);
  const [shown, large] = [aPost(), aPost()];
  for (const post of [shown, large]) await publish(post, { url });
  const order = { readPicture: async () => ({ bytes, mediaType: 'image/webp' }) };
  expect(await publisher.publish(destination, shown, order)).toMatchObject({ kind: 'sent' });
  const external = (id: string) => {
    const embed = server.records.get(recordKeyOf(id))?.value['embed'];
    return (embed as { external: { thumb?: { ref: { $link: string }; mimeType: string } } }).external;
  };
  const { thumb } = external(shown.digest.id);
  expect(thumb).toMatchObject({ $type: 'blob', mimeType: 'image/webp', size: bytes.length });
  expect(Uint8Array.from(server.blobs.get(thumb!.ref.$link)!)).toEqual(bytes);
  const many = { readPicture: async () => ({ bytes: new Uint8Array(1_000_001), mediaType: 'image/webp' }) };
  expect(await publisher.publish(destination, large, many)).toMatchObject({ kind: 'sent' });
  expect(external(large.digest.id).thumb).toBeUndefined();
  expect(server.blobs.size).toBe(1);
});

test('an announcement whose picture does not get there is not made without it, and is once tried again', async () => {
  const post = aPost();
  await publish(post, { url });
  const order = { readPicture: async () => ({ bytes: new Uint8Array(8), mediaType: 'image/webp' }) };
  proxy.meetAll('refused with 500');
  expect(await publisher.publish(destination, post, order)).toMatchObject({ kind: 'failed' });
  proxy.clear();
  expect(server.records.size).toBe(0);
  expect(await publisher.publish(destination, post, order)).toMatchObject({ kind: 'sent' });
  expect(server.records.size).toBe(1);
});

test('a redirect elsewhere does not take the app password along', async () => {
  proxy.meet('redirected elsewhere', ({ url: path }) => path?.includes('createSession') === true);
  await expect(blueskyClient(destination, server.password).check(signal)).rejects.toMatchObject({
    kind: 'redirected',
  });
  expect(proxy.strayed).toEqual([]);
});

test('says who it is, and whether the app password holds', async () => {
  const client = blueskyClient({ ...destination, user: `@${server.handle}` }, server.password);
  expect(await client.check(signal)).toEqual({ account: `@${server.handle}`, limits: [] });
  await expect(blueskyClient(destination, 'wrong').check(signal)).rejects.toMatchObject({
    kind: 'unauthorized',
  });
});

test('a title of any length is cut at whole characters, and an announcement can be taken away', async () => {
  const post = aPost({ title: 'é'.repeat(400) });
  await publish(post, { url });
  expect(await publisher.publish(destination, post)).toMatchObject({ kind: 'sent' });
  expect([...server.records.values()][0]?.value.text).toBe(`${'é'.repeat(299)}…`);
  expect(await publisher.remove(destination, post)).toMatchObject({ kind: 'removed' });
  expect(server.records.size).toBe(0);
});

test('a record’s key is of the form that posts have, and the digest’s own', () => {
  const keys = Array.from({ length: 2_000 }, (_, i) =>
    recordKeyOf(`019a${i.toString(16).padStart(4, '0')}-7c1e-7abc-8def-0123456789ab`),
  );
  for (const key of keys) expect(key).toMatch(/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/);
  expect(new Set(keys).size).toBe(keys.length);
  const id = uuidv7();
  expect(recordKeyOf(id)).toBe(recordKeyOf(id));
});
