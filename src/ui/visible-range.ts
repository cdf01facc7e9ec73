/** What of a long list is in sight, in pixels. */
export interface Viewport {
  scrollTop: number;
  height: number;
  /** The same for every row. */
  rowHeight: number;
}

/** Rows that are drawn beyond either edge at the least, so that a turn of the wheel finds them there. */
const overscanRows = 4;

/** The window moves by so many rows at once: most frames of a scroll then change nothing. */
const stepRows = 8;

/** The rows to draw, from the first up to `end` and not `end` itself. */
export function visibleRange(
  { scrollTop, height, rowHeight }: Viewport,
  total: number,
): { first: number; end: number } {
  if (rowHeight <= 0) return { first: 0, end: Math.min(total, stepRows) };
  const first = Math.floor((scrollTop / rowHeight - overscanRows) / stepRows) * stepRows;
  const end = Math.ceil(((scrollTop + height) / rowHeight + overscanRows) / stepRows) * stepRows;
  return { first: Math.max(0, Math.min(first, total)), end: Math.max(0, Math.min(end, total)) };
}

/** The rows that are wholly or partly in sight, from the first up to `end` and not `end` itself. */
export function visibleRows({ scrollTop, height, rowHeight }: Viewport): { first: number; end: number } {
  return { first: Math.floor(scrollTop / rowHeight), end: Math.ceil((scrollTop + height) / rowHeight) };
}

/** The nearest scroll position at which the row is wholly in sight. */
export function scrollTopFor(index: number, { scrollTop, height, rowHeight }: Viewport): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - height);
}
