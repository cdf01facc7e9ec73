import { beforeEach, expect, test } from 'vitest';
import { restoreClip, saveClip, trashClip } from '../../src/storage/clips';
import { library } from '../../src/storage/database';
import { knownTags, lastTags, tagStatistics } from '../../src/storage/tag-statistics';
import { aClip } from '../builders/a-clip';

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
