import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { visibleRows, visibleRange, type Viewport } from './visible-range';
import './virtual-list.css';

interface VirtualListProps {
  label: string;
  total: number;
  /** What is listed. When it is another, the rows in sight come first, and those around them after the paint. */
  of: unknown;
  /** The element that scrolls, for whoever has to know or to set its place. */
  scroller: RefObject<HTMLDivElement | null>;
  /** A row that is drawn even out of sight, because the focus is in it. */
  kept?: number;
  /** Told whenever other rows have to be drawn. */
  onWindow: (first: number, end: number, viewport: Viewport) => void;
  /** Draws a row; `fast` while rows fly past too quickly to be read. */
  row: (index: number, fast: boolean) => ComponentChildren;
}

/** Rows a second above which nobody reads, and the milliseconds without a scroll after which one may. */
const readable = 40;
const rest = 120;

/**
 * A list of rows of one height (`--row-height` in CSS), of which only those in sight are drawn.
 * Browsers draw no element higher than about 33 million pixels (Firefox: 17 million), which is where
 * it ends: at some 200,000 rows.
 */
export function VirtualList({ label, total, of, scroller, kept, onWindow, row }: VirtualListProps) {
  const rows = useRef<HTMLOListElement>(null);
  const [{ first, end }, setWindow] = useState({ first: 0, end: 0 });
  const told = useRef('');
  const latestViewport = useRef<Viewport>(undefined);
  /** That of which the rows around those in sight are drawn as well. */
  const [settled, settle] = useState(of);
  const [fast, setFast] = useState(false);
  const last = useRef({ top: 0, at: 0 });
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);

  const look = (): Viewport | undefined => {
    const box = scroller.current;
    if (!box) return undefined;
    const viewport = viewportOf(box, total);
    latestViewport.current = viewport;
    const next = visibleRange(viewport, total);
    const key = `${next.first} ${next.end} ${total} ${viewport.height}`;
    if (key === told.current) return viewport;
    told.current = key;
    setWindow(next);
    onWindow(next.first, next.end, viewport);
    return viewport;
  };
  const latest = useRef(look);
  latest.current = look;

  const onScroll = () => {
    const viewport = look();
    if (!viewport) return;
    settle(of);
    const { top, at } = last.current;
    const now = performance.now();
    last.current = { top: viewport.scrollTop, at: now };
    const rows = Math.abs(viewport.scrollTop - top) / viewport.rowHeight;
    if (rows * 1_000 > readable * Math.max(1, now - at)) setFast(true);
    clearTimeout(resting.current);
    resting.current = setTimeout(() => setFast(false), rest);
  };

  useLayoutEffect(() => whenIdle(() => settle(of)), [of]);
  // Whatever else changes what is in sight changes a size, which the observer sees.
  useLayoutEffect(() => void look(), [total]);
  useLayoutEffect(() => () => clearTimeout(resting.current), []);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => void latest.current());
    if (scroller.current) observer.observe(scroller.current);
    if (rows.current) observer.observe(rows.current);
    return () => observer.disconnect();
  }, []);

  const drawn =
    settled !== of && latestViewport.current?.rowHeight
      ? visibleRows(latestViewport.current)
      : { first, end };
  const from = Math.max(first, drawn.first);
  const to = Math.min(end, drawn.end, total);
  const shown = Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);
  if (kept !== undefined && kept < total && (kept < from || kept >= to)) shown.push(kept);
  return (
    <div ref={scroller} class="virtual-list" tabIndex={-1} onScroll={onScroll}>
      {/* Safari's VoiceOver takes a list without bullets for none. */}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ol ref={rows} aria-label={label} role="list" style={{ '--rows': total }}>
        {shown.map((index) => row(index, fast))}
      </ol>
    </div>
  );
}

/** Calls back once the browser has nothing else to do, within a tenth of a second; returns what calls it off. */
function whenIdle(then: () => void): () => void {
  const asked = requestIdleCallback(then, { timeout: 100 });
  return () => cancelIdleCallback(asked);
}

/** The first of `total` rows that is wholly or partly in sight. */
export function topRowOf(box: HTMLElement | null, total: number): number {
  if (!box) return 0;
  const { scrollTop, rowHeight } = viewportOf(box, total);
  return rowHeight > 0 ? Math.floor(scrollTop / rowHeight) : 0;
}

/** A row's height is a share of the whole list's: any rounding would be off by screens at the end. */
function viewportOf(box: HTMLElement, total: number): Viewport {
  const whole = box.firstElementChild?.getBoundingClientRect().height ?? 0;
  return { scrollTop: box.scrollTop, height: box.clientHeight, rowHeight: total > 0 ? whole / total : 0 };
}
