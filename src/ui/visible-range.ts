import type { RowOffsets } from './row-offsets';

/** What of a long list is in sight, in pixels. */
export interface Viewport {
  scrollTop: number;
  height: number;
  width: number;
}

/** Rows that are drawn beyond either edge at the least, so that a turn of the wheel finds them there. */
const overscanRows = 4;

/** The window moves by so many rows at once: most frames of a scroll then change nothing. */
const stepRows = 8;

/** The rows to draw, from the first up to `end` and not `end` itself. */
export function visibleRange(viewport: Viewport, rows: RowOffsets): { first: number; end: number } {
  const seen = visibleRows(viewport, rows);
  const first = Math.floor((seen.first - overscanRows) / stepRows) * stepRows;
  const end = Math.ceil((seen.end + overscanRows) / stepRows) * stepRows;
  return { first: Math.max(0, first), end: Math.min(end, rows.total) };
}

/** The rows that are wholly or partly in sight, from the first up to `end` and not `end` itself. */
export function visibleRows(
  { scrollTop, height }: Viewport,
  rows: RowOffsets,
): { first: number; end: number } {
  if (rows.total === 0) return { first: 0, end: 0 };
  return { first: rows.indexAt(scrollTop), end: rows.indexAt(scrollTop + Math.max(0, height - 1)) + 1 };
}

/** The nearest scroll position at which the row is wholly in sight, below what covers the top. */
export function scrollTopFor(
  index: number,
  { scrollTop, height }: Viewport,
  rows: RowOffsets,
  covered = 0,
): number {
  const top = rows.topOf(index);
  if (top - covered < scrollTop) return Math.max(0, top - covered);
  return Math.max(scrollTop, top + rows.heightOf(index) - height);
}
