import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MicropubDestination } from '../../src/domain/destination';
import { findMicropub, micropubClient } from '../../src/publishing/micropub';
import { digestPublications } from '../../src/storage/digests/publications';
import { acceptDestination } from './acceptance';
import { aPost, Publisher } from './a-place';
import { FaultProxy } from './fault-proxy';
import { MicropubServer, type Misbehaviour } from './micropub-server';

const destinationOf = (origin: string): MicropubDestination => ({
  id: 'micropub',
  kind: 'micropub',
  name: 'A site',
  address: `${origin}/`,
  apiRoot: `${origin}/micropub?site=1`,
  createdAt: '2026-05-03T10:00:00.000Z',
  status: 'draft',
});

const contentOf = (server: MicropubServer) => {
  const [content] = server.posts.at(-1)!.properties['content'] as { html: string }[];
  return content!;
};

acceptDestination('Micropub', async () => {
  const server = await new MicropubServer().start();
  return {
    port: server.port,
    destination: destinationOf,
    client: (origin, http) => micropubClient(destinationOf(origin), server.token, http),
    writes: ({ method }) => method === 'POST',
    removes: ({ method }) => method === 'POST',
    count: async () => server.posts.length,
    async changeThere(text) {
      contentOf(server).html += `<p>${text}</p>`;
    },
    newest: async () => contentOf(server).html,
    stop: async () => server.stop(),
  };
});

describe('A Micropub site', () => {
  let server: MicropubServer;
  let destination: MicropubDestination;
  let publisher: Publisher;
  const { signal } = new AbortController();
  const origin = () => `http://127.0.0.1:${server.port}`;

  beforeEach(async () => {
    server = await new MicropubServer().start();
    destination = destinationOf(origin());
    publisher = new Publisher(() => micropubClient(destination, server.token));
  });
  afterEach(() => server.stop());

  test('is found by its address, and says whether the token holds', async () => {
    expect(await findMicropub(origin(), signal)).toEqual({ apiRoot: `${origin()}/micropub?site=1` });
    await expect(findMicropub(`${origin()}/micropub`, signal)).rejects.toMatchObject({ kind: 'not-found' });
    expect((await micropubClient(destination, server.token).check(signal)).account).toContain('127.0.0.1');
    const wrong = micropubClient(destination, 'wrong');
    await expect(wrong.check(signal)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  test('gets title, words, tags and slug, and a draft comes out at another address', async () => {
    const post = aPost({ slug: 'my-links', categories: [{ name: 'Links', slug: '' }] });
    expect(await publisher.publish(destination, post)).toMatchObject({
      kind: 'sent',
      publication: { remoteStatus: 'draft', url: undefined },
    });
    const outcome = await publisher.publish(destination, post, { status: 'published' });
    expect(outcome).toMatchObject({
      publication: { remoteStatus: 'published', url: `${origin()}/posts/my-links` },
    });
    expect(server.posts).toHaveLength(1);
    expect(server.posts[0]?.properties).toMatchObject({
      name: ['Links “for” the week & <more>'],
      category: ['Links', '写作', 'oral history'],
    });
    expect(contentOf(server).html).toContain('<a href="https://example.org/ar">المكتبات</a>');
  });

  test('says where it can pass posts on, and is told so once, when the post comes out', async () => {
    server.targets = [
      { uid: 'https://fedi.example/@ann', name: '安的联邦宇宙' },
      { uid: 'https://other.example/', name: '' },
    ];
    const { targets } = await micropubClient(destination, server.token).check(signal);
    expect(targets).toEqual([
      { id: 'https://fedi.example/@ann', name: '安的联邦宇宙' },
      { id: 'https://other.example/', name: 'https://other.example/' },
    ]);
    const syndicated = () => server.posts.at(-1)?.properties['mp-syndicate-to'];
    const order = { targets: ['https://fedi.example/@ann'] };
    const [post, draft] = [aPost(), aPost()];
    await publisher.publish(destination, post, { ...order, status: 'published' });
    expect(syndicated()).toEqual(order.targets);
    delete server.posts.at(-1)!.properties['mp-syndicate-to'];
    post.digest.outro = 'More.';
    await publisher.publish(destination, post, { ...order, status: 'published' });
    expect(syndicated()).toBeUndefined();
    await publisher.publish(destination, draft, { ...order, status: 'draft' });
    expect(syndicated()).toBeUndefined();
    await publisher.publish(destination, draft, { ...order, status: 'published' });
    expect(syndicated()).toEqual(order.targets);
  });

  test.each<[Misbehaviour, object]>([
    ['publishes by 200 and leaves a draft', { kind: 'sent', publication: { remoteStatus: 'draft' } }],
    ['answers 500 with a page to the source of a draft', { kind: 'unsure' }],
    ['has no scope for creating', { kind: 'failed', error: { kind: 'forbidden' } }],
  ])('that %s is not believed', async (misbehaviour, truth) => {
    const post = aPost();
    server.misbehaviour = misbehaviour;
    if (misbehaviour.startsWith('publishes')) await publisher.publish(destination, post);
    const status = misbehaviour.startsWith('publishes') ? 'published' : 'draft';
    expect(await publisher.publish(destination, post, { status })).toMatchObject(truth);
    expect(server.posts.length).toBeLessThanOrEqual(1);
  });

  test('that says it deletes, and does not, is not believed', async () => {
    const post = aPost();
    await publisher.publish(destination, post);
    server.misbehaviour = 'says that it deletes';
    expect(await publisher.remove(destination, post)).toMatchObject({
      kind: 'failed',
      error: { kind: 'still-there' },
    });
    expect(await digestPublications(post.digest.id)).toMatchObject([{ state: 'sent' }]);
  });

  test('that accepts a post for later has it once', async () => {
    server.misbehaviour = 'accepts for later';
    const post = aPost();
    expect(await publisher.publish(destination, post)).toMatchObject({ kind: 'sent' });
    expect(server.posts).toHaveLength(1);
  });

  test('that cannot be looked into is not sent again what may be there, until the writer says that it is not', async () => {
    server.misbehaviour = 'does not list posts';
    const proxy = await FaultProxy.start(() => server.port);
    destination = destinationOf(proxy.origin);
    const post = aPost();
    proxy.meet('cut before', ({ method }) => method === 'POST');
    expect(await publisher.publish(destination, post)).toMatchObject({
      kind: 'unsure',
      error: { kind: 'cannot-look' },
    });
    expect(await publisher.publish(destination, post)).toMatchObject({ kind: 'unsure' });
    expect(await digestPublications(post.digest.id)).toMatchObject([{ state: 'unsure' }]);
    expect(server.posts).toHaveLength(0);
    expect(await publisher.publish(destination, post, { recreate: true })).toMatchObject({ kind: 'sent' });
    expect(server.posts).toHaveLength(1);
    proxy.close();
  });
});
