import type { Table } from 'dexie';
import { library, type Library } from '../database';
import type { UndoRecord } from '../records/undo-record';
import { clipTransaction } from '../clip-transaction';
import type { OnProgress } from './change-clips';
import { forget, oldestKept } from './forget-undo';
import { undoImport } from './undo-import';
import { undoPart } from './undo-part';

/** A change that can be taken back, and how many clips it changed. */
export type UndoEntry = UndoRecord;

/** What can be taken back, the last first. */
export async function undoable(): Promise<UndoEntry[]> {
  const since = oldestKept(new Date().toISOString());
  const entries = await library().undo.where('at').aboveOrEqual(since).reverse().toArray();
  return entries.filter(({ unfinished }) => !unfinished);
}

/**
 * Takes a change back, all of it or nothing; but an import batch by batch. What was changed again
 * since is left as it is. Does nothing where the change is forgotten or was taken back before.
 */
export async function undo(id: string, onProgress: OnProgress = () => undefined): Promise<void> {
  const db = library();
  const entry = await db.undo.get(id);
  if (!entry) return;
  if (entry.kind === 'import') {
    await undoImport(db, entry, onProgress);
    return;
  }
  const others = [db.undo, db.undoParts, db.tagTerms, ...digestTables(db, entry.kind)];
  await clipTransaction(db, others, async (write) => {
    // Another page may have been faster.
    if (!(await db.undo.get(id))) return;
    const parts = await db.undoParts.where('undoId').equals(id).reverse().primaryKeys();
    let done = 0;
    for (const key of parts) {
      const part = await db.undoParts.get(key);
      if (part) done += await undoPart(db, write, part);
      onProgress(done, entry.clips);
    }
    await forget(db, [id]);
  });
}

/** Those tables of digests that taking back such a change touches. */
function digestTables(db: Library, kind: UndoEntry['kind']): Table[] {
  if (kind === 'merge') return [db.entries];
  return kind === 'addToDigest' ? [db.digests, db.entries, db.edits] : [];
}
