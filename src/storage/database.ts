import { Dexie, type Table } from 'dexie';
import { uuidv7 } from 'uuidv7';
import type { StoredDraft } from '../domain/capture-draft';
import type { CheckedLink } from '../domain/link-answer';
import { storageFailure } from './failure';
import type { StoredIcon, StoredPicture } from '../domain/stored-image';
import type { KnownTag } from '../domain/tagging/tag-index';
import type { ClipRecord, StatusCount } from './records/clip-record';
import type { DestinationRecord } from './records/destination-record';
import type {
  DigestRecord,
  EntryRecord,
  PublicationRecord,
  ScheduledPost,
  SentText,
} from './records/digest-record';
import type { SavedSearchRecord } from './records/saved-search-record';
import type { SettingRecord } from './records/setting-record';
import type { TagTermRecord } from './records/tag-term-record';
import type { StoredWrite, SearchState, StoredPart, StoredWords } from './records/search-records';
import type { UndoEntry, UndoPart } from './records/undo-record';
import type { ConflictRecord } from './records/conflict-record';
import type { ImageTotal, PictureRemoval } from './records/image-records';
import type { StoredFolder } from './records/destination-record';
import { schemaVersion, tables, upgradeRecords } from './schema';

/**
 * What only this device knows: its name, its clock, and when its digests last changed; with sync, up to which
 * write the server has confirmed, and the names that another copy of this profile has as well. Never sent.
 */
interface LocalRecord {
  name: 'device' | 'stamp' | 'usage' | 'confirmed' | 'sharedNames';
  value: string;
}

/** A name that no other library has. */
export function newDeviceName(): string {
  return uuidv7().slice(-12);
}

/**
 * The browser's databases, without the way by which Dexie opens one of a newer version than it knows: it asks
 * for whatever version is there, and then adds what it misses in it. `upgradesFrom` is told the version of an
 * older one, in Dexie's count, before that is upgraded.
 */
const databases = (upgradesFrom: (version: number) => void) => ({
  open(name: string, version?: number): IDBOpenDBRequest {
    if (version === undefined) throw new Dexie.VersionError('A newer version has written the library.');
    const request = indexedDB.open(name, version);
    request.addEventListener('upgradeneeded', ({ oldVersion }) => upgradesFrom(oldVersion / 10));
    return request;
  },
  deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
  cmp: (a: unknown, b: unknown) => indexedDB.cmp(a, b),
});

/** The library in IndexedDB. Popup, options and background each open it themselves. */
export class Library extends Dexie {
  declare clips: Table<ClipRecord, string>;
  /** Derived from the clips, never sent. */
  declare tagCounts: Table<KnownTag, string>;
  /** Of this device alone, never sent. */
  declare scheduledPosts: Table<ScheduledPost, string>;
  declare drafts: Table<StoredDraft, string>;
  declare digests: Table<DigestRecord, string>;
  declare entries: Table<EntryRecord, string>;
  declare settings: Table<SettingRecord, string>;
  declare local: Table<LocalRecord, string>;
  declare savedSearches: Table<SavedSearchRecord, string>;
  declare tagTerms: Table<TagTermRecord, string>;
  /** Derived from the clips, never sent. */
  declare statusCounts: Table<StatusCount, string>;
  /** What can be undone: changes of the library for an hour, and the steps of the work on digests. Never sent. */
  declare undo: Table<UndoEntry, string>;
  declare undoParts: Table<UndoPart, number>;
  /** The search index as it was last kept, and the clips that were written since. Derived, never sent. */
  declare searchState: Table<SearchState, string>;
  declare searchWords: Table<StoredWords, number>;
  declare searchParts: Table<StoredPart, number>;
  declare searchLog: Table<StoredWrite, number>;
  declare publications: Table<PublicationRecord, string>;
  /** Images stay on this device; they are never sent. */
  declare pictures: Table<StoredPicture, string>;
  declare icons: Table<StoredIcon, string>;
  /** Derived from the two. */
  declare imageTotals: Table<ImageTotal, string>;
  declare pictureRemovals: Table<PictureRemoval, string>;
  declare destinations: Table<DestinationRecord, string>;
  /** Of this browser alone, as is what opens other destinations. */
  declare folders: Table<StoredFolder, string>;
  /** What publications were sent with, and what was read back, by their ids. Never sent to other devices. */
  declare sentTexts: Table<SentText, string>;
  /** Never sent, and in no backup. */
  declare linkAnswers: Table<CheckedLink, string>;
  /** Words that gave way when records of two devices were merged. */
  declare conflicts: Table<ConflictRecord, string>;

  constructor(name = 'gleanings') {
    let from = schemaVersion;
    super(name, { indexedDB: databases((version) => (from = version)) });
    // One version for all: each that Dexie is told of costs every page a millisecond and 25 kB.
    this.version(schemaVersion)
      .stores(tables)
      .upgrade((transaction) => upgradeRecords(transaction, from));
  }
}

let opened: Library | undefined;

/** The library of this page. Opening begins at the first call; the connection is kept. */
export function library(): Library {
  opened ??= new Library();
  return opened;
}

/**
 * Opens the library, and resolves to the error where it cannot be opened however often one tries: where the
 * browser gives no database, or a newer Gleanings has written it.
 */
export async function openDatabase(): Promise<{ error: unknown } | undefined> {
  try {
    await library().open();
    return undefined;
  } catch (error) {
    const kind = storageFailure(error);
    return kind === 'newer' || kind === 'unavailable' ? { error } : undefined;
  }
}

/** Deletes the library with all that is in it, for every page; what is opened next is an empty one. */
export async function deleteLibrary(): Promise<void> {
  await library().delete();
  opened = undefined;
}
