import { outOfTrash, type Clip } from '../../domain/clip';
import type { Instant } from '../../domain/day';
import { sameJson } from '../../domain/json';
import { mergeClips } from '../../domain/merge-clips';

/** A clip that comes in, and what finds the clips of the same page. */
export interface ImportedClip {
  key: string;
  clip: Clip;
}

/** What became of importedClips; `repeated` are those whose page came before in the same file. */
export interface ImportCounts {
  added: number;
  changed: number;
  unchanged: number;
  repeated: number;
}

export const nothingYet: ImportCounts = { added: 0, changed: 0, unchanged: 0, repeated: 0 };

/** Clips of the library by what importedClips may be known by. */
export interface KnownClips {
  byKey: ReadonlyMap<string, Clip>;
  /** Clips of a backup are known by their ids as well, in the trash too. */
  byId: ReadonlyMap<string, Clip>;
}

/** What a batch does to the library: each clip once, as it stands in the end. */
export interface MergedBatch {
  added: Clip[];
  changed: Clip[];
  counts: ImportCounts;
  /** By the id of an importedClip, that of the clip which took it in, where it is another. */
  mergedInto: ReadonlyMap<string, string>;
}

/** How an import goes about its clips. */
export interface MergeMode {
  now: Instant;
  /** The keys of the import so far, to which the batch adds its own. Absent for a backup, whose clips are never merged with each other: it may hold several of one page, as the library did. */
  seen?: Set<string>;
}

/** Merges importedClips into the library, and with each other, in their order. */
export function mergeBatch(
  importedClips: readonly ImportedClip[],
  known: KnownClips,
  { now, seen }: MergeMode,
): MergedBatch {
  const current = { byKey: new Map(known.byKey), byId: new Map(known.byId) };
  const written = new Map<string, 'added' | 'changed'>();
  const mergedInto = new Map<string, string>();
  const counts = { ...nothingYet };

  for (const { key, clip } of importedClips) {
    const before = current.byId.get(clip.id) ?? (clip.trashedAt ? undefined : current.byKey.get(key));
    const after = before ? arrived(before, clip, now) : clip;
    counts[outcomeOf(before, after, seen?.has(key) === true)]++;
    seen?.add(key);
    if (before && before.id !== clip.id) mergedInto.set(clip.id, before.id);
    if (!after) continue;
    written.set(after.id, before && written.get(before.id) !== 'added' ? 'changed' : 'added');
    current.byId.set(after.id, after);
    if (seen && after.trashedAt === undefined) current.byKey.set(key, after);
  }

  const clipsThat = (how: 'added' | 'changed') =>
    Array.from(written).flatMap(([id, one]) => (one === how ? (current.byId.get(id) ?? []) : []));
  return { added: clipsThat('added'), changed: clipsThat('changed'), counts, mergedInto };
}

/**
 * What a clip of the library becomes; undefined where it has all of that already. A clip in the trash
 * comes out of it where a backup has it in the library.
 */
function arrived(known: Clip, found: Clip, now: Instant): Clip | undefined {
  const merged = mergeClips(found.trashedAt === undefined ? outOfTrash(known) : known, [found]);
  return sameJson(merged, known) ? undefined : { ...merged, changedAt: now };
}

function outcomeOf(before: Clip | undefined, after: Clip | undefined, seen: boolean): keyof ImportCounts {
  if (seen) return 'repeated';
  if (!before) return 'added';
  return after ? 'changed' : 'unchanged';
}

export function addCounts(one: ImportCounts, other: ImportCounts): ImportCounts {
  return {
    added: one.added + other.added,
    changed: one.changed + other.changed,
    unchanged: one.unchanged + other.unchanged,
    repeated: one.repeated + other.repeated,
  };
}
