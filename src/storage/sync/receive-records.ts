import { sameJson } from '../../domain/json';
import { maxAheadMs, nextStamp, stampDevice, type Stamp } from '../../domain/stamp';
import { conflictOf } from '../../domain/sync/conflict';
import { knowledgeOf } from '../../domain/sync/knowledge';
import { mergeRecords, type LostValue } from '../../domain/sync/merge-records';
import { isWithheld, privateBy } from '../../domain/sync/withheld';
import { recordRules, syncedKinds, type SyncedKind } from '../../domain/sync/record-rules';
import { readFields } from '../../domain/parse';
import { entriesOfMerged, redirectEntries } from '../bulk/redirect-entries';
import { derivedFromClips, updateDerived } from '../clip-transaction';
import { library, newDeviceName, type Library } from '../database';
import type { ClipChange } from '../derived-counts';
import type { ClipRecord } from '../records/clip-record';
import { conflictMark } from '../records/conflict-record';
import { stampAnew, type Synced } from '../records/stamps';
import { syncedTransaction } from '../synced-transaction';
import { forgetClips } from '../undo/undo-log';
import { allSyncedTables, tableOfKind } from './sent-records';
import {
  aheadOf,
  parseSyncedRecord,
  storedOfSynced,
  syncedOfStored,
  type SyncedRecord,
} from './synced-record';

/** What became of records that came from another device. */
export interface Received {
  /** Records that are other than they were. */
  changed: number;
  /** Records that are neither what was there nor what came: they wait to be sent. */
  toSend: number;
  /** Words that gave way and were kept. */
  conflicts: number;
  /** Records of which nothing was taken. */
  refused: Refused[];
  /** This profile is a copy of another one; from now on it has this name of its own. */
  newDevice?: string;
}

/** A record is of no form that is known, or written by a clock that is more than a day ahead of ours. */
export type Refused =
  | { why: 'form'; id?: string }
  | { why: 'clockAhead'; id: string; kind: SyncedKind; device: string; aheadMs: number };

/**
 * Merges records of other devices into the library, in one transaction with all that is derived from them.
 * The stamps stay those that the writers gave; the library's clock moves on beyond them. What equals a record
 * that waits to be sent need not be sent any more.
 */
export async function receiveRecords(incoming: readonly unknown[]): Promise<Received> {
  const { records, refused } = acceptable(incoming, Date.now());
  const received: Received = { changed: 0, toSend: 0, conflicts: 0, refused };
  if (records.length === 0) return received;
  const db = library();
  const others = [db.local, db.undo, db.undoParts, db.linkAnswers, ...derivedFromClips(db)];
  return db.transaction('rw', [...allSyncedTables(db), ...others], async () => {
    const identity = await readIdentity(db);
    const stored = await storedStates(db, records);
    if (isCopied(identity, records, stored)) {
      received.newDevice = newDeviceName();
      identity.shared.add(identity.device);
      identity.device = received.newDevice;
    }
    const last = latest([identity.stamp, ...records.flatMap(({ stamps }) => Object.values(stamps))]);
    const stamp = nextStamp(last, Date.now(), identity.device);
    let isUsageTouched = false;
    // That it keeps a record to itself, a device knows.
    const told = records.filter((one) => !isWithheld(one) || privateBy(one.stamps) !== identity.device);
    for (const kind of syncedKinds) {
      const writes = mergeKind(kind, told, stored, identity.shared, stamp);
      received.changed += writes.filter(({ isChanged }) => isChanged).length;
      received.toSend += writes.filter(({ after }) => after.unsent === 1).length;
      received.conflicts += await keepLost(db, kind, writes, stamp);
      isUsageTouched ||= usageKinds.has(kind) && writes.length > 0;
      await tableOfKind(db, kind).bulkPut(writes.map(({ after }) => after));
      if (kind === 'clip') await updateClips(db, writes, stamp);
    }
    // Where nothing is new, nobody need look.
    if (received.changed > 0 || received.newDevice !== undefined)
      await keepIdentity(db, identity, stamp, isUsageTouched);
    await redirectMerged(db, records);
    return received;
  });
}

