import { beforeEach, expect, test } from 'vitest';
import { library } from '../../src/storage/database';
import {
  changeSavedSearch,
  createSavedSearch,
  moveSavedSearch,
  removeSavedSearch,
  restoreSavedSearch,
  savedSearches,
} from '../../src/storage/saved-searches';

const names = async () => (await savedSearches()).map(({ name }) => name);

beforeEach(async () => {
  await Promise.all(library().tables.map((table) => table.clear()));
  for (const name of ['a', 'b', 'c']) await createSavedSearch({ id: name, name, query: '#x', pinned: true });
});

test.each([
  { id: 'c', index: 0, order: ['c', 'a', 'b'] },
  { id: 'a', index: 2, order: ['b', 'c', 'a'] },
])('moving $id behind $index others gives $order', async ({ id, index, order }) => {
  await moveSavedSearch(id, index);
  expect(await names()).toEqual(order);
});

test('a removed search comes back to its own place, and its record never leaves', async () => {
  await removeSavedSearch('b');
  expect(await names()).toEqual(['a', 'c']);
  expect(await library().savedSearches.get('b')).toMatchObject({ removed: true, unsent: 1 });
  await restoreSavedSearch('b');
  expect(await names()).toEqual(['a', 'b', 'c']);
});

test('a change touches what it names', async () => {
  await changeSavedSearch('a', { name: 'New', pinned: false });
  expect((await savedSearches())[0]).toMatchObject({ id: 'a', name: 'New', query: '#x', pinned: false });
  expect(Object.keys((await library().savedSearches.get('a'))!.stamps).toSorted()).toEqual([
    '*',
    'name',
    'pinned',
  ]);
});
