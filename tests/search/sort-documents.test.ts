import { beforeAll, expect, test } from 'vitest';
import { parseQuery } from '../../src/domain/query/parse-query';
import type { DocumentOrder } from '../../src/search/sort-documents';
import { clipsWithIds } from '../../src/storage/clips';
import { saveClips } from '../builders/save-clips';
import { library } from '../../src/storage/database';
import { listClips } from '../../src/storage/list-clips';
import { aClip } from '../builders/a-clip';

const context = { zone: 'UTC', today: '2026-05-05', weekStart: 1 as const };
const { compare } = new Intl.Collator('en', { numeric: true });

const clips = [
  { title: 'Zebra crossings', host: 'b.example', published: '2024-02-01' },
  { title: 'éclairs, 10 of them', host: 'a.example' },
  { title: 'Eclairs, 9 of them', host: 'c.example', published: '2026-01-31' },
  { title: '', host: 'a.example', published: '1969-12-31' },
  { title: 'apples', host: 'b.example', published: '2024-02-02' },
].map(({ title, host, published }, n) =>
  aClip({ title, published, url: `https://${host}/${n}`, savedAt: `2026-05-0${n + 1}T10:00:00.000Z` }),
);

beforeAll(async () => {
  await Promise.all(library().tables.map((table) => table.clear()));
  await saveClips(clips.map((clip) => ({ clip })));
});

const listed = async (by: DocumentOrder, query = '') => {
  const found = await listClips(parseQuery(query).query, context, { by, compare });
  return (await clipsWithIds(await found.ids(0, found.total))).map(({ url }) => Number(url.at(-1)));
};

test.each<[DocumentOrder, number[]]>([
  ['newest', [4, 3, 2, 1, 0]],
  ['oldest', [0, 1, 2, 3, 4]],
  ['published', [2, 4, 0, 3, 1]],
  ['title', [4, 2, 1, 0, 3]],
  ['site', [3, 1, 4, 0, 2]],
])('the library by %s, what lacks it at the end and those alike with the newest first', async (by, order) => {
  expect(await listed(by)).toEqual(order);
});

test('what is searched for is sorted in the same way', async () => {
  expect(await listed('title', 'eclairs OR zebra')).toEqual([2, 1, 0]);
  expect(await listed('oldest', 'eclairs OR zebra')).toEqual([0, 1, 2]);
});
