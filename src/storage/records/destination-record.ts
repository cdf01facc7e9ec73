import type { Destination } from '../../domain/destination';
import type { Synced } from './stamps';

/** A destination as it is stored. A removed one stays, marked, so that other devices learn of it. */
export type DestinationRecord = Destination & Synced & { removed?: true };

export function destinationOfRecord(record: DestinationRecord): Destination {
  const { stamps: _stamps, unsent: _unsent, removed: _removed, ...destination } = record;
  return destination;
}

/** A folder of the disk as the browser hands it out: it can be kept, and is known by nobody but this browser. */
export interface StoredFolder {
  /** Id of the destination. */
  id: string;
  handle: unknown;
}
