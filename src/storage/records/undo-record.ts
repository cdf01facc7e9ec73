import type { RecordDiff } from '../../domain/diff-record';
import type { Instant } from '../../domain/day';
import type { Stamps } from '../../domain/sync/knowledge';
import type { Digest } from '../../domain/digest';
import type { Terms } from '../../domain/digest/terms';
import type { BulkChange } from '../bulk/bulk-change';

/** A change that can be undone. It stays on this device; what it did is in its parts. */
export interface UndoEntry {
  /** UUIDv7: entries stand in the order of their ids. */
  id: string;
  /** The digest of which it is a step, which can be redone too; empty for a change of the library. */
  digestId: string;
  /** Whether it is undone. Of a digest's steps, those that are come after all that are not. */
  undone: 0 | 1;
  at: Instant;
  /** `save` is that of a clip which was stored before, `step` one of the work on a digest. */
  kind: BulkChange['kind'] | 'save' | 'import' | 'addToDigest' | 'step';
  clips: number;
  /** Changes with one name that follow each other closely are one, as the keystrokes of a word. */
  name?: string;
  /** An import that has not come to its end. */
  unfinished?: true;
}

/** What a change did to one record, in the fields in which it differs. */
export interface RecordChange extends RecordDiff {
  table: 'clips' | 'digests' | 'entries' | 'tagTerms';
  id: string;
}

/** Some of what a change did; much of it in one record, since many records cost more than large ones. */
export interface UndoPart {
  n?: number;
  undoId: string;
  changes: RecordChange[];
  /** Ids of the records that an import created. */
  created?: Partial<Record<CreatedTable, string[]>>;
  /** The stamps with which some of these were restored, by table and id: those that are not of one moment. */
  restored?: Partial<Record<CreatedTable, Record<string, Stamps>>>;
  adding?: Adding;
  /** Images that it gave to clips and sites which had none. */
  images?: AddedImages;
}

/** The clips that have got a picture, and the sites that have got an icon. */
export interface AddedImages {
  clipIds: string[];
  sites: string[];
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
  'destinations',
  'publications',
  'savedSearches',
  'tagTerms',
  'settings',
  'conflicts',
] as const;
export type CreatedTable = (typeof createdTables)[number];
