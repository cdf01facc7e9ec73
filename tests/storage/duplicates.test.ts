import { beforeEach, expect, test } from 'vitest';
import { changeClips } from '../../src/storage/bulk/change-clips';
import { saveClips } from '../builders/save-clips';
import { library } from '../../src/storage/database';
import { findDuplicates } from '../../src/storage/duplicates';
import { addEntries, createDigest } from '../../src/storage/digests';
import { aClip } from '../builders/a-clip';
import { aDigest } from '../builders/a-digest';

const day = (n: number) => ({ savedAt: `2026-05-0${n}T00:00:00.000Z` });

beforeEach(async () => {
  await Promise.all(library().tables.map((table) => table.clear()));
});

test('clips of one page, and clips with one title on one site, come in groups with the oldest first', async () => {
  const clips = [
    aClip({ id: 'a', url: 'https://www.example.org/1', title: 'One', ...day(3) }),
    aClip({ id: 'b', url: 'http://example.org/1?utm_source=x', title: 'Other', ...day(1) }),
    aClip({ id: 'c', url: 'https://example.org/2', title: 'One!', ...day(2) }),
    aClip({ id: 'd', url: 'https://example.org/3', title: 'Café', ...day(2) }),
    aClip({ id: 'e', url: 'https://example.org/4', title: 'cafe', ...day(1) }),
    aClip({ id: 'f', url: 'https://example.com/4', title: 'cafe', ...day(1) }),
    aClip({ id: 'g', url: 'https://example.org/5', title: '', ...day(1) }),
    aClip({ id: 'h', url: 'https://example.org/6', title: '', ...day(1) }),
  ];
  await saveClips(clips.map((clip) => ({ clip })));
  const groups = async () =>
    (await findDuplicates(10)).groups.map((group) => [group.why, ...group.clips.map(({ id }) => id)]);

  expect(await groups()).toEqual([
    ['same-page', 'b', 'a'],
    ['likely', 'e', 'd'],
  ]);
  await changeClips(['a', 'd'], { kind: 'trash' });
  expect(await groups()).toEqual([]);
});

test('of many groups the first are read, and all are counted', async () => {
  const clips = Array.from({ length: 30 }, (_, n) =>
    aClip({ url: `https://example.org/${n % 10}`, title: `Page ${n}` }),
  );
  await saveClips(clips.map((clip) => ({ clip })));
  const steps: [number, number][] = [];
  const found = await findDuplicates(4, (done, of) => steps.push([done, of]));
  expect([found.groups.length, found.total]).toEqual([4, 10]);
  expect(found.groups.every((group) => group.clips.length === 3)).toBe(true);
  expect(steps.at(-1)).toEqual([30, 30]);
});

test('a group says in which digests its clips are', async () => {
  const [one, two] = [aClip({ url: 'https://example.org/1' }), aClip({ url: 'https://example.org/1' })];
  await saveClips([{ clip: one }, { clip: two }]);
  await createDigest(aDigest());
  await addEntries(aDigest().id, [{ id: 'e', kind: 'clip', clipId: two.id, runOn: false }]);
  const { usage } = await findDuplicates(10);
  expect([usage.get(one.id), usage.get(two.id)?.[0]?.id]).toEqual([undefined, aDigest().id]);
});
