import type { Clip } from '../../src/domain/clip';
import type { TextTerm } from '../../src/domain/query/query';

/** What a query found: how many, and which stand at the places from `from` up to `to`, not `to` itself. */
export interface Found {
  total: number;
  ids: (from: number, to: number) => Promise<string[]>;
  terms: TextTerm[];
}

/** What was found, with those clips of it that have been read so far, by their place: they come in as rows are needed. */
export interface ListView {
  found: Found;
  clips: Map<number, Clip>;
}

/** The places that are drawn, from the first up to `end` and not `end` itself. */
export interface RowWindow {
  first: number;
  end: number;
}

type ReadClips = (ids: string[]) => Promise<Clip[]>;

/** How many rows are read at once, and how many are kept beside those in sight. */
const pageSize = 16;
const keptRows = 2_000;

/** So many more are read in the direction in which a list scrolls, so that rows are mostly there when they are drawn. */
export const rowsAhead = 48;

/**
 * Reads the rows from `first` up to `end` into the view; resolves to whether any of them had not been
 * read. Of many that were read before, those near stay, and the one at `active`, which may have the focus.
 */
export async function readRows(
  { found, clips }: ListView,
  first: number,
  end: number,
  read: ReadClips,
  active = first,
): Promise<boolean> {
  let from = Math.max(0, first - (first % pageSize));
  let to = Math.min(found.total, Math.ceil(end / pageSize) * pageSize);
  while (from < to && clips.has(from)) from += 1;
  while (from < to && clips.has(to - 1)) to -= 1;
  if (from >= to) return false;
  const ids = await found.ids(from, to);
  const byId = new Map((await read(ids)).map((clip) => [clip.id, clip]));
  if (clips.size > keptRows) {
    for (const place of clips.keys()) {
      if (Math.abs(place - from) > keptRows / 4 && place !== active) clips.delete(place);
    }
  }
  for (const [n, id] of ids.entries()) {
    const clip = byId.get(id);
    if (clip) clips.set(from + n, clip);
  }
  return true;
}

/** The rows to read for a window that was another before: with those that come next, where it scrolls and they are not read. */
export function rowsToRead({ clips, found }: ListView, before: RowWindow, now: RowWindow): RowWindow {
  const { first, end } = now;
  const by = first - before.first;
  const hasScrolled = by !== 0 && Math.abs(by) < end - first && before.end > before.first;
  if (!hasScrolled) return now;
  const next = by > 0 ? Math.min(found.total - 1, end + pageSize) : Math.max(0, first - pageSize);
  if (clips.has(next)) return now;
  return by > 0 ? { first, end: end + rowsAhead } : { first: Math.max(0, first - rowsAhead), end };
}

/** How far from its place a clip is looked for, beside as many places as the list has grown. */
const slack = 200;

/**
 * Where the clip stands in what was found, looked for around the place it had when `total` were listed;
 * undefined where it is no more among them.
 */
export async function placeNear(
  found: Found,
  id: string,
  place: number,
  total: number,
): Promise<number | undefined> {
  const moved = Math.abs(found.total - total) + slack;
  const from = Math.max(0, place - moved);
  const ids = await found.ids(from, Math.min(found.total, place + moved + 1));
  const at = ids.indexOf(id);
  return at < 0 ? undefined : from + at;
}
