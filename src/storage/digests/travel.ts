import type { Table } from 'dexie';
import { library } from '../database';
import { digestCollections, type EditRecord, type FieldChange } from '../records/digest-record';
import type { Synced } from '../records/stamps';
import type { SyncedWriter } from '../synced-transaction';
import { clipTransaction } from '../clip-transaction';
import { edits } from './edits';
import { serialQueue } from './serial-queue';

/** Whether there is a step of the digest to take back, and one to do again. */
export interface Travel {
  undo: boolean;
  redo: boolean;
}

export async function travelOf(digestId: string): Promise<Travel> {
  const db = library();
  const [done, undone] = await Promise.all([edits(db, digestId, 0).last(), edits(db, digestId, 1).first()]);
  return { undo: done !== undefined, redo: undone !== undefined };
}

/** Takes the last step back, and resolves to whether there was one. */
export function undo(digestId: string): Promise<boolean> {
  return serialQueue(() => travel(digestId, 'undo'));
}

/** Does again what was taken back last, and resolves to whether there was something. */
export function redo(digestId: string): Promise<boolean> {
  return serialQueue(() => travel(digestId, 'redo'));
}

function travel(digestId: string, way: 'undo' | 'redo'): Promise<boolean> {
  const db = library();
  return clipTransaction(db, [db.digests, db.entries, db.edits], async (write) => {
    const edit = await (way === 'undo' ? edits(db, digestId, 0).last() : edits(db, digestId, 1).first());
    if (!edit) return false;
    for (const { table, id, fields } of statesOf(edit, way)) {
      if (table === 'digests') await put(write.others, db.digests, id, fields, digestCollections);
      else if (table === 'entries') await put(write.others, db.entries, id, fields);
      else await write.changeAll([id], (clip) => ({ ...clip, ...fields }));
    }
    await db.edits.put({ ...edit, undone: way === 'undo' ? 1 : 0 });
    return true;
  });
}

/** The values that a step left behind, or found, for each record. */
function statesOf({ changes }: EditRecord, way: 'undo' | 'redo') {
  const states = new Map<
    string,
    { table: FieldChange['table']; id: string; fields: Record<string, unknown> }
  >();
  for (const { table, id, field, before, after } of changes) {
    const key = `${table}/${id}`;
    const state = states.get(key) ?? { table, id, fields: {} };
    state.fields[field] = way === 'undo' ? before : after;
    states.set(key, state);
  }
  return states.values();
}

async function put<T extends Synced>(
  write: SyncedWriter,
  table: Table<T, string>,
  id: string,
  fields: Record<string, unknown>,
  collections = {},
): Promise<void> {
  const make = (record: T) => {
    const { stamps: _stamps, unsent: _unsent, ...content } = record;
    // The fields are the record's own, of another time.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return { ...content, ...fields } as never;
  };
  await write.change(table, id, make, collections);
}
