import { expect, test } from 'vitest';
import { queryParts } from '../../../src/domain/query/query-parts';

test.each<[string, string[]]>([
  ['', []],
  ['rust tokio', ['rust', 'tokio']],
  ['  is:quoted -is:private ', ['is:quoted', '-is:private']],
  ['tag:"Machine Learning" (a OR b) c', ['tag:"Machine Learning"', '(a OR b)', 'c']],
  ['a OR b c', ['a OR b c']],
  ['NOT (a b) c', ['NOT (a b)', 'c']],
  ['a AND b', ['a', 'b']],
  ['a "open phrase', ['a', '"open phrase']],
  ['a (b c', ['a', '(b c']],
  ['a ) b', ['a', ')', 'b']],
  ['a -', ['a', '-']],
])('%j has the parts %j', (text, parts) => {
  expect(queryParts(text).map((part) => part.text)).toEqual(parts);
});

test('without a part the rest stands as it was typed', () => {
  expect(queryParts('one  #two   three').map(({ without }) => without)).toEqual([
    '#two   three',
    'one three',
    'one  #two',
  ]);
});
