import { Dexie } from 'dexie';
import type { Instant } from '../domain/day';
import type { QueryContext } from '../domain/query/matches';
import { type Query, type TextTerm, textTermsOf } from '../domain/query/query';
import { allDocuments, findDocuments, type Pause } from '../search/find-documents';
import { readQueryInputs } from '../search/compile-filter';
import { sortDocuments, type CompareTexts, type DocumentOrder } from '../search/sort-documents';
import { clipCount } from './derived-counts';
import { library, type Library } from './database';
import { clipContextStore, currentIndex } from './search-store';

/** In which order clips are listed, and how their titles and sites are compared. */
export interface ClipOrder {
  by: DocumentOrder;
  compare: CompareTexts;
}

const newestFirst: ClipOrder = { by: 'newest', compare: () => 0 };

/** What a query finds. */
export interface FoundClips {
  total: number;
  /** The ids of the clips in these places, from the first up to the second and not that one itself. */
  ids(from: number, to: number): Promise<string[]>;
  /** The words that were looked for, to highlight. */
  terms: TextTerm[];
}

/**
 * The clips that a query finds. In the order `newest`, where words are searched for, those come first in
 * which more of the words stand in title or tags, and of these the newest. Trashed clips are left out
 * unless the query asks for them. An empty query lists the library by time from the database as it is when
 * `ids` is called; any other list stays as it was.
 */
export async function listClips(
  query: Query,
  context: QueryContext,
  { by: order, compare }: ClipOrder = newestFirst,
): Promise<FoundClips> {
  const db = library();
  if (query.kind === 'all') {
    const total = await clipCount('active');
    if (order === 'newest') return { total, ids: (from, to) => newestIds(db, from, to), terms: [] };
    if (order === 'oldest') {
      const ids = async (from: number, to: number) =>
        (await newestIds(db, total - to, total - from)).reverse();
      return { total, ids, terms: [] };
    }
    const { segments, dictionary } = await currentIndex();
    const all = allDocuments(segments);
    const sorted = await sortDocuments(segments, dictionary, all, order, compare, pauseForPage());
    return { total: sorted.total, ids: async (from, to) => sorted.ids(from, to), terms: [] };
  }
  const { segments, dictionary } = await currentIndex();
  const inputs = await readQueryInputs(clipContextStore, query, segments);
  const found = await findDocuments(segments, dictionary, query, context, inputs, pauseForPage());
  const sorted =
    order === 'newest'
      ? found
      : await sortDocuments(segments, dictionary, found, order, compare, pauseForPage());
  return { total: sorted.total, ids: async (from, to) => sorted.ids(from, to), terms: textTermsOf(query) };
}

/** A task of the page that takes longer is felt by one who types. */
const maxTaskMs = 20;

/** Lets the page draw whenever the search has had it for `maxTaskMs`. */
function pauseForPage(): Pause {
  let since = performance.now();
  const pause = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
  return () => (performance.now() - since > maxTaskMs ? pause() : undefined);
}

/**
 * When the first of the active clips was saved that came after an instant, and whether there are more than
 * `few` of them; it reads two keys, however many there are.
 */
export async function clipsSavedSince(
  instant: Instant | undefined,
  few: number,
): Promise<{ oldestAt: Instant | undefined; isMany: boolean }> {
  const since = () =>
    library()
      .clips.where('[status+savedAt]')
      .between(['active', instant ?? Dexie.minKey], ['active', Dexie.maxKey], false);
  const [first, later] = await Promise.all([since().first(), since().offset(few).first()]);
  return { oldestAt: first?.savedAt, isMany: later !== undefined };
}

/** How many clips of the library were saved later than that. */
export function countSavedSince(instant: Instant): Promise<number> {
  return library()
    .clips.where('[status+savedAt]')
    .between(['active', instant], ['active', Dexie.maxKey], false)
    .count();
}

/** Beyond this many clips the database is slow to find the place, and the index is not. */
const maxIndexedPlace = 1_000;

async function newestIds(db: Library, from: number, to: number): Promise<string[]> {
  if (to > maxIndexedPlace) return allDocuments((await currentIndex()).segments).ids(from, to);
  return db.clips
    .where('[status+savedAt]')
    .between(['active', Dexie.minKey], ['active', Dexie.maxKey])
    .reverse()
    .offset(from)
    .limit(to - from)
    .primaryKeys();
}
