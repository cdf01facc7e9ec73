import { Dexie, type Table } from 'dexie';
import type { CaptureDraft } from '../domain/capture-draft';
import type { KnownTag } from '../domain/tagging/tag-index';
import type { ClipRecord } from './records/clip-record';
import { countByShelf, type ClipCount } from './clip-counts';
import type { DigestRecord, EditRecord, EntryRecord, PublicationRecord } from './records/digest-record';
import type { SavedSearchRecord } from './records/saved-search-record';
import type { SettingRecord } from './records/setting-record';
import type { TagTermRecord } from './records/tag-term-record';
import type { StoredWrite, SearchState, StoredPart, StoredWords } from './records/search-records';
import type { UndoPart, UndoRecord } from './records/undo-record';

/**
 * What only this device knows: its name, its clock, when its digests last changed, and what an import has
 * yet to add to the counts of tags. Never sent.
 */
interface LocalRecord {
  name: 'device' | 'stamp' | 'ledger' | 'tags';
  value?: string;
  /** In the record of that name, instead of a value. */
  tags?: readonly KnownTag[];
}

/**
 * What each version of the schema has brought, the first one first. One that has shipped is never
 * edited; the next is added below it.
 */
const schemas: Record<string, string>[] = [
  {
    clips: 'id, key, host, [shelf+savedAt], *tags, unsent',
    tagCounts: 'name',
    drafts: 'key, changedAt',
    digests: 'id, date, unsent',
    entries: 'id, digestId, clipId, unsent',
    settings: 'id, unsent',
    local: 'name',
  },
  {
    savedSearches: 'id, unsent',
    tagTerms: 'id, unsent',
    clipCounts: 'shelf',
    undo: 'id, at',
    undoParts: '++n, undoId',
    searchState: 'name',
    searchWords: 'first',
    searchParts: '++n',
    searchLog: '++seq',
  },
  {
    clips: 'id, key, host, [shelf+savedAt], *tags, unsent, forNextDigest',
    publications: 'id, digestId, unsent',
    edits: 'id, [digestId+undone+id]',
  },
];

/**
 * The library in IndexedDB. Popup, options and background each open it themselves. Dexie is told of the
 * last version alone: for each that it knows it makes objects for every table, in each popup anew.
 */
export class Library extends Dexie {
  declare clips: Table<ClipRecord, string>;
  /** Derived from the clips, never sent. */
  declare tagCounts: Table<KnownTag, string>;
  declare drafts: Table<CaptureDraft, string>;
  declare digests: Table<DigestRecord, string>;
  declare entries: Table<EntryRecord, string>;
  declare settings: Table<SettingRecord, string>;
  declare local: Table<LocalRecord, string>;
  declare savedSearches: Table<SavedSearchRecord, string>;
  declare tagTerms: Table<TagTermRecord, string>;
  /** Derived from the clips, never sent. */
  declare clipCounts: Table<ClipCount, string>;
  /** What can be taken back, for an hour. Never sent. */
  declare undo: Table<UndoRecord, string>;
  declare undoParts: Table<UndoPart, number>;
  /** The search index as it was last kept, and the clips that were written since. Derived, never sent. */
  declare searchState: Table<SearchState, string>;
  declare searchWords: Table<StoredWords, number>;
  declare searchParts: Table<StoredPart, number>;
  declare searchLog: Table<StoredWrite, number>;
  declare publications: Table<PublicationRecord, string>;
  /** The steps of the work on digests. Never sent. */
  declare edits: Table<EditRecord, string>;

  constructor(name = 'gleanings') {
    super(name);
    this.version(schemas.length)
      .stores(Object.assign({}, ...schemas))
      .upgrade(() => countByShelf(this));
  }
}

let opened: Library | undefined;

/** The library of this page. Opening begins at the first call; the connection is kept. */
export function library(): Library {
  opened ??= new Library();
  return opened;
}
