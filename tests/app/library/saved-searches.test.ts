import { expect, test } from 'vitest';
import { editSearch, replacedSearch, saveSearch } from '../../../src/app/library/saved-searches';

function dependencies() {
  const done: unknown[] = [];
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
  await editSearch('s1', { name: ' A ', query: 'a', index: 1, indexBefore: 1 }, given);
  await editSearch('s1', { name: 'A', query: 'a', index: 0, indexBefore: 1 }, given);
  const change = ['change', 's1', { name: 'A', query: 'a' }];
  expect(given.done).toEqual([change, change, ['move', 's1', 0]]);
});
