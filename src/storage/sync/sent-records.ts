import type { Table } from 'dexie';
import { sameJson } from '../../domain/json';
import { syncedKinds, type SyncedKind } from '../../domain/sync/record-rules';
import { library, type Library } from '../database';
import { syncedTables, type Synced } from '../records/stamps';
import { isToBeSent, syncedOfStored, type SendOptions, type SyncedRecord } from './synced-record';

/** Records that are read in one go. */
const pageRecords = 500;

/** The tables of the kinds, for a transaction that may touch all of them. */
export function allSyncedTables(db: Library): Table[] {
  return syncedKinds.map((kind) => tableOfKind(db, kind));
}

export function tableOfKind(db: Library, kind: SyncedKind): Table<Synced, string> {
  return db.table(syncedTables[kind]);
}

/** At most so many of the records that were changed since they were handed over last, each kind before those that refer to it. */
export async function recordsToSend(limit: number, options: SendOptions = {}): Promise<SyncedRecord[]> {
  const found: SyncedRecord[] = [];
  for (const kind of syncedKinds) {
    if (found.length >= limit) break;
    const records = await unsentOf(library(), kind, options)
      .limit(limit - found.length)
      .toArray();
    found.push(...records.map((record) => syncedOfStored(kind, record)));
  }
  return found;
}

/** How many records wait to be handed over. */
export async function unsentCount(options: SendOptions = {}): Promise<number> {
  const counts = await Promise.all(syncedKinds.map((kind) => unsentOf(library(), kind, options).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

function unsentOf(db: Library, kind: SyncedKind, options: SendOptions) {
  const records = tableOfKind(db, kind).where('unsent').equals(1);
  const isFiltered = kind === 'publication' || (kind === 'clip' && options.withoutPrivate === true);
  return isFiltered ? records.and((record) => isToBeSent(kind, record, options)) : records;
}

/**
 * Says that these records were handed over. What was written since waits on; nothing else changes, and the
 * library's clock stays where it is.
 */
export async function markSent(records: readonly SyncedRecord[]): Promise<void> {
  const db = library();
  const kinds = syncedKinds.filter((kind) => records.some((record) => record.kind === kind));
  if (kinds.length === 0) return;
  const tables = kinds.map((kind) => tableOfKind(db, kind));
  await db.transaction('rw', tables, async () => {
    for (const [index, kind] of kinds.entries()) {
      const sent = new Map(records.flatMap((one) => (one.kind === kind ? [[one.id, one.stamps]] : [])));
      const found = await tables[index]!.bulkGet([...sent.keys()]);
      const same = found.flatMap((record) => {
        if (record?.unsent !== 1 || !sameJson(record.stamps, sent.get(record.id))) return [];
        const { unsent: _unsent, ...rest } = record;
        return rest;
      });
      await tables[index]!.bulkPut(same);
    }
  });
}

/** The records with these names as they are now; those that are not there, or are to stay here, are left out. */
export async function storedRecords(
  names: readonly Pick<SyncedRecord, 'kind' | 'id'>[],
  options: SendOptions = {},
): Promise<SyncedRecord[]> {
  const db = library();
  const found: SyncedRecord[] = [];
  for (const kind of syncedKinds) {
    const ids = [...new Set(names.flatMap((name) => (name.kind === kind ? name.id : [])))];
    if (ids.length === 0) continue;
    for (const record of await tableOfKind(db, kind).bulkGet(ids))
      if (record && isToBeSent(kind, record, options)) found.push(syncedOfStored(kind, record));
  }
  return found;
}

/** All that devices have in common, marks of what is gone among it, in pages. */
export async function* allRecords(
  options: SendOptions = {},
): AsyncGenerator<SyncedRecord[], void, undefined> {
  const db = library();
  for (const kind of syncedKinds) {
    for (let last = ''; ;) {
      const found = await tableOfKind(db, kind).where(':id').above(last).limit(pageRecords).toArray();
      const sent = found.filter((record) => isToBeSent(kind, record, options));
      if (sent.length > 0) yield sent.map((record) => syncedOfStored(kind, record));
      if (found.length < pageRecords) break;
      last = found.at(-1)!.id;
    }
  }
}
