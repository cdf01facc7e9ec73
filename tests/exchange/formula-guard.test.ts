import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { guarded, unguarded } from '../../src/exchange/formula-guard';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '＋1', '－1', '＠1', "'=1"])(
  '%j is no formula once it is guarded',
  (text) => {
    expect(guarded(text)).toBe(`'${text}`);
  },
);

test.each(['', 'a=1', "it's", "'quoted'", '1-1', '#1'])('%j needs no guard', (text) => {
  expect(guarded(text)).toBe(text);
});

test('every text comes back as it was', () => {
  const text = fc
    .array(fc.constantFrom("'", '=', '-', 'a', ' ', '\t', '\n', '＝'))
    .map((marks) => marks.join(''));
  fc.assert(fc.property(fc.oneof(text, fc.string()), (one) => unguarded(guarded(one)) === one));
});
