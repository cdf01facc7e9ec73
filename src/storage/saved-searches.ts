import { ranksAt } from '../domain/digest/entry-ranks';
import { ranksBetween } from '../domain/rank-run';
import type { SavedSearch } from '../domain/saved-search';
import { library, type Library } from './database';
import { savedSearchOfRecord } from './records/saved-search-record';
import { syncedTransaction } from './synced-transaction';

/** The saved searches in their order. */
export async function savedSearches(): Promise<SavedSearch[]> {
  return activeSearches(library());
}

/** Keeps a search behind the others. */
export async function createSavedSearch(search: Omit<SavedSearch, 'rank'>): Promise<void> {
  const db = library();
  await syncedTransaction(db, [db.savedSearches], async (write) => {
    const last = (await activeSearches(db)).at(-1);
    const [rank] = ranksBetween(last?.rank ?? null, null, 1, await write.device());
    await write.create(db.savedSearches, { ...search, rank: rank! });
  });
}

export function changeSavedSearch(
  id: string,
  change: Partial<Pick<SavedSearch, 'name' | 'query' | 'icon' | 'pinned'>>,
): Promise<void> {
  return rewrite(id, (search) => ({ ...search, ...change }));
}

/** Moves the search so that `index` others stand before it. */
export async function moveSavedSearch(id: string, index: number): Promise<void> {
  const db = library();
  await syncedTransaction(db, [db.savedSearches], async (write) => {
    const others = (await activeSearches(db)).filter((search) => search.id !== id);
    const [rank] = ranksAt(others, index, 1, await write.device());
    await write.change(db.savedSearches, id, (record) => ({ ...savedSearchOfRecord(record), rank: rank! }));
  });
}

/** Takes the search away; `restoreSavedSearch` puts it back where it was. */
export function removeSavedSearch(id: string): Promise<void> {
  return rewrite(id, (search) => ({ ...search, removed: true }));
}

export function restoreSavedSearch(id: string): Promise<void> {
  return rewrite(id, (search) => ({ ...search, removed: undefined }));
}

async function rewrite(
  id: string,
  change: (search: SavedSearch) => SavedSearch & { removed?: true | undefined },
): Promise<void> {
  const db = library();
  await syncedTransaction(db, [db.savedSearches], (write) =>
    write.change(db.savedSearches, id, (record) => change(savedSearchOfRecord(record))),
  );
}

async function activeSearches(db: Library): Promise<SavedSearch[]> {
  const records = await db.savedSearches.toArray();
  return records
    .filter(({ removed }) => removed === undefined)
    .map(savedSearchOfRecord)
    .sort((a, b) => (a.rank === b.rank ? (a.id < b.id ? -1 : 1) : a.rank < b.rank ? -1 : 1));
}
