import { uuidv7 } from 'uuidv7';
import type { SavedSearch } from '../../domain/saved-search';
import { changeSavedSearch, createSavedSearch, moveSavedSearch } from '../../storage/saved-searches';

interface SearchDependencies {
  newId: () => string;
  storage: {
    createSavedSearch: (search: Omit<SavedSearch, 'rank'>) => Promise<void>;
    changeSavedSearch: (
      id: string,
      change: Partial<Pick<SavedSearch, 'name' | 'query' | 'pinned'>>,
    ) => Promise<void>;
    moveSavedSearch: (id: string, index: number) => Promise<void>;
  };
}

const here: SearchDependencies = {
  newId: uuidv7,
  storage: { createSavedSearch, changeSavedSearch, moveSavedSearch },
};

/** The search that keeping a query under this name replaces. */
export function replacedSearch(name: string, searches: readonly SavedSearch[]): SavedSearch | undefined {
  return searches.find((search) => search.name === name.trim());
}

/** Keeps a query under a name, in place of the search that has the name. */
export async function saveSearch(
  name: string,
  query: string,
  replaced: SavedSearch | undefined,
  { newId, storage }: SearchDependencies = here,
): Promise<void> {
  if (replaced) await storage.changeSavedSearch(replaced.id, { query, pinned: true });
  else await storage.createSavedSearch({ id: newId(), name: name.trim(), query, pinned: true });
}

/** Gives a search another name and query, and the place `index` among the pinned ones. */
export async function editSearch(
  id: string,
  { name, query, index, indexBefore }: { name: string; query: string; index: number; indexBefore: number },
  { storage }: SearchDependencies = here,
): Promise<void> {
  await storage.changeSavedSearch(id, { name: name.trim(), query });
  if (index !== indexBefore) await storage.moveSavedSearch(id, index);
}
