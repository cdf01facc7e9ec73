import { library, type Library } from '../database';
import { clipTransaction, type ClipWriter } from '../clip-transaction';
import { createdTables, type UndoEntry, type UndoPart } from '../records/undo-record';
import { recountTags } from '../derived-counts';
import { deleteIcons, deletePictures } from '../stored-images';
import { deleteCreated, revertChanges, type Reverted } from './revert-changes';
import { undoAdding } from './undo-adding';
import { forget } from './undo-log';

/** Told how many clips of how many are done; it is all undone where the transaction fails in the end. */
export type OnProgress = (done: number, of: number) => void;

/**
 * Undoes a change of the library, all of it or nothing; but an import batch by batch. It looks first:
 * what was changed again since stays, and is counted in `conflicts`. Does nothing where the change is
 * forgotten or was undone before.
 */
export async function undo(id: string, onProgress: OnProgress = () => undefined): Promise<Reverted> {
  const db = library();
  const entry = await db.undo.get(id);
  const done: Reverted = { clips: 0, conflicts: 0 };
  if (!entry) return done;
  if (entry.kind === 'import') return undoImport(db, entry, onProgress);
  const tables = [db.undo, db.undoParts, db.tagTerms, db.settings, db.digests, db.entries];
  return clipTransaction(db, tables, async (write) => {
    // Another page may have been faster.
    if (!(await db.undo.get(id))) return done;
    for (const key of await partsOf(db, id)) {
      add(done, await undoPart(db, write, await db.undoParts.get(key)));
      onProgress(done.clips, entry.clips);
    }
    await forget(db, [id]);
    return done;
  });
}

/**
 * Undoes an import, each batch in a transaction of its own, so that other pages can save in between.
 * From its beginning the import counts as one that never came to its end: cut short, this is finished
 * later.
 */
async function undoImport(db: Library, entry: UndoEntry, onProgress: OnProgress): Promise<Reverted> {
  await db.undo.put({ ...entry, unfinished: true });
  const others = createdTables.flatMap((name) => (name === 'clips' ? [] : [db[name]]));
  const done: Reverted = { clips: 0, conflicts: 0 };
  for (const key of await partsOf(db, entry.id)) {
    const batch = await clipTransaction(db, [db.undoParts, ...others], async (write) => {
      const reverted = await undoPart(db, write, await db.undoParts.get(key));
      await db.undoParts.delete(key);
      return reverted;
    });
    add(done, batch);
    onProgress(done.clips, entry.clips);
  }
  await recountTags(db);
  await db.undo.delete(entry.id);
  return done;
}

/** The keys of a change's parts, the last first. */
function partsOf(db: Library, undoId: string): Promise<number[]> {
  return db.undoParts.where('undoId').equals(undoId).reverse().primaryKeys();
}

async function undoPart(db: Library, write: ClipWriter, part: UndoPart | undefined): Promise<Reverted> {
  if (!part) return { clips: 0, conflicts: 0 };
  if (part.adding) return undoAdding(db, write.others, part.adding);
  await deletePictures(db, part.images?.clipIds ?? []);
  await deleteIcons(db, part.images?.sites ?? []);
  const done = await deleteCreated(db, write, part);
  return add(done, await revertChanges(db, write, part.changes));
}

function add(sum: Reverted, { clips, conflicts }: Reverted): Reverted {
  sum.clips += clips;
  sum.conflicts += conflicts;
  return sum;
}
