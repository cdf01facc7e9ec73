import { expect, test } from 'vitest';
import { nothingSelected, selectionOf, toggled, withRange } from '../../../options/library/selection';

const ids = ({ ids }: { ids: ReadonlySet<string> }) => [...ids].sort().join('');

test('a clip is taken in and out by itself, and others stay', () => {
  const two = toggled(toggled(nothingSelected, 'a', 0), 'c', 2);
  expect(ids(two)).toBe('ac');
  expect(ids(toggled(two, 'a', 0))).toBe('c');
});

test('a range is drawn anew from its anchor, and what was chosen before stays', () => {
  const before = toggled(toggled(nothingSelected, 'z', 25), 'b', 1);
  const longer = withRange(before, ['b', 'c', 'd', 'e'], 1);
  expect(ids(longer)).toBe('bcdez');
  expect(ids(withRange(longer, ['b', 'c'], 1))).toBe('bcz');
});

test('all that were found can be thinned out one by one', () => {
  expect(ids(toggled(selectionOf(['a', 'b', 'c']), 'b', 1))).toBe('ac');
});
