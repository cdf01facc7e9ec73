import { generateNKeysBetween } from 'fractional-indexing';
import type { Clip } from '../clip';
import type { Entry } from '../digest';
import { ranksBetween } from '../rank-run';

/** An entry that has no place yet. */
export type NewEntry = Entry extends infer E
  ? E extends Entry
    ? Omit<E, 'digestId' | 'rank'>
    : never
  : never;

/** Says behind which entry of an outline a clip goes; at the end where it says nothing. */
export type PlaceOfClip = (outline: readonly Entry[], clip: Clip) => string | undefined;

/** The entries of a new outline, in this order. */
export function rankedEntries(digestId: string, entries: readonly NewEntry[]): Entry[] {
  const ranks = generateNKeysBetween(null, null, entries.length);
  return entries.map((entry, n): Entry => ({ ...entry, digestId, rank: ranks[n]! }));
}

/** The entries with a rank each, as if one was put in after the other. */
export function filedEntries(
  digestId: string,
  entries: readonly NewEntry[],
  before: readonly Entry[],
  clips: readonly Clip[],
  placeOf: PlaceOfClip,
  device: string,
): Entry[] {
  const outline = [...before];
  return entries.map((entry) => {
    const clip = entry.kind === 'clip' ? clips.find(({ id }) => id === entry.clipId) : undefined;
    const behind = clip && placeOf(outline, clip);
    const found = outline.findIndex(({ id }) => id === behind);
    const at = found < 0 ? outline.length : found + 1;
    const placed: Entry = { ...entry, digestId, rank: ranksAt(outline, at, 1, device)[0]! };
    outline.splice(at, 0, placed);
    return placed;
  });
}

/** Ranks for `count` entries that a device puts behind the first `at` of those. */
export function ranksAt(
  entries: readonly { rank: string }[],
  at: number,
  count: number,
  device: string,
): string[] {
  const before = entries[at - 1]?.rank ?? null;
  const behind = entries.slice(at).find(({ rank }) => before === null || rank > before);
  // Two devices may have given one rank to two entries: there is no room between these.
  return ranksBetween(before, behind?.rank ?? null, count, device);
}

/**
 * Ranks for entries in their new order, of which those have one that have a place already: as many as can
 * keep theirs, so that what another device moves meanwhile is moved by both. Undefined for these.
 */
export function ranksOfOrder(order: readonly (string | undefined)[], device: string): (string | undefined)[] {
  const kept = longestRise(order);
  const given: (string | undefined)[] = order.map(() => undefined);
  let before: string | null = null;
  for (let at = 0; at < order.length;) {
    if (kept.has(at)) {
      before = order[at++]!;
      continue;
    }
    let end = at;
    while (end < order.length && !kept.has(end)) end++;
    for (const rank of ranksBetween(before, order[end] ?? null, end - at, device)) given[at++] = rank;
    before = given[end - 1]!;
  }
  return given;
}

/** The places of the most ranks that rise from each to the next. */
function longestRise(ranks: readonly (string | undefined)[]): Set<number> {
  /** Of each length, the place of the lowest rank with which so many end. */
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const [at, rank] of ranks.entries()) {
    if (rank === undefined) continue;
    const found = ends.findIndex((end) => ranks[end]! >= rank);
    const length = found < 0 ? ends.length : found;
    previous.set(at, ends[length - 1]);
    ends[length] = at;
  }
  const places = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous.get(at)) places.add(at);
  return places;
}
