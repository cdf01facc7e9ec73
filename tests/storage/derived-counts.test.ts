import { beforeEach, expect, test } from 'vitest';
import { restoreClip, trashClip } from '../../src/storage/clips';
import { saveClip } from '../builders/save-clips';
import { library } from '../../src/storage/database';
import { clipCount, clipsForNextDigest } from '../../src/storage/derived-counts';
import { addEntries, createDigest } from '../../src/storage/digests';
import { trashDigest } from '../../src/storage/digests/digest-list';
import { clipsSavedSince } from '../../src/storage/list-clips';
import { knownTags, lastTags, tagStatistics } from '../../src/storage/tag-statistics';
import { unusedClipCount } from '../../src/storage/usage';
import { aClip } from '../builders/a-clip';
import { aDigest } from '../builders/a-digest';

const counts = async () => Object.fromEntries((await knownTags()).map(({ name, uses }) => [name, uses]));

beforeEach(async () => {
  await Promise.all(library().tables.map((table) => table.clear()));
});

test('the counts follow every write: saved, changed, trashed, restored', async () => {
  const clip = aClip({ tags: ['a', 'b'] });
  await saveClip(clip);
  await saveClip(aClip({ tags: ['b'] }));
  expect(await counts()).toEqual({ a: 1, b: 2 });

  await saveClip({ ...clip, tags: ['b', 'c'] });
  expect(await counts()).toEqual({ b: 2, c: 1 });

  await trashClip(clip.id, '2026-06-01T00:00:00.000Z');
  expect(await counts()).toEqual({ b: 1 });

  await restoreClip(clip.id);
  expect(await counts()).toEqual({ b: 2, c: 1 });
});

test('what goes with a tag and what is usual on a site come from the clips there are', async () => {
  await saveClip(aClip({ url: 'https://www.rust.example/1', tags: ['rust', 'async'] }));
  await saveClip(aClip({ url: 'https://rust.example/2', tags: ['rust', 'async', 'web'] }));
  await saveClip(aClip({ url: 'https://other.example/', tags: ['cooking'] }));

  const { onSite, together } = await tagStatistics(await knownTags(), 'rust.example', ['rust']);

  expect(onSite.find(({ name }) => name === 'async')?.count).toBe(2);
  expect(onSite.some(({ name }) => name === 'cooking')).toBe(false);
  expect(together).toEqual([
    {
      tag: 'rust',
      others: [
        { name: 'async', count: 2 },
        { name: 'web', count: 1 },
      ],
    },
  ]);
});

test('the last tags are those of the clip saved last, not of one in the trash', async () => {
  await saveClip(aClip({ savedAt: '2026-01-01T00:00:00.000Z', tags: ['old'] }));
  const young = aClip({ savedAt: '2026-01-02T00:00:00.000Z', tags: ['young'] });
  await saveClip(young);
  expect(await lastTags()).toEqual(['young']);
  await trashClip(young.id, '2026-01-03T00:00:00.000Z');
  expect(await lastTags()).toEqual(['old']);
});

test('of the clips for the next digest those in the trash are not counted', async () => {
  const forNextDigest = '2026-05-03T10:00:00.000Z';
  const trashed = aClip({ forNextDigest });
  for (const clip of [aClip({ forNextDigest }), trashed, aClip()]) await saveClip(clip);
  expect(await clipsForNextDigest()).toBe(2);
  await trashClip(trashed.id, '2026-06-01T00:00:00.000Z');
  expect(await clipsForNextDigest()).toBe(1);
});

test('what came after a backup is known by its first clip, and by whether it is more than a few', async () => {
  const days = ['01', '02', '03', '04'].map((day) => `2026-05-${day}T10:00:00.000Z`);
  for (const savedAt of days) await saveClip(aClip({ savedAt }));
  expect(await clipsSavedSince(undefined, 3)).toEqual({ oldestAt: days[0], isMany: true });
  expect(await clipsSavedSince(days[0], 3)).toEqual({ oldestAt: days[1], isMany: false });
  expect(await clipsSavedSince(days[3], 3)).toEqual({ oldestAt: undefined, isMany: false });
});

test('private and unused clips are counted as they become and cease to be so', async () => {
  const [first, second] = [aClip({ private: true }), aClip()];
  await saveClip(first);
  await saveClip(second);
  const digest = aDigest();
  await createDigest(digest);
  await addEntries(digest.id, [{ id: 'e', kind: 'clip', clipId: second.id, runOn: false }]);
  const numbers = async () => [await clipCount('private'), await unusedClipCount()];
  expect(await numbers()).toEqual([1, 1]);
  await trashClip(second.id, '2026-06-01T00:00:00.000Z');
  expect(await numbers()).toEqual([1, 1]);
  await restoreClip(second.id);
  await trashDigest(digest.id, '2026-06-01T00:00:00.000Z');
  expect(await numbers()).toEqual([1, 2]);
  await trashClip(first.id, '2026-06-01T00:00:00.000Z');
  expect(await numbers()).toEqual([0, 1]);
  await restoreClip(first.id);
  await saveClip({ ...first, private: false });
  expect(await numbers()).toEqual([0, 2]);
});