/** Points entries at the clips that have what theirs said, where somebody has merged those. */
async function redirectMerged(db: Library, records: readonly SyncedRecord[]): Promise<void> {
  const ids = (kind: SyncedKind, isMeant: (record: SyncedRecord) => boolean) =>
    records.flatMap((record) => (record.kind === kind && isMeant(record) ? record.id : []));
  const mergedIds = ids('clip', ({ fields }) => fields['mergedInto'] !== undefined);
  const entryIds = ids('entry', ({ fields }) => fields['kind'] === 'clip');
  if (mergedIds.length + entryIds.length === 0) return;
  const found = await entriesOfMerged(db, mergedIds, entryIds);
  if (found.entryIds.length === 0) return;
  await syncedTransaction(db, [db.entries], (write) =>
    redirectEntries(db, write, found.entryIds, found.pairs),
  );
}

/** Of what the usage of clips is derived. */
const usageKinds: ReadonlySet<SyncedKind> = new Set(['digest', 'entry', 'publication']);

/** Takes the records out that are no records, or of which a stamp is ahead of the wall clock by more than a day. */
function acceptable(
  incoming: readonly unknown[],
  nowMs: number,
): { records: SyncedRecord[]; refused: Refused[] } {
  const records: SyncedRecord[] = [];
  const refused: Refused[] = [];
  for (const one of incoming) {
    const record = parseSyncedRecord(one);
    if (!record) {
      const id = readFields(one)?.get('id');
      refused.push({ why: 'form', ...(typeof id === 'string' && { id }) });
      continue;
    }
    const stamp = latest(Object.values(record.stamps));
    const aheadMs = aheadOf(record, nowMs);
    const { id, kind } = record;
    if (aheadMs <= maxAheadMs) records.push(record);
    else refused.push({ why: 'clockAhead', id, kind, device: stampDevice(stamp), aheadMs });
  }
  return { records, refused };
}

function latest(stamps: readonly Stamp[]): Stamp {
  return stamps.reduce((last, one) => (one > last ? one : last), '');
}

/** Who this library is. */
interface Identity {
  device: string;
  stamp: Stamp;
  /** Names that another copy of this profile has as well. */
  shared: Set<string>;
}

async function readIdentity(db: Library): Promise<Identity> {
  const [device, stamp, shared] = await db.local.bulkGet(['device', 'stamp', 'sharedNames']);
  return {
    device: device?.value ?? newDeviceName(),
    stamp: stamp?.value ?? '',
    shared: new Set(shared?.value.split(' ')),
  };
}

async function keepIdentity(
  db: Library,
  { device, shared }: Identity,
  stamp: Stamp,
  isUsageTouched: boolean,
): Promise<void> {
  await db.local.bulkPut([
    { name: 'device', value: device },
    { name: 'stamp', value: stamp },
    ...(isUsageTouched ? [{ name: 'usage' as const, value: stamp }] : []),
    ...(shared.size > 0 ? [{ name: 'sharedNames' as const, value: [...shared].join(' ') }] : []),
  ]);
}

type StoredStates = ReadonlyMap<SyncedKind, ReadonlyMap<string, Synced>>;

async function storedStates(db: Library, records: readonly SyncedRecord[]): Promise<StoredStates> {
  const states = new Map<SyncedKind, Map<string, Synced>>();
  for (const kind of syncedKinds) {
    const ids = [...new Set(records.flatMap((record) => (record.kind === kind ? record.id : [])))];
    if (ids.length === 0) continue;
    const found = await tableOfKind(db, kind).bulkGet(ids);
    states.set(kind, new Map(found.flatMap((record) => (record ? [[record.id, record]] : []))));
  }
  return states;
}

/**
 * Whether somebody else writes under the name of this library: what it has written of a record is known
 * here, so nobody can have a later write of it. It is so where a profile was copied, or put back to an older state.
 */
function isCopied({ device }: Identity, records: readonly SyncedRecord[], stored: StoredStates): boolean {
  return records.some(({ kind, id, stamps }) => {
    const theirs = knowledgeOf(stamps).get(device);
    const ours = knowledgeOf(stored.get(kind)?.get(id)?.stamps ?? {}).get(device) ?? '';
    return theirs !== undefined && theirs > ours;
  });
}

