import type { RefObject, VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RowOffsets } from './row-offsets';
import { visibleRows, visibleRange, type Viewport } from './visible-range';
import './virtual-list.css';

interface VirtualListProps {
  label: string;
  /** How many rows there are, and where each is. */
  rows: RowOffsets;
  /** What is listed. When it is another, the rows in sight come first, and those around them after the paint. */
  of: unknown;
  /** The element that scrolls, for whoever has to know or to set its place. */
  scroller: RefObject<HTMLDivElement | null>;
  /** A row that is drawn even out of sight, because the focus is in it. */
  kept?: number;
  /** Told at every scroll. */
  onScrolled?: () => void;
  /** Told whenever other rows have to be drawn. */
  onWindow: (first: number, end: number, viewport: Viewport) => void;
  /**
   * Draws a row, or the items that stand side by side in it, or placeholders while rows fly past too quickly to be
   * read. Each has a key of its own in the list.
   */
  row: (index: number, isPlaceholder: boolean) => VNode | VNode[];
}

/** Pixels a second above which nobody reads, three screens: placeholders will do. */
const maxReadableSpeed = 3_000;

/** Without a scroll for so long, rows are drawn in full. */
const restMs = 120;

/**
 * A list of rows, of which only those in sight are drawn. Browsers draw no element higher than about 33
 * million pixels (Firefox: 17 million), which is where it ends: at some 190,000 rows of 89.
 */
export function VirtualList({
  label,
  rows,
  of,
  scroller,
  kept,
  onScrolled,
  onWindow,
  row,
}: VirtualListProps) {
  const { total } = rows;
  const [{ first, end }, setWindow] = useState({ first: 0, end: 0 });
  const reported = useRef('');
  const latestViewport = useRef<Viewport>(undefined);
  /** That of which the rows around those in sight are drawn as well. */
  const [fullyDrawn, setFullyDrawn] = useState(of);
  const [isFast, setIsFast] = useState(false);
  const last = useRef({ top: 0, at: 0 });
  const restTimer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const look = (): Viewport | undefined => {
    const box = scroller.current;
    if (!box) return undefined;
    const viewport = { scrollTop: box.scrollTop, height: box.clientHeight, width: box.clientWidth };
    latestViewport.current = viewport;
    const next = visibleRange(viewport, rows);
    const key = `${next.first} ${next.end} ${total} ${viewport.height} ${viewport.width}`;
    if (key === reported.current) return viewport;
    reported.current = key;
    setWindow(next);
    onWindow(next.first, next.end, viewport);
    return viewport;
  };
  const latest = useRef(look);
  latest.current = look;

  const onScroll = () => {
    const viewport = look();
    onScrolled?.();
    if (!viewport) return;
    setFullyDrawn(of);
    const { top, at } = last.current;
    const now = performance.now();
    last.current = { top: viewport.scrollTop, at: now };
    const passed = Math.abs(viewport.scrollTop - top);
    if (passed * 1_000 > maxReadableSpeed * Math.max(1, now - at)) setIsFast(true);
    clearTimeout(restTimer.current);
    restTimer.current = setTimeout(() => {
      // Where the browser was held up, it has been scrolled on, which the page is told with the next frame.
      requestAnimationFrame(() => {
        if (last.current.at === now) setIsFast(false);
      });
    }, restMs);
  };

  useLayoutEffect(() => whenIdle(() => setFullyDrawn(of)), [of]);
  // Whatever else changes what is in sight changes a size, which the observer sees.
  useLayoutEffect(() => void look(), [rows]);
  useLayoutEffect(() => () => clearTimeout(restTimer.current), []);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => void latest.current());
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, []);

  const drawn =
    fullyDrawn !== of && latestViewport.current ? visibleRows(latestViewport.current, rows) : { first, end };
  const from = Math.max(first, drawn.first);
  const to = Math.min(end, drawn.end, total);
  const shown = Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);
  if (kept !== undefined && kept < total && (kept < from || kept >= to)) shown.push(kept);
  return (
    <div ref={scroller} class="virtual-list" tabIndex={-1} onScroll={onScroll}>
      {/* Safari's VoiceOver takes a list without bullets for none. */}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ol aria-label={label} role="list" style={{ blockSize: `${rows.topOf(total)}px` }}>
        {shown.flatMap((index) => row(index, isFast))}
      </ol>
    </div>
  );
}

/** Calls back once the browser has nothing else to do, within a tenth of a second; returns what calls it off. */
function whenIdle(then: () => void): () => void {
  const asked = requestIdleCallback(then, { timeout: 100 });
  return () => cancelIdleCallback(asked);
}

/** More than a screen has, so that turning back finds them. */
const maxCachedRows = 200;

interface CachedRow {
  depends: readonly unknown[];
  /** Whether it is what stands in for a row that flies past. */
  isPlaceholder: boolean;
  row: VNode;
}

type DrawRow = (
  index: number,
  depends: readonly unknown[],
  isPlaceholder: boolean,
  draw: (isPlaceholder: boolean) => VNode,
) => VNode;

/**
 * Draws a row anew only when what it depends on has changed: Preact passes over a node that is the
 * same as before, and a list that scrolls has mostly such. A row that was drawn in full stays so.
 */
export function useRowCache(): DrawRow {
  const rowCache = useRef(new Map<number, CachedRow>());
  return (index, depends, isPlaceholder, draw) => {
    const known = rowCache.current.get(index);
    const fits = known?.depends.every((one, n) => Object.is(one, depends[n]));
    if (known && fits && (isPlaceholder || !known.isPlaceholder)) return known.row;
    if (rowCache.current.size > maxCachedRows) rowCache.current.clear();
    const row = draw(isPlaceholder);
    rowCache.current.set(index, { depends, isPlaceholder, row });
    return row;
  };
}
