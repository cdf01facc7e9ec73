import { Dictionary } from './dictionary';
import { searchDocument, type SearchDocument, type SearchableClip } from './search-document';
import { compareDocuments, segmentsOf, withChanges, type Segment } from './segment';

/** What is searched in. */
export interface SearchIndex {
  /** The segments, the oldest first. */
  segments: readonly Segment[];
  dictionary: Dictionary;
  /** The last write of the log that is in here. */
  seq: number;
  /** What of it the store has. */
  persisted: PersistedIndex;
}

export interface PersistedIndex {
  /** Another whenever an index is persisted, by any page. */
  generation: string;
  /** The number of the record of each segment that is persisted. */
  parts: ReadonlyMap<Segment, number>;
  /** How many entries of the dictionary are persisted. */
  words: number;
  /** Clips that were written since, which whoever opens the index has to read again. */
  behind: number;
}

/** A write to the library: the ids of the clips that it touched. */
export interface LoggedWrite {
  seq: number;
  ids: readonly string[];
}

/** What the index asks of the database. */
export interface SearchStore {
  /** The index as it was last persisted; undefined where there is none, or it is broken or of another layout. */
  readIndex(): Promise<SearchIndex | undefined>;
  /**
   * Persists the index, in one transaction with letting go of the log that it covers. Resolves to undefined,
   * and persists nothing, where another page has persisted one since this one was read.
   */
  persistIndex(index: SearchIndex): Promise<SearchIndex | undefined>;
  /** The number of the last write, 0 where there was none. */
  lastWrite(): Promise<number>;
  /**
   * What was written after the index; undefined where another page has persisted an index meanwhile, and let
   * go of the log that it covers.
   */
  writesSince(index: SearchIndex): Promise<LoggedWrite[] | undefined>;
  /** The clips with these ids, each undefined where it is gone for good. */
  clipsWithIds(ids: readonly string[]): Promise<(SearchableClip | undefined)[]>;
  /** Every clip, some hundred at a time. */
  allClips(): AsyncIterable<SearchableClip[]>;
}

/** The generation of an index that was made anew, which takes the place of whatever is persisted. */
export const neverPersisted = '';

/** Clips that are read and taken apart between two breaths of the page. */
const batchClips = 250;

/** So many clips written since make it worth persisting the index again: reading them costs some 20 ms. */
const maxClipsBehind = 300;

/**
 * Keeps the index of a store in memory. The function that comes back resolves to the index as it is after
 * every write that was committed before the call, in this page or another. It is read from the store
 * once; where none is found, or a page died before it persisted one, it is made of the clips.
 */
export function openSearchIndex(store: SearchStore): () => Promise<SearchIndex> {
  let latest: Promise<SearchIndex | undefined> = Promise.resolve(undefined);
  return () => {
    const before = latest;
    const caughtUp = before.catch(() => undefined).then((known) => catchUp(store, known));
    latest = caughtUp.then((index) =>
      index.persisted.behind > maxClipsBehind ? store.persistIndex(index) : index,
    );
    // Whoever asks next meets the failure to persist it as well, and begins anew.
    latest.catch(() => undefined);
    return caughtUp;
  };
}

async function catchUp(store: SearchStore, known: SearchIndex | undefined): Promise<SearchIndex> {
  const index = known ?? (await store.readIndex()) ?? (await makeIndex(store));
  const log = await store.writesSince(index);
  return log ? withLog(store, index, log) : catchUp(store, undefined);
}

/** Brings in what the log has behind the index. */
async function withLog(
  store: SearchStore,
  index: SearchIndex,
  log: readonly LoggedWrite[],
): Promise<SearchIndex> {
  const last = log.at(-1);
  if (!last) return index;
  const ids = [...new Set(log.flatMap((write) => write.ids))];
  const changes = new Map<string, SearchDocument | undefined>();
  for (let at = 0; at < ids.length; at += batchClips) {
    const some = ids.slice(at, at + batchClips);
    for (const [n, clip] of (await store.clipsWithIds(some)).entries()) {
      changes.set(some[n]!, clip && searchDocument(clip, index.dictionary));
    }
  }
  return {
    ...index,
    segments: withChanges(index.segments, changes),
    seq: last.seq,
    persisted: { ...index.persisted, behind: index.persisted.behind + ids.length },
  };
}

/** Makes the index of all clips, and persists it. */
async function makeIndex(store: SearchStore): Promise<SearchIndex> {
  const dictionary = new Dictionary();
  const documents: SearchDocument[] = [];
  const seq = await store.lastWrite();
  for await (const clips of store.allClips()) {
    for (const clip of clips) documents.push(searchDocument(clip, dictionary));
  }
  const segments = segmentsOf(documents.sort(compareDocuments));
  const persisted = { generation: neverPersisted, parts: new Map(), words: 0, behind: 0 };
  const made = { segments, dictionary, seq, persisted };
  return (await store.persistIndex(made)) ?? (await store.readIndex()) ?? made;
}
