import { Dexie } from 'dexie';
import { matcherOf, type QueryContext } from '../domain/query/matches';
import type { Query, TextTerm } from '../domain/query/query';
import { asksForTrash, textOf } from '../domain/query/text-of';
import { needleOf, packWords } from '../domain/text/packed-words';
import { clipsOnShelf } from './clip-counts';
import { library, type Library } from './database';
import { readLedger } from './ledger';
import { clipOfRecord } from './records/clip-record';

/** What a query finds. */
export interface ClipList {
  total: number;
  /** The ids of the clips in these places, from the first up to the second and not that one itself. */
  ids(from: number, to: number): Promise<string[]>;
  /** The words that were looked for, to highlight. */
  terms: TextTerm[];
}

/**
 * The clips that a query finds: those first in which more of its words stand in title or tags, and of
 * these the newest. Trashed clips are left out unless the query asks for them. An empty query lists
 * the library from the database as it is when `ids` is called; the list of any other stays as it was.
 */
export async function listClips(query: Query, context: QueryContext): Promise<ClipList> {
  const db = library();
  if (query.kind === 'all') {
    return {
      total: await clipsOnShelf(db, 'library'),
      ids: (from, to) => newestIds(db, from, to),
      terms: [],
    };
  }
  const ids = await found(db, query, context);
  return { total: ids.length, ids: async (from, to) => ids.slice(from, to), terms: textOf(query) };
}

function newestIds(db: Library, from: number, to: number): Promise<string[]> {
  return db.clips
    .where('[shelf+savedAt]')
    .between(['library', Dexie.minKey], ['library', Dexie.maxKey])
    .reverse()
    .offset(from)
    .limit(to - from)
    .primaryKeys();
}

async function found(db: Library, query: Query, context: QueryContext): Promise<string[]> {
  const test = matcherOf(query, context);
  const needles = textOf(query).flatMap(
    ({ text, kind }) => needleOf(text, kind === 'word' ? 'prefix' : 'whole') ?? [],
  );
  const [records, ledger, drafts] = await Promise.all([
    db.clips.toArray(),
    readLedger(db),
    db.drafts.toCollection().primaryKeys(),
  ]);
  const keys = new Map<string, number>();
  for (const { key, shelf } of records) if (shelf === 'library') keys.set(key, (keys.get(key) ?? 0) + 1);
  const hits = records
    .filter(({ shelf }) => shelf === 'library' || (shelf === 'trash' && asksForTrash(query)))
    .filter((record) =>
      test({
        clip: clipOfRecord(record),
        digests: ledger.get(record.id) ?? [],
        duplicate: (keys.get(record.key) ?? 0) > (record.shelf === 'library' ? 1 : 0),
        draft: drafts.includes(record.key),
      }),
    )
    .map(({ id, title, tags, savedAt }) => {
      const words = packWords([title, ...tags]);
      return { id, savedAt, score: needles.filter((needle) => words.includes(needle)).length };
    });
  return hits
    .sort(
      (a, b) =>
        b.score - a.score ||
        (a.savedAt === b.savedAt ? (a.id < b.id ? 1 : -1) : a.savedAt < b.savedAt ? 1 : -1),
    )
    .map(({ id }) => id);
}
