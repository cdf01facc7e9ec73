import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { repairJson } from '../../../../src/exchange/reading/json/repair-json';

test.each([
  ['{"a":[{"b":1},{"b":2},{"b', { a: [{ b: 1 }, { b: 2 }] }],
  ['{"a":[{"b":1},{"b":oops},{"b":3}]}', { a: [{ b: 1 }] }],
  ['[{"b":"}]"},{"b":[{"c":1},', [{ b: '}]' }, { b: [{ c: 1 }] }]],
  ['{"a":1', undefined],
  ['', undefined],
  ['[]]]', undefined],
])('of %j there is %j', (text, value) => {
  expect(repairJson(text)?.value).toEqual(value);
});

test('a text that nests without end is given up', () => {
  expect(repairJson('['.repeat(100_000))).toBeUndefined();
});

test('whatever is cut off a list, what stands before it is read', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ a: fc.string() }), { minLength: 2 }), fc.nat(), (list, at) => {
      const text = JSON.stringify(list);
      const cut = text.slice(0, at % text.length);
      const found = (repairJson(cut)?.value ?? []) as unknown[];
      expect(found).toEqual(list.slice(0, found.length));
      expect(JSON.stringify(list.slice(0, found.length + 1)).length).toBeGreaterThan(cut.length);
    }),
  );
});
