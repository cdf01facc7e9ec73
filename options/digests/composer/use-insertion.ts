import { useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../../src/domain/digest';

/** Where the next clip goes: where its tags say, or behind an entry, before all where that is null. */
type InsertionPlace = { kind: 'auto' } | { kind: 'behind'; id: string | null };

/** The line in the post at which clips, headings and texts are put in. */
export interface Insertion {
  isAuto: boolean;
  /** How many entries stand before the line. */
  index: number;
  /** What the storage is told: an entry's id, null before all; undefined where the tags decide. */
  after: string | null | undefined;
  /** Puts the line behind so many entries. */
  choose: (index: number) => void;
  /** Leaves the place of clips to their tags again. */
  leaveToTags: () => void;
  /** These were put in at the line, which goes on below the last of them. */
  moveBelow: (ids: readonly string[]) => void;
}

/** Keeps the line where it was put while the outline changes around it. */
export function useInsertion(entries: readonly Entry[]): Insertion {
  const [place, setPlace] = useState<InsertionPlace>({ kind: 'auto' });
  /** What stood before it last, for when the entry that it was put behind is gone, or has not come yet. */
  const before = useRef<ReadonlySet<string>>(new Set());
  const latest = useRef(entries);
  latest.current = entries;
  const index = indexOf(place, entries, before.current);
  before.current = new Set(entries.slice(0, index).map(({ id }) => id));
  const acts = useMemo(
    () => ({
      choose: (at: number) =>
        setPlace({ kind: 'behind', id: at === 0 ? null : (latest.current[at - 1]?.id ?? null) }),
      leaveToTags: () => setPlace({ kind: 'auto' }),
      moveBelow: (ids: readonly string[]) =>
        setPlace((before) => (before.kind === 'auto' ? before : { kind: 'behind', id: ids.at(-1) ?? null })),
    }),
    [],
  );
  const isAuto = place.kind === 'auto';
  const after = isAuto ? undefined : index === 0 ? null : (entries[index - 1]?.id ?? null);
  return { isAuto, index, after, ...acts };
}

function indexOf(place: InsertionPlace, entries: readonly Entry[], before: ReadonlySet<string>): number {
  if (place.kind === 'auto') return entries.length;
  if (place.id === null) return 0;
  const found = entries.findIndex(({ id }) => id === place.id);
  return found < 0 ? entries.filter(({ id }) => before.has(id)).length : found + 1;
}
