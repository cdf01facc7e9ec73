import { expect, test } from 'vitest';
import { movedLook } from '../../../src/app/library/list-looks';
import { editSearch, replacedSearch, saveSearch } from '../../../src/app/library/saved-searches';

function dependencies() {
  const done: unknown[][] = [];
  const note =
    (act: string) =>
    (...args: unknown[]) =>
      Promise.resolve(void done.push([act, ...args]));
  return {
    done,
    newId: () => 's1',
    storage: {
      createSavedSearch: note('create'),
      changeSavedSearch: note('change'),
      moveSavedSearch: note('move'),
    },
    listLooks: { change: note('look') as never },
  };
}

const rust = { id: 'old', name: 'Rust', query: '#rust', rank: 'a0', pinned: true };

test('a search is known by its name, without the space around it', () => {
  expect(replacedSearch(' Rust ', [rust])).toBe(rust);
  expect(replacedSearch('Rus', [rust])).toBeUndefined();
});

test('a query is kept under its name, in place of the search that has it', async () => {
  const given = dependencies();
  await saveSearch(' Unused ', 'is:unused', undefined, given);
  await saveSearch('Rust', 'is:unused', rust, given);
  expect(given.done).toEqual([
    ['create', { id: 's1', name: 'Unused', query: 'is:unused', pinned: true }],
    ['change', 'old', { query: 'is:unused', pinned: true }],
  ]);
});

test('a search is moved only where its place is another', async () => {
  const given = dependencies();
  const search = { ...rust, id: 's1', query: 'a' };
  await editSearch(search, { name: ' A ', query: 'a', icon: 'star', index: 1, indexBefore: 1 }, given);
  await editSearch(search, { name: 'A', query: 'a', icon: 'star', index: 0, indexBefore: 1 }, given);
  const change = ['change', 's1', { name: 'A', query: 'a', icon: 'star' }];
  expect(given.done).toEqual([change, change, ['move', 's1', 0]]);
});

test('how the clips of a search are listed stays with it when it looks for something else', async () => {
  const given = dependencies();
  await editSearch(rust, { name: 'Rust', query: '#rust is:unused', index: 0, indexBefore: 0 }, given);
  expect(given.done.map(([act]) => act)).toEqual(['change', 'look']);
  const cards = { look: 'cards', sort: 'title' } as const;
  expect(movedLook({ '#rust': cards }, '#rust', '#rust is:unused')).toEqual({ '#rust is:unused': cards });
  expect(movedLook({ '': cards }, '', 'a')).toEqual({ '': cards });
});
