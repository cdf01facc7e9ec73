import { Dexie } from 'dexie';
import { uuidv7 } from 'uuidv7';
import { sameJson } from '../../domain/json';
import type { Library } from '../database';
import type { EditRecord, FieldChange } from '../records/digest-record';

/** Milliseconds between two keystrokes of one step. */
const pause = 2000;

/** Steps that are kept of each digest. */
const kept = 2000;

/** The steps of a digest that are done, or those that are taken back, in their order. */
export function edits(db: Library, digestId: string, undone: 0 | 1) {
  return db.edits
    .where('[digestId+undone+id]')
    .between([digestId, undone, Dexie.minKey], [digestId, undone, Dexie.maxKey]);
}

/** What was changed of a record between two of its states, field by field. */
export function fieldChanges(
  table: FieldChange['table'],
  id: string,
  before: object,
  after: object,
): FieldChange[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => field !== 'stamps' && field !== 'unsent' && field !== 'changedAt')
    .filter((field) => !sameJson(old.get(field), now.get(field)))
    .map((field) => ({ table, id, field, before: old.get(field), after: now.get(field) }));
}

/**
 * Remembers a step, so that it can be taken back; what was taken back before can then no longer be done
 * again. To be called inside the transaction that took the step, with `edits` among its tables.
 */
export async function keepEdit(
  db: Library,
  digestId: string,
  changes: readonly FieldChange[],
  name?: string,
): Promise<void> {
  if (changes.length === 0) return;
  const now = new Date();
  const dropped = await edits(db, digestId, 1).delete();
  const last = name !== undefined && dropped === 0 ? await edits(db, digestId, 0).last() : undefined;
  if (last && last.name === name && now.getTime() - Date.parse(last.at) < pause) {
    await db.edits.put({ ...last, at: now.toISOString(), changes: merged(last, changes) });
    return;
  }
  const edit: EditRecord = {
    id: uuidv7(),
    digestId,
    undone: 0,
    at: now.toISOString(),
    changes: [...changes],
    ...(name !== undefined && { name }),
  };
  await db.edits.add(edit);
  await db.edits.bulkDelete(await edits(db, digestId, 0).reverse().offset(kept).primaryKeys());
}

function merged({ changes }: EditRecord, more: readonly FieldChange[]): FieldChange[] {
  const all = [...changes];
  for (const change of more) {
    const at = all.findIndex(
      ({ table, id, field }) => table === change.table && id === change.id && field === change.field,
    );
    if (at < 0) all.push(change);
    else all[at] = { ...all[at]!, after: change.after };
  }
  return all;
}
