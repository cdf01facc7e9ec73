import { maxAheadMs } from '../../domain/stamp';
import { mergeRecords } from '../../domain/sync/merge-records';
import { recordRules, type SyncedKind } from '../../domain/sync/record-rules';
import { library } from '../database';
import type { Synced } from '../records/stamps';
import { syncedTransaction } from '../synced-transaction';
import { tableOfKind, allSyncedTables } from './sent-records';
import {
  aheadOf,
  parseSyncedRecord,
  storedOfSynced,
  syncedOfStored,
  type SyncedRecord,
} from './synced-record';

/** How many things that are there would be gone, or in the trash, if these records were received. */
export async function countDeletions(incoming: readonly unknown[]): Promise<number> {
  let count = 0;
  for (const [kind, records] of byKind(incoming)) count += (await deletedBy(kind, records)).length;
  return count;
}

/**
 * Writes the things that these records would delete anew, as they are here: whoever meets the deletion next
 * sees that it was not wanted. Resolves to how many there are.
 */
export async function keepAgainst(incoming: readonly unknown[]): Promise<number> {
  const kinds = byKind(incoming);
  if (kinds.size === 0) return 0;
  const db = library();
  return syncedTransaction(db, allSyncedTables(db), async (write) => {
    let count = 0;
    for (const [kind, records] of kinds) {
      const kept = await deletedBy(kind, records);
      if (kept.length > 0) await write.restamp(tableOfKind(db, kind), kept);
      count += kept.length;
    }
    return count;
  });
}

type StoredKind = Exclude<SyncedKind, 'conflict'>;
type RecordsById = Map<string, SyncedRecord>;

/** The records that can be received, one for each thing. Read before any transaction, which would not wait for it. */
function byKind(incoming: readonly unknown[]): Map<StoredKind, RecordsById> {
  const kinds = new Map<StoredKind, RecordsById>();
  const now = Date.now();
  for (const one of incoming) {
    const record = parseSyncedRecord(one);
    if (!record || record.kind === 'conflict' || aheadOf(record, now) > maxAheadMs) continue;
    const records = kinds.get(record.kind) ?? new Map<string, SyncedRecord>();
    kinds.set(record.kind, records.set(record.id, merged(record, records.get(record.id))));
  }
  return kinds;
}

async function deletedBy(kind: StoredKind, records: RecordsById): Promise<Synced[]> {
  const found = await tableOfKind(library(), kind).bulkGet([...records.keys()]);
  return found.flatMap((before) => {
    if (!before || !isThere(before)) return [];
    const after = storedOfSynced(merged(records.get(before.id)!, syncedOfStored(kind, before)));
    return isThere(after) ? [] : before;
  });
}

function merged(record: SyncedRecord, other: SyncedRecord | undefined): SyncedRecord {
  if (!other) return record;
  const { fields, stamps } = mergeRecords(record, other, recordRules[record.kind]).record;
  return { ...record, fields: { ...fields }, stamps: { ...stamps } };
}

/** Whether a record is there for whoever looks at the library: not removed, purged, or in the trash. */
function isThere(record: Synced): boolean {
  const fields = new Map<string, unknown>(Object.entries(record));
  const isGone = fields.get('removed') === true || fields.get('status') === 'purged';
  return !isGone && fields.get('trashedAt') === undefined;
}
