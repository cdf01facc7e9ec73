import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { printQuery } from '../../src/domain/query/print-query';
import type { Clip } from '../../src/domain/clip';
import type { Query } from '../../src/domain/query/query';
import { clipsWithIds } from '../../src/storage/clips';
import { listClips } from '../../src/storage/list-clips';
import { subscribeToWrites } from '../../src/storage/subscribe';
import { coalesce } from '../../src/ui/coalesce';
import { placeNear, readRows, rowsToRead, type Found, type ListView, type RowWindow } from './list-view';
import { currentQueryContext } from '../../src/app/library/find-clips';
import { clipOrder, type ClipSort } from '../../src/app/library/list-looks';

export interface ListedClips {
  view: ListView;
  /** The place in the list at which the keyboard is. */
  active: number;
  /** By how many rows what was in sight has moved with this view. */
  shift: number;
  /** The query of which this is the answer; while another is asked, the last answer stays. */
  query: string;
}

export type ClipListState =
  | { kind: 'reading' }
  | { kind: 'failed'; error: unknown }
  | ({ kind: 'ready' } & ListedClips);

/**
 * What a query finds, kept up to date with every change here and in other tabs, and with it the place
 * at which one looks: `topRow` tells the first clip in sight.
 */
export function useClipList(query: Query, sort: ClipSort, topRow: () => number) {
  const [state, setState] = useState<ClipListState>({ kind: 'reading' });
  const current = useRef(state);
  const window = useRef<RowWindow>({ first: 0, end: 0 });
  const readBefore = useRef<RowWindow>({ first: 0, end: 0 });
  /** Draws the rows again, and nothing else of the page. */
  const redraw = useRef<(() => void) | undefined>(undefined);
  const asked = `${sort} ${printQuery(query)}`;

  const put = (next: ClipListState) => {
    current.current = next;
    setState(next);
  };
  const change = (next: (listed: ListedClips) => ListedClips) => {
    const { current: now } = current;
    if (now.kind === 'ready') put({ kind: 'ready', ...next(now) });
  };

  /** Reads the rows that have to be drawn, where they have not been read; one reading follows the other. */
  const { current: readWindow } = useRef(
    coalesce(async () => {
      const { current: now } = current;
      if (now.kind !== 'ready') return;
      const { first, end } = rowsToRead(now.view, readBefore.current, window.current);
      readBefore.current = window.current;
      try {
        if (await readRows(now.view, first, end, clipsWithIds, now.active)) redraw.current?.();
      } catch (error) {
        put({ kind: 'failed', error });
      }
    }),
  );
  const onWindow = (first: number, end: number) => {
    window.current = { first, end };
    readWindow();
  };

  // Not after the next paint, as an effect would: that is a frame of those that a keystroke has.
  useLayoutEffect(() => {
    let ended = false;
    const read = coalesce(async () => {
      if (ended) return;
      try {
        const found = await listClips(query, currentQueryContext(), clipOrder(sort));
        const placed = async (before: ClipListState): Promise<ListedClips> =>
          before.kind === 'ready' && before.query === asked
            ? inItsPlace(before, found, topRow(), window.current)
            : { view: await freshView(found), active: 0, shift: -Infinity, query: asked };
        let before = current.current;
        let listed = await placed(before);
        // A key that was pressed meanwhile has gone on from where the list was.
        for (let tries = 0; current.current !== before && tries < 5; tries += 1) {
          before = current.current;
          listed = await placed(before);
        }
        if (ended) return;
        put({ kind: 'ready', ...listed });
        // It may have been scrolled in the meantime.
        readWindow();
      } catch (error) {
        if (!ended) put({ kind: 'failed', error });
      }
    });
    read();
    const stop = subscribeToWrites(read);
    return () => {
      ended = true;
      stop();
    };
  }, [asked]);

  const setActive = (active: number) => change((now) => (now.active === active ? now : { ...now, active }));
  return { state, onWindow, setActive, redraw, asked };
}

async function freshView(found: Found): Promise<ListView> {
  const view = { found, clips: new Map<number, Clip>() };
  await readRows(view, 0, 1, clipsWithIds);
  return view;
}

/** The new answer to the same query, with what was in sight in sight again. */
async function inItsPlace(
  { view, active, query }: ListedClips,
  found: Found,
  top: number,
  { first, end }: RowWindow,
): Promise<ListedClips> {
  const placeOf = async (place: number) => {
    const id = view.clips.get(place)?.id;
    return (id === undefined ? undefined : await placeNear(found, id, place, view.found.total)) ?? place;
  };
  // At the very top one wants to see what arrives there.
  const shift = top === 0 ? 0 : (await placeOf(top)) - top;
  const next = { found, clips: new Map<number, Clip>() };
  await readRows(next, Math.max(0, first + shift), end + shift, clipsWithIds);
  const last = Math.max(0, found.total - 1);
  return { view: next, active: Math.min(last, await placeOf(active)), shift, query };
}
