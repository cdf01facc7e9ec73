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