interface MergedWrite {
  before?: Synced;
  after: Synced;
  /** Whether anything is other than before but that it need not be sent any more. */
  isChanged: boolean;
  lost: LostValue[];
}

/** What is to be stored of the records of a kind; nothing of those that were there already. */
function mergeKind(
  kind: SyncedKind,
  records: readonly SyncedRecord[],
  stored: StoredStates,
  shared: ReadonlySet<string>,
  stamp: Stamp,
): MergedWrite[] {
  const byId = new Map<string, SyncedRecord[]>();
  for (const record of records)
    if (record.kind === kind) byId.set(record.id, [...(byId.get(record.id) ?? []), record]);
  return Array.from(byId.values()).flatMap((states) => {
    const before = stored.get(kind)?.get(states[0]!.id);
    const lost: LostValue[] = [];
    let state = before ? syncedOfStored(kind, before) : states[0]!;
    const isDoubted = before?.unsent === 1 && shared.size > 0;
    for (const incoming of states) {
      if (incoming === state) continue;
      const rules = recordRules[kind];
      const merged = mergeRecords(state, incoming, rules, isDoubted ? shared : undefined);
      const { fields, stamps } = merged.record;
      // What only doubt has kept is said once more, under a name that nobody else has.
      const isDoubtful = isDoubted && !sameJson(fields, mergeRecords(state, incoming, rules).record.fields);
      state = {
        kind,
        id: state.id,
        fields: { ...fields },
        stamps: isDoubtful ? stampAnew(stamps, stamp) : { ...stamps },
      };
      lost.push(...merged.lost);
    }
    // Nothing of it is here, and nothing shall be.
    if (isWithheld(state)) return [];
    const isSent = states.every((one) => isSameState(one, state));
    const after: Synced = { ...storedOfSynced(state), ...(!isSent && { unsent: 1 as const }) };
    const isChanged = !before || !isSameState(syncedOfStored(kind, before), state);
    if (!isChanged && before?.unsent === after.unsent) return [];
    return { before, after, isChanged, lost };
  });
}

function isSameState(a: SyncedRecord, b: SyncedRecord): boolean {
  return sameJson(a.stamps, b.stamps) && sameJson(a.fields, b.fields);
}

/** Keeps the words that gave way, each once; inside the transaction. Resolves to how many there are. */
async function keepLost(
  db: Library,
  kind: SyncedKind,
  writes: readonly MergedWrite[],
  stamp: Stamp,
): Promise<number> {
  const at = new Date().toISOString();
  const found = writes.flatMap(({ after, lost }) => lost.map((one) => conflictOf(kind, after.id, one, at)));
  if (found.length === 0) return 0;
  const byId = new Map(found.map((conflict) => [conflict.id, conflict]));
  const known = new Set(
    await db.conflicts
      .where(':id')
      .anyOf([...byId.keys()])
      .primaryKeys(),
  );
  const added = [...byId.values()].filter(({ id }) => !known.has(id));
  await db.conflicts.bulkPut(added.map((conflict) => ({ ...conflict, stamps: { '*': stamp }, unsent: 1 })));
  return added.length;
}

async function updateClips(db: Library, writes: readonly MergedWrite[], stamp: Stamp): Promise<void> {
  // They are the records of clips.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const changes = writes.filter(({ isChanged }) => isChanged) as unknown as ClipChange[];
  if (changes.length === 0) return;
  await updateDerived(db, changes);
  const isPurged = (record: ClipRecord | undefined) => record?.status === 'purged';
  const gone = changes.flatMap(({ before, after }) =>
    before && !isPurged(before) && isPurged(after) ? before.id : [],
  );
  if (gone.length === 0) return;
  await Promise.all([forgetClips(db, gone), db.linkAnswers.bulkDelete(gone)]);
  const theirs = await db.conflicts.where('recordId').anyOf(gone).toArray();
  await db.conflicts.bulkPut(
    theirs.map((one) => ({ ...conflictMark(one), stamps: stampAnew(one.stamps, stamp), unsent: 1 as const })),
  );
}
