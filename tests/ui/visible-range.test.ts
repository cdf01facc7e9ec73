import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { scrollTopFor, visibleRange } from '../../src/ui/visible-range';

const viewports = fc.record({
  scrollTop: fc.nat(8_000_000),
  height: fc.integer({ min: 1, max: 3_000 }),
  rowHeight: fc.integer({ min: 20, max: 200 }),
});

test('every row in sight is drawn, and not many more', () => {
  fc.assert(
    fc.property(viewports, fc.nat(120_000), (viewport, total) => {
      const { first, end } = visibleRange(viewport, total);
      const seenFrom = Math.floor(viewport.scrollTop / viewport.rowHeight);
      const seenTo = Math.ceil((viewport.scrollTop + viewport.height) / viewport.rowHeight);
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
    fc.property(viewports, fc.nat(120_000), (viewport, index) => {
      const top = scrollTopFor(index, { ...viewport, height: viewport.height + 2 * viewport.rowHeight });
      expect(top).toBeLessThanOrEqual(index * viewport.rowHeight);
      expect(top + viewport.height + 2 * viewport.rowHeight).toBeGreaterThanOrEqual(
        (index + 1) * viewport.rowHeight,
      );
    }),
  );
});

test('a row that is in sight is not scrolled', () => {
  expect(scrollTopFor(5, { scrollTop: 100, height: 500, rowHeight: 50 })).toBe(100);
});
