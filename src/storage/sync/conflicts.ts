import type { Clip } from '../../domain/clip';
import type { Conflict } from '../../domain/sync/conflict';
import { isUnknownStamp, type Stamp } from '../../domain/stamp';
import { elementStamp, fieldStamp, knowledgeOf } from '../../domain/sync/knowledge';
import { recordRules } from '../../domain/sync/record-rules';
import { clipTransaction, type ClipWriter } from '../clip-transaction';
import { library, type Library } from '../database';
import { conflictOfRecord } from '../records/conflict-record';
import type { Synced } from '../records/stamps';
import { syncedTransaction } from '../synced-transaction';
import { tableOfKind } from './sent-records';

/** What gave way when records were merged and waits for somebody to decide, the latest first. */
export async function openConflicts(): Promise<Conflict[]> {
  const records = await library().conflicts.toArray();
  const open = records.filter(({ removed }) => removed === undefined).map(conflictOfRecord);
  return open.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1));
}

/** Says that a conflict is decided, on all devices, or that it is not. */
export async function setDecided(id: string, isDecided: boolean): Promise<void> {
  const db = library();
  await syncedTransaction(db, [db.conflicts], (write) =>
    write.change(db.conflicts, id, (record) => ({
      ...conflictOfRecord(record),
      removed: isDecided ? (true as const) : undefined,
    })),
  );
}

/** What stands in a place of a record. */
interface InPlace {
  value: unknown;
  /** When it was written, and where; empty for nothing. */
  stamp: Stamp;
}

/** What a conflict's record has in that place now; undefined where it has nothing, or is gone. */
export async function valueInPlace({ recordKind, recordId, field, element }: Conflict): Promise<InPlace> {
  const record = await tableOfKind(library(), recordKind).get(recordId);
  if (!record || isPurgedRecord(record)) return { value: undefined, stamp: '' };
  const value = new Map<string, unknown>(Object.entries(record)).get(field);
  const keyOf = recordRules[recordKind].sets[field];
  if (element === undefined || !keyOf || !Array.isArray(value))
    return { value, stamp: fieldStamp(record.stamps, field) };
  return {
    value: value.find((one: unknown) => keyOf(one) === element),
    stamp: elementStamp(record.stamps, field, element),
  };
}

/** The last write of each device that a clip's record knows of, the latest first. */
export async function clipWriters(id: string): Promise<Stamp[]> {
  const record = await library().clips.get(id);
  const stamps = record ? [...knowledgeOf(record.stamps).values()] : [];
  return stamps.filter((stamp) => !isUnknownStamp(stamp)).sort((one, other) => (one < other ? 1 : -1));
}

function isPurgedRecord(record: Synced): boolean {
  return 'status' in record && record.status === 'purged';
}

/**
 * Puts the value that gave way into its record, as a write of today, and says that the conflict is decided,
 * in one transaction. Resolves to the conflict with what stood there: given to this again, it is put back.
 * Resolves to undefined, and does nothing, where the record is gone.
 */
export function applyConflict(conflict: Conflict): Promise<Conflict | undefined> {
  const db = library();
  const { recordKind, id } = conflict;
  const others = recordKind === 'clip' ? [] : [tableOfKind(db, recordKind)];
  return clipTransaction(db, [db.conflicts, ...others], async (write) => {
    const inPlace = await valueInPlace(conflict);
    if (!(await putValue(db, write, conflict))) return undefined;
    await write.others.change(db.conflicts, id, (record) => ({
      ...conflictOfRecord(record),
      removed: true as const,
    }));
    return { ...conflict, value: inPlace.value };
  });
}

async function putValue(db: Library, write: ClipWriter, conflict: Conflict): Promise<boolean> {
  const { recordKind, recordId } = conflict;
  if (recordKind === 'clip') {
    const changed = await write.changeAll([recordId], (clip: Clip) => withValue(clip, conflict));
    return changed.length > 0;
  }
  const done = await write.others.change(tableOfKind(db, recordKind), recordId, (record) => {
    const { stamps: _stamps, unsent: _unsent, ...content } = record;
    return withValue(content, conflict);
  });
  return done !== undefined;
}

function withValue<R extends object>(record: R, { recordKind, field, element, value }: Conflict): R {
  const keyOf = recordRules[recordKind].sets[field];
  const now = new Map<string, unknown>(Object.entries(record)).get(field);
  const changedAt = 'changedAt' in record ? { changedAt: new Date().toISOString() } : {};
  if (element === undefined || !keyOf) return { ...record, ...changedAt, [field]: value };
  const list: unknown[] = Array.isArray(now) ? now : [];
  const isThere = list.some((one) => keyOf(one) === element);
  const replaced = list.flatMap((one) =>
    keyOf(one) !== element ? [one] : value === undefined ? [] : [value],
  );
  return { ...record, ...changedAt, [field]: isThere || value === undefined ? replaced : [...list, value] };
}
