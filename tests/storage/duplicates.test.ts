import { beforeEach, expect, test } from 'vitest';
import { changeClips } from '../../src/storage/bulk/change-clips';
import { saveClips } from '../builders/save-clips';
import { library } from '../../src/storage/database';
import { duplicateGroups } from '../../src/storage/duplicates';
import { aClip } from '../builders/a-clip';

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
    (await duplicateGroups()).map((group) => [group.why, ...group.clips.map(({ id }) => id)]);

  expect(await groups()).toEqual([
    ['same-page', 'b', 'a'],
    ['likely', 'e', 'd'],
  ]);
  await changeClips(['a', 'd'], { kind: 'trash' });
  expect(await groups()).toEqual([]);
});
