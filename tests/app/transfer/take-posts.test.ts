import { expect, test } from 'vitest';
import { stableId } from '../../../src/app/transfer/stable-id';
import { noPostFindings, takePosts, type KnownPosts } from '../../../src/app/transfer/take-posts';
import { urlKey } from '../../../src/domain/address/url-key';
import type { BackupRecord } from '../../../src/exchange/backup/backup-schema';
import { readMarkdownPost } from '../../../src/exchange/posts/markdown-post';
import type { PostReading } from '../../../src/exchange/posts/source-post';
import { aClip } from '../../builders/a-clip';
import { aDigest } from '../../builders/a-digest';

const nothing: KnownPosts = { digests: [], clipsWithKeys: () => Promise.resolve(new Map()) };

async function take(files: Record<string, string>, known = nothing, addressPattern = '') {
  const findings = noPostFindings();
  const records: BackupRecord[] = [];
  const options = {
    choices: { addressPattern },
    settings: { author: 'Ann', blog: 'https://blog.example', language: 'en' },
    zone: 'Asia/Shanghai',
    known,
    hashOf: (text: string) => Promise.resolve(`hash of ${text.length}`),
    signal: new AbortController().signal,
  };
  for await (const batch of takePosts(readings(files), options, findings)) records.push(...batch);
  const all = <T extends BackupRecord['type']>(type: T) =>
    records.flatMap((one) =>
      one.type === type ? [one.value as Extract<BackupRecord, { type: T }>['value']] : [],
    );
  return {
    findings,
    digests: all('digest'),
    clips: all('clip'),
    entries: all('entry'),
    publications: all('publication'),
  };
}

async function* readings(files: Record<string, string>): AsyncGenerator<PostReading> {
  for (const [name, text] of Object.entries(files))
    yield readMarkdownPost(name, text, { zone: 'UTC', wordings: [] });
}

const post = (day: string, body: string) => `---\ntitle: Post of ${day}\ndate: ${day}\n---\n${body}\n`;

test('a post becomes a digest that went out on its day, at its address', async () => {
  const { digests, publications, clips } = await take(
    { 'posts/may.md': post('2019-05-03', 'See [A](https://a.example/).') },
    nothing,
    'https://blog.example/:year/:month/:slug/',
  );
  expect(digests).toMatchObject([
    {
      title: 'Post of 2019-05-03',
      date: '2019-05-03',
      slug: 'may',
      author: 'Ann',
      blog: 'https://blog.example',
    },
  ]);
  expect(publications).toMatchObject([
    {
      digestId: digests[0]?.id,
      destination: 'hand',
      state: 'sent',
      url: 'https://blog.example/2019/05/may/',
      at: '2019-05-03T12:00:00.000Z',
    },
  ]);
  expect(clips).toMatchObject([
    { url: 'https://a.example/', comment: 'See [A]().', savedAt: '2019-05-03T12:00:00.000Z' },
  ]);
});

test('the oldest post says first what a clip says, whatever file comes first', async () => {
  const { clips, entries, findings } = await take({
    'b.md': post('2020-01-01', 'Again [A](https://a.example/).'),
    'a.md': post('2019-01-01', 'First [A](https://a.example/).'),
  });
  expect(clips.map(({ comment }) => comment)).toEqual(['First [A]().']);
  expect(entries).toMatchObject([{ kind: 'clip' }, { kind: 'clip', wording: 'Again [A]().' }]);
  expect(findings).toMatchObject({ posts: 2, newClips: 1, knownLinks: 1, keptLinks: 0, changed: 0 });
});

test('a page of the library gets no second clip', async () => {
  const clip = aClip({ id: 'mine', url: 'https://a.example/', comment: 'My words' });
  const known: KnownPosts = {
    digests: [],
    clipsWithKeys: (keys) =>
      Promise.resolve(new Map(keys.includes(urlKey(clip.url)) ? [[urlKey(clip.url), clip]] : [])),
  };
  const { clips, entries } = await take(
    { 'a.md': post('2019-01-01', 'Old [A](https://a.example/).') },
    known,
  );
  expect(clips).toEqual([]);
  expect(entries).toMatchObject([{ clipId: 'mine', wording: 'Old [A]().' }]);
});

test.each([
  [
    'at its address',
    { digest: aDigest({ slug: 'other', date: '2000-01-01' }), url: 'https://blog.example/2019/a/' },
  ],
  ['under its day and slug', { digest: aDigest({ slug: 'a', date: '2019-01-01' }) }],
])('a post that the library has %s stays as it is', async (_, digest) => {
  const { digests, findings } = await take(
    { 'a.md': post('2019-01-01', 'x') },
    { ...nothing, digests: [digest] },
    'https://blog.example/:year/:slug/',
  );
  expect(digests).toEqual([]);
  expect(findings).toMatchObject({ posts: 0, alreadyThere: 1 });
});

test('one post in two files is taken once, and twice makes the same records', async () => {
  const files = {
    'x/a.md': post('2019-01-01', 'x [A](https://a.example/)'),
    'y/a.md': post('2019-01-01', 'x'),
  };
  const [one, two] = [await take(files), await take(files)];
  expect(one).toEqual(two);
  expect(one.digests).toHaveLength(1);
});

test('what is no published post is counted, with its reason', async () => {
  const { findings } = await take({ 'draft.md': '---\ntitle: X\ndraft: true\n---\n', 'none.md': 'Words' });
  expect(findings).toMatchObject({
    posts: 0,
    noPostCount: 2,
    noPosts: [{ why: 'draft' }, { why: 'no-date' }],
  });
});

test('HTML in a post stays HTML', async () => {
  const { digests, findings } = await take({
    'a.md': post('2019-01-01', 'A <b>bold</b> [A](https://a.example/).'),
  });
  expect(digests[0]?.rawHtml).toBe(true);
  expect(findings).toMatchObject({ newClips: 1, changed: 0 });
});

test('an id is a UUIDv7 of its moment, the same for the same seed', () => {
  const id = stableId('2019-05-03T12:00:00.000Z', 'clip a');
  expect(id).toMatch(/^016a7d90-c200-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(stableId('2019-05-03T12:00:00.000Z', 'clip a')).toBe(id);
  expect(stableId('2019-05-03T12:00:00.000Z', 'clip b')).not.toBe(id);
});
