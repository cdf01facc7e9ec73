import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowOffsets } from '../../src/ui/row-offsets';
import { scrollTopFor, visibleRange } from '../../src/ui/visible-range';

/** Pixels that a row of these lists has at the most. */
const highest = 300;

/** A list of up to so many rows, of which some are of other heights than the usual one. */
const lists = fc
  .record({
    total: fc.integer({ min: 1, max: 3_000 }),
    usual: fc.integer({ min: 20, max: 200 }),
    others: fc.array(fc.tuple(fc.nat(2_999), fc.integer({ min: 20, max: highest })), { maxLength: 200 }),
  })
  .map(({ total, usual, others }) => {
    const rows = new RowOffsets(total, usual);
    for (const [index, height] of others) if (index < total) rows.set(index, height);
    return rows;
  });

const viewports = fc.record({
  scrollTop: fc.nat(300_000),
  height: fc.integer({ min: 400, max: 3_000 }),
  width: fc.constant(800),
});

test('rows follow one another, each as high as it was said to be', () => {
  fc.assert(
    fc.property(lists, (rows) => {
      let top = 0;
      for (let index = 0; index < rows.total; index += 1) {
        expect(rows.topOf(index)).toBe(top);
        expect(rows.indexAt(top)).toBe(index);
        top += rows.heightOf(index);
        expect(rows.indexAt(top - 1)).toBe(index);
      }
      expect(rows.topOf(rows.total)).toBe(top);
      expect(rows.indexAt(top + 5_000)).toBe(rows.total - 1);
    }),
    { numRuns: 30 },
  );
});

test('every row in sight is drawn, and not many more', () => {
  fc.assert(
    fc.property(viewports, lists, (viewport, rows) => {
      const { first, end } = visibleRange(viewport, rows);
      const bottom = viewport.scrollTop + viewport.height;
      for (let index = 0; index < rows.total; index += 1) {
        const [from, to] = [rows.topOf(index), rows.topOf(index + 1)];
        if (to <= viewport.scrollTop || from >= bottom) continue;
        expect(first <= index && index < end).toBe(true);
      }
      expect(end).toBeLessThanOrEqual(rows.total);
      expect(rows.topOf(end) - rows.topOf(first)).toBeLessThanOrEqual(
        viewport.height + (2_000 / rows.usualHeight + 5) * highest,
      );
    }),
    { numRuns: 50 },
  );
});

test.each([36, 89, 290])('of a list with rows of %i pixels few scrolls draw others', (rowHeight) => {
  const rows = new RowOffsets(1_000, rowHeight);
  const windows = new Set<string>();
  for (let scrollTop = 0; scrollTop < 7_200; scrollTop += 10) {
    const { first, end } = visibleRange({ scrollTop, height: 700, width: 800 }, rows);
    windows.add(`${first} ${end}`);
  }
  expect(windows.size).toBeLessThanOrEqual(12);
});

test('a row that is scrolled to is wholly in sight', () => {
  fc.assert(
    fc.property(viewports, lists, fc.nat(2_999), (viewport, rows, place) => {
      const index = Math.min(place, rows.total - 1);
      const top = scrollTopFor(index, viewport, rows);
      expect(top).toBeLessThanOrEqual(rows.topOf(index));
      expect(top + viewport.height).toBeGreaterThanOrEqual(rows.topOf(index + 1));
    }),
  );
});

test('a row that is in sight is not scrolled, and one beneath a heading comes out of it', () => {
  const rows = new RowOffsets(100, 50);
  const viewport = { scrollTop: 100, height: 500, width: 800 };
  expect(scrollTopFor(5, viewport, rows)).toBe(100);
  expect(scrollTopFor(2, viewport, rows, 34)).toBe(66);
});
