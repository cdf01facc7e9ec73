import { Dexie } from 'dexie';
import type { Instant } from '../../domain/day';
import { clipTransaction } from '../clip-transaction';
import { library } from '../database';
import type { RecordChange } from '../records/undo-record';
import { serialQueue } from '../digests/serial-queue';
import { revertChanges, type Reverted } from './revert-changes';
import { stepsOf } from './undo-log';

/** Whether there is a step of the digest to undo, and one to redo. */
export interface UndoRedo {
  undo: boolean;
  redo: boolean;
}

export async function undoRedoOf(digestId: string): Promise<UndoRedo> {
  const db = library();
  const [done, undone] = await Promise.all([
    stepsOf(db, digestId, 0).last(),
    stepsOf(db, digestId, 1).first(),
  ]);
  return { undo: done !== undefined, redo: undone !== undefined };
}

/** When the last step of the work on a digest was done here; undefined where none is known. */
export async function lastStepAt(digestId: string): Promise<Instant | undefined> {
  const last = await library()
    .undo.where('[digestId+at]')
    .between([digestId, Dexie.minKey], [digestId, Dexie.maxKey])
    .last();
  return last?.at;
}

/**
 * Undoes the last step of the work on a digest. It looks first: what was changed elsewhere since stays,
 * and is counted in `conflicts`. Resolves to undefined where there is no step.
 */
export function undoStep(digestId: string): Promise<Reverted | undefined> {
  return serialQueue(() => revertStep(digestId, 'undo'));
}

/** Redoes what was undone last, in the same way. */
export function redoStep(digestId: string): Promise<Reverted | undefined> {
  return serialQueue(() => revertStep(digestId, 'redo'));
}

function revertStep(digestId: string, way: keyof UndoRedo): Promise<Reverted | undefined> {
  const db = library();
  const tables = [db.digests, db.entries, db.tagTerms, db.undo, db.undoParts];
  return clipTransaction(db, tables, async (write) => {
    const step = await (way === 'undo' ? stepsOf(db, digestId, 0).last() : stepsOf(db, digestId, 1).first());
    const part = step && (await db.undoParts.where('undoId').equals(step.id).first());
    if (!step || !part) return undefined;
    const inverse = ({ before, after, ...record }: RecordChange) => ({
      ...record,
      before: after,
      after: before,
    });
    const changes = way === 'undo' ? part.changes : part.changes.map(inverse);
    const done = await revertChanges(db, write, changes);
    await db.undo.put({ ...step, undone: way === 'undo' ? 1 : 0 });
    return done;
  });
}
