import type { Library } from '../database';
import { createdTables, type UndoRecord } from '../records/undo-record';
import { settleTagCounts } from '../tag-counts';
import { clipTransaction } from '../clip-transaction';
import type { OnProgress } from './change-clips';
import { undoPart } from './undo-part';

/**
 * Takes an import back, batch by batch, so that other pages can save in between. From its beginning
 * the import counts as one that never came to its end: cut short, this is finished later.
 */
export async function undoImport(db: Library, entry: UndoRecord, onProgress: OnProgress): Promise<void> {
  await db.undo.put({ ...entry, unfinished: true });
  const keys = await db.undoParts.where('undoId').equals(entry.id).reverse().primaryKeys();
  const others = createdTables.flatMap((name) => (name === 'clips' ? [] : [db[name]]));
  let done = 0;
  for (const key of keys) {
    done += await clipTransaction(db, [db.undoParts, ...others], async (write) => {
      const part = await db.undoParts.get(key);
      const clips = part ? await undoPart(db, write, part) : 0;
      await db.undoParts.delete(key);
      return clips;
    });
    onProgress(done, entry.clips);
  }
  await settleTagCounts(db);
  await db.undo.delete(entry.id);
}
