import { library, type Library } from '../database';
import { Dictionary } from './dictionary';
import { keepIndex, neverKept, readIndex } from './kept-index';
import { searchDocument, type SearchDocument } from './search-document';
import type { SearchIndex } from './search-index';
import { compareDocuments, segmentsOf } from './segment';
import type { LoggedWrite } from './stored-records';
import { withChanges } from './with-changes';

/** Clips that are read and taken apart between two breaths of the page. */
const batch = 250;

/** So many clips written since make it worth keeping the index again: reading them costs some 20 ms. */
const mostBehind = 300;

let latest: Promise<SearchIndex | undefined> = Promise.resolve(undefined);

/**
 * The index as it is after every write that was committed before the call, in this page or another. It
 * is read from the database once and kept in memory; where none is found, or a page died before it kept
 * one, it is made of the clips.
 */
export async function currentIndex(): Promise<SearchIndex> {
  const db = library();
  const before = latest;
  const caughtUp = before.catch(() => undefined).then((known) => catchUp(db, known));
  latest = caughtUp.then((index) => (index.kept.behind > mostBehind ? keepIndex(db, index) : index));
  // Whoever asks next meets the failure to keep it as well, and begins anew.
  latest.catch(() => undefined);
  return caughtUp;
}

async function catchUp(db: Library, known: SearchIndex | undefined): Promise<SearchIndex> {
  const index = known ?? (await readIndex(db)) ?? (await makeIndex(db));
  const log = await logBehind(db, index);
  return log ? withLog(db, index, log) : catchUp(db, undefined);
}

/**
 * What was written since; undefined where another page has kept an index meanwhile, and let go of the
 * log that it covers.
 */
function logBehind(db: Library, { seq, kept }: SearchIndex): Promise<LoggedWrite[] | undefined> {
  return db.transaction('r', [db.searchState, db.searchLog], async () => {
    const [state, log] = await Promise.all([
      db.searchState.get('index'),
      db.searchLog.where('seq').above(seq).toArray(),
    ]);
    return state?.generation === kept.generation ? log : undefined;
  });
}

/** Brings in what the log has behind the index. */
async function withLog(db: Library, index: SearchIndex, log: readonly LoggedWrite[]): Promise<SearchIndex> {
  if (log.length === 0) return index;
  const ids = [...new Set(log.flatMap((write) => write.ids.split('\n')))];
  const changes = new Map<string, SearchDocument | undefined>();
  for (let at = 0; at < ids.length; at += batch) {
    const some = ids.slice(at, at + batch);
    for (const [n, record] of (await db.clips.bulkGet(some)).entries()) {
      const lives = record !== undefined && record.shelf !== 'gone';
      changes.set(some[n]!, lives ? searchDocument(record, index.dictionary) : undefined);
    }
  }
  return {
    ...index,
    segments: withChanges(index.segments, changes),
    seq: log.at(-1)!.seq!,
    kept: { ...index.kept, behind: index.kept.behind + ids.length },
  };
}

/** Makes the index of all clips, and keeps it. */
async function makeIndex(db: Library): Promise<SearchIndex> {
  const dictionary = new Dictionary();
  const documents: SearchDocument[] = [];
  const seq = (await db.searchLog.orderBy('seq').last())?.seq ?? 0;
  const readFrom = (last: string) => db.clips.where('id').above(last).limit(batch).toArray();
  for (let next = readFrom(''), records = await next; records.length > 0; records = await next) {
    // The database reads on while these are taken apart.
    next = readFrom(records.at(-1)!.id);
    for (const record of records) {
      if (record.shelf !== 'gone') documents.push(searchDocument(record, dictionary));
    }
  }
  const segments = segmentsOf(documents.sort(compareDocuments));
  const kept = { generation: neverKept, parts: new Map(), words: 0, behind: 0 };
  const made = { segments, dictionary, seq, kept };
  return (await keepIndex(db, made)) ?? (await readIndex(db)) ?? made;
}
