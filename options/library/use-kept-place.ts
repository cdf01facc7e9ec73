import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { rowsAhead, type ListView } from './list-view';
import { dayHeadHeight, type RowLayout } from './row-layout';

interface KeptPlace {
  list: RefObject<HTMLElement | null>;
  layout: RowLayout;
  view: ListView;
  /** By how many rows what was in sight has moved with this view. */
  shift: number;
}

/** Keeps what is in sight where it is, where other rows have come above it or turned out to be higher. */
export function useKeptPlace({ list, layout, view, shift }: KeptPlace): void {
  const { rows, columns } = layout;
  const drawnLast = useRef<{ layout: RowLayout; view: ListView } | undefined>(undefined);
  const keptTop = useRef<number | undefined>(undefined);
  const box = list.current;
  if (box) {
    const last = drawnLast.current ?? { layout, view };
    const by = last.view === view ? 0 : shift;
    const place = last.layout.rows.indexAt(box.scrollTop);
    // Measured from the clip itself: a heading above it may come or go.
    const within = box.scrollTop - clipTopOf(last.layout, place);
    const now = Math.floor((place * last.layout.columns + (Number.isFinite(by) ? by : 0)) / columns);
    const at = Math.max(0, Math.min(now, rows.total));
    const isOther = last.layout !== layout;
    if (measureInSight(layout, at, box.clientHeight) || isOther)
      keptTop.current = by === -Infinity || box.scrollTop === 0 ? 0 : clipTopOf(layout, at) + within;
  }
  drawnLast.current = { layout, view };
  useLayoutEffect(() => {
    if (list.current && keptTop.current !== undefined) list.current.scrollTop = keptTop.current;
    keptTop.current = undefined;
  });
}

/** Where the clip of a row begins, below the heading that it may have. */
function clipTopOf({ rows, headOf }: RowLayout, index: number): number {
  return rows.topOf(index) + (headOf(index) ? dayHeadHeight : 0);
}

/** Takes the heights of the rows that come into sight at a place; returns whether one was another than was thought. */
function measureInSight({ measure, rows, columns }: RowLayout, at: number, height: number): boolean {
  const around = 2 * Math.ceil(height / rows.usualHeight) + rowsAhead;
  return measure(Math.max(0, (at - around) * columns), (at + around) * columns);
}
