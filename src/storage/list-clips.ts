import { Dexie } from 'dexie';
import type { QueryContext } from '../domain/query/matches';
import type { Query, TextTerm } from '../domain/query/query';
import { textOf } from '../domain/query/text-of';
import { clipsOnShelf } from './clip-counts';
import { library, type Library } from './database';
import { currentIndex } from './search/current-index';
import { allDocuments } from './search/all-documents';
import { findDocuments } from './search/find-documents';
import { surroundings } from './search/surroundings';

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
    const total = await clipsOnShelf(db, 'library');
    return { total, ids: (from, to) => newestIds(db, from, to), terms: [] };
  }
  const { segments, dictionary } = await currentIndex();
  const around = await surroundings(db, query, segments);
  const found = await findDocuments(segments, dictionary, query, context, around);
  return { total: found.total, ids: async (from, to) => found.ids(from, to), terms: textOf(query) };
}

/** Beyond this many clips the database is slow to find the place, and the index is not. */
const near = 1_000;

async function newestIds(db: Library, from: number, to: number): Promise<string[]> {
  if (to > near) return allDocuments((await currentIndex()).segments).ids(from, to);
  return db.clips
    .where('[shelf+savedAt]')
    .between(['library', Dexie.minKey], ['library', Dexie.maxKey])
    .reverse()
    .offset(from)
    .limit(to - from)
    .primaryKeys();
}
