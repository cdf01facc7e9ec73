import { uuidv7 } from 'uuidv7';
import type { Instant } from '../../domain/day';
import { library, type Library } from '../database';
import type { UndoRecord, UndoStep } from '../records/undo-record';
import { clipTransaction, type ClipWriter } from '../clip-transaction';
import type { BulkChange } from './bulk-change';
import { clipChanger } from './clip-changer';
import { mergeDuplicates } from './merge-duplicates';
import { moveTagTerm } from './move-tag-term';
import { stepOf } from './undo-steps';
import { forgetOldUndo } from './forget-undo';
import type { UndoEntry } from './undo';

/** Told how many clips of how many are done; it is all undone where the transaction fails in the end. */
export type OnProgress = (done: number, of: number) => void;

/** Clips that are read, changed and written in one go: enough to be fast, few enough to hold. */
const batch = 1_000;

/**
 * Changes the clips with these ids in one transaction, with what takes it back in the log of undo:
 * all of it is written, or nothing. Ids that are gone are passed over.
 */
export async function changeClips(
  ids: readonly string[],
  change: BulkChange,
  onProgress: OnProgress = () => undefined,
): Promise<UndoEntry> {
  const db = library();
  const record: UndoRecord = { id: uuidv7(), at: new Date().toISOString(), kind: change.kind, clips: 0 };
  const others = [db.undo, db.undoParts, db.tagTerms, ...(change.kind === 'merge' ? [db.entries] : [])];
  await clipTransaction(db, others, async (write) => {
    await forgetOldUndo(db, record.at);
    const keep = async (steps: UndoStep[]) => {
      record.clips += steps.filter(({ table }) => table === 'clips').length;
      if (steps.length > 0) await db.undoParts.add({ undoId: record.id, steps });
    };
    if (change.kind === 'merge') {
      await keep(await mergeDuplicates(db, write, ids, change.into, record.at));
    } else {
      if (change.kind === 'renameTag')
        await keep(await moveTagTerm(db, write.others, change.from, change.to));
      const targets = await targetsOf(db, ids, change);
      await changeBatches(write, targets, change, record.at, keep, onProgress);
    }
    await db.undo.add(record);
  });
  return record;
}

/** The ids that are meant: each once, or those of all clips that carry the tag. */
async function targetsOf(db: Library, ids: readonly string[], change: BulkChange): Promise<string[]> {
  if (change.kind === 'renameTag') return idsWithTag(db, change.from);
  if (change.kind === 'deleteTag') return idsWithTag(db, change.tag);
  return [...new Set(ids)];
}

function idsWithTag(db: Library, tag: string): Promise<string[]> {
  return db.clips.where('tags').equals(tag).primaryKeys();
}

async function changeBatches(
  write: ClipWriter,
  ids: readonly string[],
  change: Exclude<BulkChange, { kind: 'merge' }>,
  now: Instant,
  keep: (steps: UndoStep[]) => Promise<void>,
  onProgress: OnProgress,
): Promise<void> {
  const changer = clipChanger(change, now);
  for (let at = 0; at < ids.length; at += batch) {
    const changed = await write.changeAll(ids.slice(at, at + batch), changer);
    await keep(changed.map(({ before, after }) => stepOf('clips', after.id, before, after)));
    onProgress(Math.min(at + batch, ids.length), ids.length);
  }
}
