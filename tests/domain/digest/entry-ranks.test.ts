import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { rankedEntries, ranksOfOrder } from '../../../src/domain/digest/entry-ranks';

const ranksOf = (count: number) =>
  rankedEntries(
    'd',
    Array.from({ length: count }, (_, n) => ({ id: String(n), kind: 'heading' as const, text: '' })),
  ).map(({ rank }) => rank);

test.each([
  ['one to the front', [3, 0, 1, 2], 1],
  ['one to the end', [1, 2, 3, 0], 1],
  ['two together', [2, 3, 4, 0, 1], 2],
  ['nothing', [0, 1, 2], 0],
  ['all, the other way round', [2, 1, 0], 2],
])('of an order in which %s was moved, only what moved gets another rank', (_, order, moved) => {
  const ranks = ranksOf(order.length);
  const given = ranksOfOrder(
    order.map((at) => ranks[at]),
    'desk',
  );
  expect(given.filter((rank) => rank !== undefined)).toHaveLength(moved);
});

test('the ranks give the order, whatever it is, with new ones among it and ranks that two have', () => {
  const places = fc.array(fc.option(fc.nat(9), { nil: undefined }), { maxLength: 30 });
  fc.assert(
    fc.property(places, (order) => {
      const ranks = ranksOf(10);
      const now = order.map((at) => (at === undefined ? undefined : ranks[at]));
      const given = ranksOfOrder(now, 'desk');
      const all = now.map((rank, at) => given[at] ?? rank!);
      expect(all).toEqual([...new Set(all)].toSorted());
    }),
  );
});
