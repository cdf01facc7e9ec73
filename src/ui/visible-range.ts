import type { RowOffsets } from './row-offsets';

/** What of a long list is in sight, in pixels. */
export interface Viewport {
  scrollTop: number;
  height: number;
  width: number;
}

/** Pixels that are drawn beyond either edge at the least, so that a turn of the wheel finds rows there. */
const overscanHeight = 300;

/** The window moves by about so many pixels at once: most frames of a scroll then change nothing. */
const stepHeight = 720;

/**
 * The rows to draw, from the first up to `end` and not `end` itself. The end follows from the first, so that
 * both move at once.
 */
export function visibleRange(viewport: Viewport, rows: RowOffsets): { first: number; end: number } {
  const overscanRows = Math.ceil(overscanHeight / rows.usualHeight);
  const stepRows = Math.ceil(stepHeight / rows.usualHeight);
  const seen = visibleRows(viewport, rows);
  const first = Math.floor((seen.first - overscanRows) / stepRows) * stepRows;
  // What is in sight just before the first moves on.
  const last = Math.min(rows.total, first + overscanRows + stepRows);
  const { end } = visibleRows({ ...viewport, scrollTop: rows.topOf(last) }, rows);
  return {
    first: Math.max(0, first),
    end: Math.min(Math.max(end, seen.end) + overscanRows, rows.total),
  };
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
