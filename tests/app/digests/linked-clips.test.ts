import { beforeEach, expect, test } from 'vitest';
import { beginLinkedClips, keepLinkedClips } from '../../../src/app/digests/linked-clips';
import { linkedListFeed, linkedListFiles } from '../../../src/app/digests/linked-list';
import { termRules } from '../../../src/domain/digest/terms';
import { wordingFor } from '../../../src/rendering/wording/wordings';
import { addToDigest } from '../../../src/storage/bulk/add-to-digest';
import { clipsWithIds } from '../../../src/storage/clips';
import { library } from '../../../src/storage/database';
import { outlineOf } from '../../../src/storage/digests';
import { undo } from '../../../src/storage/undo/undo';
import { digestUsage } from '../../../src/storage/usage';
import { aClip } from '../../builders/a-clip';
import { aClock } from '../../builders/a-clock';
import { aDigest } from '../../builders/a-digest';
import { saveClips } from '../../builders/save-clips';

const clips = [
  aClip({ id: 'late', title: 'Late', savedAt: '2026-05-03T10:00:00Z', tags: ['sea'] }),
  aClip({ id: 'early', title: 'Early', savedAt: '2026-05-01T10:00:00Z', tags: ['sky', 'sea'] }),
  aClip({ id: 'private', private: true }),
  aClip({ id: 'trashed', trashedAt: '2026-05-02T10:00:00Z' }),
];
const ids = clips.map(({ id }) => id);

let count = 0;
const dependencies = {
  clock: aClock(),
  newId: () => `id-${(count += 1)}`,
  newDigest: async () => aDigest({ id: `digest-${(count += 1)}`, title: 'Today', intro: 'Hello.' }),
  readWording: async () => wordingFor('en'),
  storage: {
    clipsWithIds,
    digestUsage,
    termRules: async () =>
      termRules([{ tag: 'sky', slug: 'the-sky', category: { name: 'Air', slug: 'air' } }], []),
    addToDigest,
  },
};

beforeEach(async () => {
  await Promise.all(library().tables.map((table) => table.clear()));
  await saveClips(clips.map((clip) => ({ clip })));
});

test('each clip is a post with its own tags and the categories that they stand for', async () => {
  const { sources, leftOut, published } = await beginLinkedClips(ids, dependencies);
  const files = await linkedListFiles(sources, { format: 'hugo' });
  expect(files.map(({ name }) => name)).toEqual(['early.md', 'late.md']);
  expect(files[0]?.text).toMatch(/categories:\n\s+- Air\ntags:\n\s+- sky\n\s+- sea\n/);
  expect(files[1]?.text).not.toContain('categories:');
  expect(files[0]?.text).not.toContain('Hello.');
  expect([leftOut, published]).toEqual([2, 0]);
});

test('each post has the day on which its clip was saved, in the zone of the writer', async () => {
  const { sources } = await beginLinkedClips(ids, dependencies);
  const files = await linkedListFiles(sources, { format: 'jekyll' });
  expect(files.map(({ name }) => name)).toEqual(['2026-05-01-early.md', '2026-05-03-late.md']);
  const settings = {
    title: 'T',
    address: 'https://blog.example/f',
    home: 'https://blog.example',
    pattern: '/:year/:month/:slug/',
  };
  const feed = JSON.parse(linkedListFeed(sources, settings, 'json', { clock: aClock() }));
  expect(feed.items.map((item: { date_published: string }) => item.date_published.slice(0, 10))).toEqual(
    expect.arrayContaining(['2026-05-01', '2026-05-03']),
  );
});

test('nothing is stored until they went out, and then usage knows of each', async () => {
  const { sources } = await beginLinkedClips(ids, dependencies);
  expect(await library().digests.count()).toBe(0);
  const entry = await keepLinkedClips(sources, 'Linked list', [{ text: 'a' }], dependencies);
  const kept = await outlineOf(sources.digest.id);
  expect(kept?.digest.title).toBe('Linked list');
  expect(kept?.entries.map(({ id }) => id)).toEqual(sources.entries.map(({ id }) => id));
  const again = await beginLinkedClips(ids, dependencies);
  expect(again.published).toBe(2);

  await undo(entry!.id);
  expect((await beginLinkedClips(ids, dependencies)).published).toBe(0);
  expect((await library().digests.toArray()).map(({ trashedAt }) => trashedAt)).not.toContain(undefined);
});

test('a clip says where it went, and that it went by hand in no one format', async () => {
  const { sources } = await beginLinkedClips(ids, dependencies);
  await keepLinkedClips(sources, 'Linked list', [{ text: 'a' }], dependencies);
  const [use] = (await digestUsage([clips[0]!])).get('late') ?? [];
  expect(use).toMatchObject({
    title: 'Linked list',
    publication: { destination: 'hand', state: 'sent', clipId: 'late' },
  });
  expect(use?.publication?.format).toBeUndefined();
});
