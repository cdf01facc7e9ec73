import type { Instant } from '../day';
import type { LostValue } from './merge-records';
import type { SyncedKind } from './record-rules';

/** Words that gave way to others when two states of a record were merged; they are kept until somebody decides. */
export interface Conflict extends LostValue {
  /** The same on whichever device it was found. */
  id: string;
  recordKind: SyncedKind;
  recordId: string;
  /** When they were merged. */
  at: Instant;
}

/** The conflict of a value that gave way in a record. */
export function conflictOf(recordKind: SyncedKind, recordId: string, lost: LostValue, at: Instant): Conflict {
  const id = [recordKind, recordId, lost.field, lost.element ?? '', lost.stamp].join('|');
  return { ...lost, id, recordKind, recordId, at };
}
