import type { Instant } from '../../domain/day';
import type { LostValue } from '../../domain/sync/merge-records';
import type { SyncedKind } from '../../domain/sync/record-rules';
import type { Synced } from './stamps';

/** Words that gave way to others when two states of a record were merged; they are kept until somebody decides. */
export interface Conflict extends LostValue {
  /** The same on whichever device it was found. */
  id: string;
  recordKind: SyncedKind;
  recordId: string;
  /** When they were merged. */
  at: Instant;
}

/** A conflict as it is stored. One that was decided stays, marked, so that other devices learn of it. */
export interface ConflictRecord extends Conflict, Synced {
  removed?: true;
}

export function conflictOfRecord(record: ConflictRecord): Conflict {
  const { stamps: _stamps, unsent: _unsent, removed: _removed, ...conflict } = record;
  return conflict;
}

/** The conflict of a value that gave way. */
export function conflictOf(recordKind: SyncedKind, recordId: string, lost: LostValue, at: Instant): Conflict {
  const id = [recordKind, recordId, lost.field, lost.element ?? '', lost.stamp].join('|');
  return { ...lost, id, recordKind, recordId, at };
}

/** What is left of a conflict whose record is gone for good. */
export function conflictMark({ stamps: _stamps, unsent: _unsent, ...conflict }: ConflictRecord) {
  return { ...conflict, value: '', removed: true as const };
}
