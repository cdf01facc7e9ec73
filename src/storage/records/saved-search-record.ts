import type { SavedSearch } from '../../domain/saved-search';
import type { Synced } from './stamps';

/** A saved search as it is stored. A removed one stays, marked, so that other devices learn of it. */
export interface SavedSearchRecord extends SavedSearch, Synced {
  removed?: true;
}

export function savedSearchOfRecord(record: SavedSearchRecord): SavedSearch {
  const { stamps: _stamps, unsent: _unsent, removed: _removed, ...search } = record;
  return search;
}
