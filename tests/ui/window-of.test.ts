import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { scrollTopFor, windowOf } from '../../src/ui/window-of';

const sights = fc.record({
  scrollTop: fc.nat(8_000_000),
  height: fc.integer({ min: 1, max: 3_000 }),
  rowHeight: fc.integer({ min: 20, max: 200 }),
});

test('every row in sight is drawn, and not many more', () => {
  fc.assert(
    fc.property(sights, fc.nat(120_000), (sight, total) => {
      const { first, end } = windowOf(sight, total);
      const seenFrom = Math.floor(sight.scrollTop / sight.rowHeight);
      const seenTo = Math.ceil((sight.scrollTop + sight.height) / sight.rowHeight);
      for (const row of [seenFrom, seenTo - 1]) {
        if (row < total) expect(first <= row && row < end).toBe(true);
      }
      expect(end).toBeLessThanOrEqual(total);
      expect(end - first).toBeLessThanOrEqual(seenTo - seenFrom + 22);
    }),
  );
});

test('a row that is scrolled to is wholly in sight', () => {
  fc.assert(
    fc.property(sights, fc.nat(120_000), (sight, index) => {
      const top = scrollTopFor(index, { ...sight, height: sight.height + 2 * sight.rowHeight });
      expect(top).toBeLessThanOrEqual(index * sight.rowHeight);
      expect(top + sight.height + 2 * sight.rowHeight).toBeGreaterThanOrEqual((index + 1) * sight.rowHeight);
    }),
  );
});

test('a row that is in sight is not scrolled', () => {
  expect(scrollTopFor(5, { scrollTop: 100, height: 500, rowHeight: 50 })).toBe(100);
});
