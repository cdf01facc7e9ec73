import type { Clip } from '../../domain/clip';
import type { Library } from '../database';
import { existingClip } from '../records/clip-record';
import type { EntryRecord } from '../records/digest-record';
import type { SyncedWriter } from '../synced-transaction';

/** A clip that entries show, and the one that has taken it in. */
interface MergedPair {
  shown: Clip;
  merged: Clip;
}

/**
 * Has these entries show the clips that took in their own, by its id, inside a transaction. An entry keeps
 * the words that it showed.
 */
export function redirectEntries(
  db: Library,
  write: SyncedWriter,
  entryIds: readonly string[],
  pairs: ReadonlyMap<string, MergedPair>,
): Promise<{ before?: EntryRecord; after: EntryRecord }[]> {
  return write.changeAll(db.entries, entryIds, (entry) => {
    const pair = entry?.kind === 'clip' ? pairs.get(entry.clipId) : undefined;
    if (entry?.kind !== 'clip' || !pair) return undefined;
    const { comment } = pair.shown;
    const wording = entry.wording ?? (comment === pair.merged.comment ? undefined : comment);
    return { ...entry, clipId: pair.merged.id, ...(wording !== undefined && { wording }) };
  });
}

/** How many clips may have been merged into each other in a row. */
const maxMergesInRow = 20;

/** Which entries show a clip that somebody has merged into another, and the pairs of clips, by the clip shown. */
export async function entriesOfMerged(
  db: Library,
  mergedIds: readonly string[],
  entryIds: readonly string[],
): Promise<{ entryIds: string[]; pairs: Map<string, MergedPair> }> {
  const [ofClips, ofIds] = await Promise.all([
    db.entries.where('clipId').anyOf(mergedIds).toArray(),
    db.entries.bulkGet([...entryIds]),
  ]);
  const pairs = new Map<string, MergedPair>();
  const found = new Set<string>();
  for (const entry of [...ofClips, ...ofIds]) {
    if (entry?.kind !== 'clip' || entry.removed) continue;
    const pair = pairs.get(entry.clipId) ?? (await mergedPair(db, entry.clipId));
    if (!pair) continue;
    pairs.set(entry.clipId, pair);
    found.add(entry.id);
  }
  return { entryIds: [...found], pairs };
}

async function mergedPair(db: Library, clipId: string): Promise<MergedPair | undefined> {
  const shown = existingClip(await db.clips.get(clipId));
  let merged = shown;
  for (let n = 0; n < maxMergesInRow && merged?.trashedAt !== undefined; n++) {
    const next = merged.mergedInto === undefined ? undefined : await db.clips.get(merged.mergedInto);
    const found = existingClip(next);
    if (!found) break;
    merged = found;
  }
  return shown && merged && merged.id !== shown.id ? { shown, merged } : undefined;
}
