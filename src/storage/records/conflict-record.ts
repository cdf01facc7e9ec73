import type { Conflict } from '../../domain/sync/conflict';
import type { Synced } from './stamps';

/** A conflict as it is stored. One that was decided stays, marked, so that other devices learn of it. */
export interface ConflictRecord extends Conflict, Synced {
  removed?: true;
}

export function conflictOfRecord(record: ConflictRecord): Conflict {
  const { stamps: _stamps, unsent: _unsent, removed: _removed, ...conflict } = record;
  return conflict;
}

/** What is left of a conflict whose record is gone for good. */
export function conflictMark({ stamps: _stamps, unsent: _unsent, ...conflict }: ConflictRecord) {
  return { ...conflict, value: '', removed: true as const };
}
