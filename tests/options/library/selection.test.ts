import { expect, test } from 'vitest';
import { nothingSelected, selectionOf, toggled, withRange } from '../../../options/library/selection';

const at = (id: string) => ({ id, place: id.charCodeAt(0) - 97, total: 26 });
const ids = ({ ids }: { ids: ReadonlySet<string> }) => [...ids].sort().join('');

test('a clip is taken in and out by itself, and others stay', () => {
  const two = toggled(toggled(nothingSelected, at('a')), at('c'));
  expect(ids(two)).toBe('ac');
  expect(ids(toggled(two, at('a')))).toBe('c');
});

test('a range is drawn anew from its anchor, and what was chosen before stays', () => {
  const before = toggled(toggled(nothingSelected, at('z')), at('b'));
  const longer = withRange(before, ['b', 'c', 'd', 'e'], at('b'));
  expect(ids(longer)).toBe('bcdez');
  expect(ids(withRange(longer, ['b', 'c'], at('b')))).toBe('bcz');
});

test('all that were found can be thinned out one by one', () => {
  expect(ids(toggled(selectionOf(['a', 'b', 'c']), at('b')))).toBe('ac');
});
