import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffRecord, revertDiff } from '../../src/domain/diff-record';

const sets = {
  tags: String,
  quotes: (quote: unknown) => String(new Map(Object.entries(Object(quote))).get('id')),
};
const q = (id: string, comment = '') => ({ id, comment });

/** What is left of `now` once the change from `before` to `after` is taken back. */
function reverted(before: object, after: object, now: object) {
  return revertDiff(now, diffRecord(before, after), sets);
}

test.each<[string, object, object, object, object, string[]]>([
  ['a field goes back', { a: 1 }, { a: 2 }, { a: 2 }, { a: 1 }, []],
  ['a field that was added goes', {}, { a: 2 }, { a: 2, b: 1 }, { a: undefined, b: 1 }, []],
  ['a field that was removed comes back', { a: 1 }, {}, { b: 1 }, { a: 1, b: 1 }, []],
  ['a field that was changed since stays', { a: 1 }, { a: 2 }, { a: 3 }, { a: 3 }, ['a']],
  ['one that has its old value already is no conflict', { a: 1 }, { a: 2 }, { a: 1 }, { a: 1 }, []],
  [
    'a field that differs only in another place stays',
    { a: 1, b: 1 },
    { a: 2, b: 1 },
    { a: 2, b: 5 },
    { a: 1, b: 5 },
    [],
  ],
  [
    'of a set, what was added goes',
    { tags: ['a'] },
    { tags: ['a', 'b'] },
    { tags: ['a', 'b', 'c'] },
    { tags: ['a', 'c'] },
    [],
  ],
  [
    'of a set, what was removed comes back in its place',
    { tags: ['a', 'b', 'c'] },
    { tags: ['a', 'c'] },
    { tags: ['a', 'c', 'd'] },
    { tags: ['a', 'b', 'c', 'd'] },
    [],
  ],
  [
    'what was removed first comes back first',
    { tags: ['a', 'b'] },
    { tags: ['b'] },
    { tags: ['b', 'c'] },
    { tags: ['a', 'b', 'c'] },
    [],
  ],
  [
    'an element that was changed since stays',
    { quotes: [q('1')] },
    { quotes: [q('1', 'x')] },
    { quotes: [q('1', 'y'), q('2')] },
    { quotes: [q('1', 'y'), q('2')] },
    ['quotes'],
  ],
  [
    'an element goes back among others',
    { quotes: [q('1')] },
    { quotes: [q('1', 'x')] },
    { quotes: [q('1', 'x'), q('2')] },
    { quotes: [q('1'), q('2')] },
    [],
  ],
  [
    'an added element that was written in since stays',
    { quotes: [] },
    { quotes: [q('1')] },
    { quotes: [q('1', 'y')] },
    { quotes: [q('1', 'y')] },
    ['quotes'],
  ],
  [
    'an element that is gone since stays away',
    { quotes: [q('1')] },
    { quotes: [q('1', 'x')] },
    { quotes: [q('2')] },
    { quotes: [q('2')] },
    [],
  ],
])('%s', (_, before, after, now, record, conflicts) => {
  expect(reverted(before, after, now)).toEqual({ record, conflicts });
});

test('what nobody touched since is as it was, and can be done again', () => {
  const value = fc.record({
    a: fc.option(fc.nat(2), { nil: undefined }),
    tags: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
  });
  fc.assert(
    fc.property(value, value, (before, after) => {
      const diff = diffRecord(before, after);
      const undone = revertDiff(after, diff, sets);
      expect(undone).toEqual({ record: before, conflicts: [] });
      const redone = revertDiff(before, { before: diff.after, after: diff.before }, sets);
      expect(redone).toEqual({ record: after, conflicts: [] });
    }),
  );
});
