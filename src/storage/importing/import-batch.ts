import { clipKey, type Clip } from '../../domain/clip';
import type { Instant } from '../../domain/day';
import type { BackupRecord } from '../../exchange/backup/backup-schema';
import { mergeBatch, type ImportedClip, type ImportCounts } from '../../exchange/merging/merge-batch';
import type { Stamps } from '../../domain/sync/knowledge';
import type { Library } from '../database';
import type { UndoEntry } from '../records/undo-record';
import { clipChange } from '../undo/undo-log';
import { clipTransaction } from '../clip-transaction';
import type { ClipFinder } from './known-clips';
import { createMissing, otherTables, severalStamps } from './create-missing';
import { keepImported } from './imported-images';

/** What an import knows from one batch to the next. */
export interface ImportState {
  finder: ClipFinder;
  /** Absent for a backup. */
  seen?: Set<string>;
  /** Ids of clips that this import has created. */
  created: Set<string>;
  /** Which clip took in another, by its id in the file. */
  mergedInto: Map<string, string>;
}

export function importedClipsIn(records: readonly BackupRecord[]): ImportedClip[] {
  return records.flatMap((record) =>
    record.type === 'clip' ? [{ key: clipKey(record.value), clip: record.value }] : [],
  );
}

/**
 * Writes one batch, with what takes it back, in one transaction. Resolves to the counts of its clips,
 * and how many records of other kinds were missing and are there now.
 */
export async function importBatch(
  db: Library,
  records: readonly BackupRecord[],
  state: ImportState,
  undo: UndoEntry,
  now: Instant,
): Promise<{ counts: ImportCounts; others: number }> {
  const importedClips = importedClipsIn(records);
  await state.finder.prepare(importedClips);
  const done = await clipTransaction(db, [db.undo, db.undoParts, ...otherTables(db)], async (write) => {
    const known = await state.finder.find(importedClips);
    const merged = mergeBatch(importedClips, known, { now, seen: state.seen });
    const own = merged.changed.filter(({ id }) => state.created.has(id));
    const changed = merged.changed.filter(({ id }) => !state.created.has(id));
    const restored = await restoredClips(db, records, merged.added);
    const stamps = await write.createAll(merged.added, restored);
    await write.rewriteAll(own);
    await write.putAll(changed);
    for (const [from, to] of merged.mergedInto) state.mergedInto.set(from, to);
    const others = await createMissing(db, write.others, records, state.mergedInto);
    const images = await keepImported(db, records, state.mergedInto);

    const clipIds = merged.added.map(({ id }) => id);
    const created = { clips: clipIds, ...others.ids };
    const several = { ...others.restored, ...(restored && { clips: severalStamps(clipIds, stamps) }) };
    const changes = changed.flatMap((after) => {
      const before = known.byId.get(after.id);
      return before ? [clipChange({ before, after })] : [];
    });
    const clips = undo.clips + merged.added.length + changed.length;
    await Promise.all([
      db.undoParts.add({ undoId: undo.id, changes, created, restored: several, images }),
      db.undo.put({ ...undo, clips, unfinished: true }),
    ]);
    return { merged, changed, others: others.ids, images };
  });

  undo.clips += done.merged.added.length + done.changed.length;
  for (const clip of done.merged.added) {
    state.created.add(clip.id);
    state.finder.note(clipKey(clip), clip);
  }
  const { clipIds, sites } = done.images;
  const others = [...Object.values(done.others), clipIds, sites].reduce((sum, ids) => sum + ids.length, 0);
  return { counts: done.merged.counts, others };
}

/**
 * The stamps of clips that are stored as a backup has them; undefined where it is none. What was purged here
 * and is wanted back is a write of now.
 */
async function restoredClips(
  db: Library,
  records: readonly BackupRecord[],
  added: readonly Clip[],
): Promise<Map<string, Stamps> | undefined> {
  if (!records.some(({ type, stamps }) => type === 'clip' && stamps !== undefined)) return undefined;
  const asTheyWere = new Set(added);
  const restored = new Map<string, Stamps>();
  for (const { type, value, stamps } of records)
    if (type === 'clip' && stamps && asTheyWere.has(value)) restored.set(value.id, stamps);
  const marks = await db.clips.bulkGet([...restored.keys()]);
  for (const mark of marks) if (mark?.status === 'purged') restored.delete(mark.id);
  return restored;
}
