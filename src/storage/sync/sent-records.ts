import type { Table } from 'dexie';
import { sameJson } from '../../domain/json';
import { syncedKinds, type SyncedKind } from '../../domain/sync/record-rules';
import { library, type Library } from '../database';
import { syncedTables, type Synced } from '../records/stamps';
import { isWithheld, withheldMark } from '../../domain/sync/withheld';
import { sentForm, type SendOptions, type SyncedRecord } from './synced-record';

/** Records that are read in one go. */
const pageRecords = 500;

/** The tables of the kinds, for a transaction that may touch all of them. */
export function allSyncedTables(db: Library): Table[] {
  return syncedKinds.map((kind) => tableOfKind(db, kind));
}

export function tableOfKind(db: Library, kind: SyncedKind): Table<Synced, string> {
  return db.table(syncedTables[kind]);
}

/**
 * At most so many of the records that were changed since they were handed over last, each kind before those
 * that refer to it; with a clip that is kept here all that tells of it.
 */
export async function recordsToSend(limit: number, options: SendOptions = {}): Promise<SyncedRecord[]> {
  const db = library();
  const found: SyncedRecord[] = [];
  for (const kind of syncedKinds) {
    if (found.length >= limit) break;
    found.push(...(await unsentForms(db, kind, options, limit - found.length)));
  }
  const kept = found.flatMap(({ kind, id, fields }) => (kind === 'clip' && isWithheld({ fields }) ? id : []));
  if (kept.length === 0) return found;
  const told = await db.conflicts.where('recordId').anyOf(kept).toArray();
  const known = new Set(found.flatMap(({ kind, id }) => (kind === 'conflict' ? id : [])));
  found.push(...(await formsOf(db, 'conflict', told, options)).filter(({ id }) => !known.has(id)));
  return found;
}

/** How many records wait to be handed over; those that are kept here are none of them. */
export async function unsentCount(options: SendOptions = {}): Promise<number> {
  const db = library();
  const device = await deviceOf(db);
  const counts = await Promise.all(
    syncedKinds.map(async (kind) => {
      const unsent = unsentOf(db, kind, options, device);
      if (!options.withoutPrivate) return unsent.count();
      if (kind === 'clip') return unsent.and((clip) => !('private' in clip && clip.private === true)).count();
      if (kind !== 'conflict') return unsent.count();
      return (await unsentForms(db, kind, options, Infinity)).filter((one) => !isWithheld(one)).length;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function unsentForms(
  db: Library,
  kind: SyncedKind,
  options: SendOptions,
  limit: number,
): Promise<SyncedRecord[]> {
  const unsent = unsentOf(db, kind, options, await deviceOf(db));
  // Of a conflict its clip says whether it is sent.
  const isLimited = kind !== 'conflict' && limit < Infinity;
  const records = await (isLimited ? unsent.limit(limit) : unsent).toArray();
  return (await formsOf(db, kind, records, options)).slice(0, limit);
}

function unsentOf(db: Library, kind: SyncedKind, options: SendOptions, device: string) {
  const records = tableOfKind(db, kind).where('unsent').equals(1);
  if (kind !== 'publication' && !(kind === 'clip' && options.withoutPrivate === true)) return records;
  const choices = { ...options, device, clipOf: () => undefined };
  return records.and((record) => sentForm(kind, record, choices) !== undefined);
}

/** A promise of Dexie's own: behind any other that is awaited, `subscribe` no longer sees what is read. */
function deviceOf(db: Library): PromiseLike<string> {
  return db.local.get('device').then((record) => record?.value ?? '');
}

/** What is sent of these records, without those of which nothing is. */
async function formsOf(
  db: Library,
  kind: SyncedKind,
  records: readonly Synced[],
  options: SendOptions,
): Promise<SyncedRecord[]> {
  const device = await deviceOf(db);
  const told = kind === 'conflict' ? await db.conflicts.bulkGet(records.map(({ id }) => id)) : [];
  const clips = await db.clips.bulkGet(
    told.flatMap((one) => (one?.recordKind === 'clip' ? one.recordId : [])),
  );
  const byId = new Map(clips.flatMap((clip) => (clip ? [[clip.id, clip]] : [])));
  const clipIds = new Map(told.flatMap((one) => (one ? [[one.id, one.recordId]] : [])));
  const clipOf = ({ id }: Synced) => byId.get(clipIds.get(id) ?? '');
  return records.flatMap((record) => sentForm(kind, record, { ...options, device, clipOf }) ?? []);
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
      const sent = new Map(records.flatMap((one) => (one.kind === kind ? [[one.id, one]] : [])));
      const found = await tables[index]!.bulkGet([...sent.keys()]);
      const same = found.flatMap((record) => {
        if (record?.unsent !== 1 || !isSent(record, sent.get(record.id)!)) return [];
        const { unsent: _unsent, ...rest } = record;
        return rest;
      });
      await tables[index]!.bulkPut(same);
    }
  });
}

function isSent({ stamps }: Synced, sent: SyncedRecord): boolean {
  return sameJson(isWithheld(sent) ? withheldMark(stamps).stamps : stamps, sent.stamps);
}

/** The records with these names as they are sent now; those that are not there, or are to stay here, are left out. */
export async function storedRecords(
  names: readonly Pick<SyncedRecord, 'kind' | 'id'>[],
  options: SendOptions = {},
): Promise<SyncedRecord[]> {
  const db = library();
  const found: SyncedRecord[] = [];
  for (const kind of syncedKinds) {
    const ids = [...new Set(names.flatMap((name) => (name.kind === kind ? name.id : [])))];
    if (ids.length === 0) continue;
    const records = (await tableOfKind(db, kind).bulkGet(ids)).flatMap((record) => record ?? []);
    found.push(...(await formsOf(db, kind, records, options)));
  }
  return found;
}

/** All that devices have in common, marks of what is gone or kept here among it, in pages. */
export async function* allRecords(
  options: SendOptions = {},
): AsyncGenerator<SyncedRecord[], void, undefined> {
  const db = library();
  for (const kind of syncedKinds) {
    for (let last = ''; ;) {
      const found = await tableOfKind(db, kind).where(':id').above(last).limit(pageRecords).toArray();
      const sent = await formsOf(db, kind, found, options);
      if (sent.length > 0) yield sent;
      if (found.length < pageRecords) break;
      last = found.at(-1)!.id;
    }
  }
}
