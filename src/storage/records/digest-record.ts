import type { Digest, Entry } from '../../domain/digest';
import type { Collections, Synced } from './stamps';

export interface DigestRecord extends Digest, Synced {}

/** An entry of an outline as it is stored. A removed one stays, marked, so that other devices learn of it. */
export type EntryRecord = Entry & Synced & { removed?: true };

const termName = (term: unknown) =>
  typeof term === 'object' && term !== null && 'name' in term ? String(term.name) : String(term);

export const digestCollections: Collections = { categories: termName, tags: termName };

export function digestOfRecord(record: DigestRecord): Digest {
  const { stamps: _stamps, unsent: _unsent, ...digest } = record;
  return digest;
}

export function entryOfRecord(record: EntryRecord): Entry {
  const { stamps: _stamps, unsent: _unsent, removed: _removed, ...entry } = record;
  return entry;
}
