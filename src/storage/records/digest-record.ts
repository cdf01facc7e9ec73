import type { Instant } from '../../domain/day';
import { readPostStyle, type Digest, type Entry } from '../../domain/digest';
import type { Publication } from '../../domain/digest/publication';
import type { Collections, Synced } from './stamps';

export interface DigestRecord extends Digest, Synced {}

/** An entry of an outline as it is stored. A removed one stays, marked, so that other devices learn of it. */
export type EntryRecord = Entry & Synced & { removed?: true };

export interface PublicationRecord extends Publication, Synced {}

/** A step of the work on a digest, to be taken back and done again. It stays on this device. */
export interface EditRecord {
  /** UUIDv7: steps stand in the order of their ids. */
  id: string;
  digestId: string;
  /** Whether it is taken back. Those that are come after all that are not. */
  undone: 0 | 1;
  at: Instant;
  /** Steps with one name that follow each other closely are one, as the keystrokes of a word. */
  name?: string;
  changes: FieldChange[];
}

/** What a step did to a field of a record. */
export interface FieldChange {
  table: 'digests' | 'entries' | 'clips';
  id: string;
  field: string;
  before: unknown;
  after: unknown;
}

const termName = (term: unknown) =>
  typeof term === 'object' && term !== null && 'name' in term ? String(term.name) : String(term);

export const digestCollections: Collections = { categories: termName, tags: termName };

export function digestOfRecord(record: DigestRecord): Digest {
  const { stamps: _stamps, unsent: _unsent, ...digest } = record;
  if (digest.style === undefined) return digest;
  const { style: stored, ...rest } = digest;
  const style = readPostStyle(stored);
  return style ? { ...rest, style } : rest;
}

export function entryOfRecord(record: EntryRecord): Entry {
  const { stamps: _stamps, unsent: _unsent, removed: _removed, ...entry } = record;
  return entry;
}

export function publicationOfRecord(record: PublicationRecord): Publication {
  const { stamps: _stamps, unsent: _unsent, ...publication } = record;
  return publication;
}
