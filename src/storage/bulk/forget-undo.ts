import type { Instant } from '../../domain/day';
import type { Library } from '../database';
import type { UndoPart, UndoRecord } from '../records/undo-record';

const keptMs = 60 * 60 * 1000;

/** Lets go of what is older than an hour, inside a transaction over the log. */
export async function forgetOldUndo(db: Library, now: Instant): Promise<void> {
  const old = await db.undo.where('at').below(oldestKept(now)).toArray();
  await forget(
    db,
    old.flatMap(({ id, unfinished }) => (unfinished ? [] : [id])),
  );
}

/** Lets go of these changes, inside a transaction over the log. */
export async function forget(db: Library, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.undoParts.where('undoId').anyOf(ids).delete();
  await db.undo.bulkDelete(ids);
}

/** When what can still be taken back was done at the earliest. */
export function oldestKept(now: Instant): Instant {
  return new Date(Date.parse(now) - keptMs).toISOString();
}

/**
 * Takes clips that are gone for good out of the log of undo, inside a transaction over it: what cannot
 * come back is not to be offered, nor are its words to stay. A merge is taken back as a whole or not at
 * all, since what the clips said is now in the one that is left.
 */
export async function forgetUndoOf(db: Library, clipIds: readonly string[]): Promise<void> {
  const gone = new Set(clipIds);
  for (const record of await db.undo.toArray()) {
    const keys = await db.undoParts.where('undoId').equals(record.id).primaryKeys();
    let forgotten = 0;
    let empty = 0;
    for (const key of keys) {
      const part = await db.undoParts.get(key);
      if (!part) continue;
      const left = without(part, gone);
      const fewer = clipsIn(part) - clipsIn(left);
      if (fewer > 0) await db.undoParts.put(left);
      forgotten += fewer;
      if (isEmpty(left)) empty += 1;
    }
    if (forgotten > 0) await putWithout(db, record, forgotten, empty === keys.length);
  }
}

async function putWithout(db: Library, record: UndoRecord, clips: number, empty: boolean): Promise<void> {
  // An import that still runs has more to put into its record.
  if (record.kind === 'merge' || (empty && !record.unfinished)) await forget(db, [record.id]);
  else await db.undo.put({ ...record, clips: record.clips - clips });
}

function without({ steps, created, ...part }: UndoPart, gone: ReadonlySet<string>): UndoPart {
  return {
    ...part,
    steps: steps.filter(({ table, id }) => table !== 'clips' || !gone.has(id)),
    ...(created && { created: { ...created, clips: created.clips?.filter((id) => !gone.has(id)) } }),
  };
}

function clipsIn({ steps, created }: UndoPart): number {
  return steps.filter(({ table }) => table === 'clips').length + (created?.clips?.length ?? 0);
}

function isEmpty({ steps, created = {}, adding }: UndoPart): boolean {
  return steps.length === 0 && !adding && Object.values(created).every((ids) => ids.length === 0);
}
