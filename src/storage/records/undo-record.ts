import type { Instant } from '../../domain/day';
import type { Digest } from '../../domain/digest';
import type { Terms } from '../../domain/digest/terms';
import type { BulkChange } from '../bulk/bulk-change';

/** A change that can be taken back. */
export interface UndoRecord {
  /** UUIDv7. */
  id: string;
  at: Instant;
  kind: BulkChange['kind'] | 'import' | 'addToDigest';
  clips: number;
  /** An import that has not come to its end. */
  unfinished?: true;
}

/** What a change did to one record: the fields in which it differs, as they were and as they became. */
export interface UndoStep {
  table: 'clips' | 'entries' | 'tagTerms';
  id: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/** Some of the steps of a change; many in one record, since many records cost more than large ones. */
export interface UndoPart {
  n?: number;
  undoId: string;
  steps: UndoStep[];
  /** Ids of the records that an import created. */
  created?: Partial<Record<CreatedTable, string[]>>;
  adding?: Adding;
}

/** What it did to a digest that clips were added to it. */
export interface Adding {
  digestId: string;
  /** Ids of the new entries. */
  entries: string[];
  /** The terms that the clips brought. */
  brought: Terms;
  /** The digest as it was begun, where it was begun for these clips. */
  begun?: Digest;
}

/** Tables in which an import creates records, each before those that refer to it. */
export const createdTables = [
  'clips',
  'digests',
  'entries',
  'publications',
  'savedSearches',
  'tagTerms',
  'settings',
] as const;
export type CreatedTable = (typeof createdTables)[number];
