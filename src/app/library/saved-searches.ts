import { uuidv7 } from 'uuidv7';
import type { SavedSearch } from '../../domain/saved-search';
import { listLooks, movedLook } from './list-looks';
import { changeSavedSearch, createSavedSearch, moveSavedSearch } from '../../storage/saved-searches';

interface SearchDependencies {
  newId: () => string;
  storage: {
    createSavedSearch: (search: Omit<SavedSearch, 'rank'>) => Promise<void>;
    changeSavedSearch: (
      id: string,
      change: Partial<Pick<SavedSearch, 'name' | 'query' | 'icon' | 'pinned'>>,
    ) => Promise<void>;
    moveSavedSearch: (id: string, index: number) => Promise<void>;
  };
  listLooks: Pick<typeof listLooks, 'change'>;
}

const here: SearchDependencies = {
  newId: uuidv7,
  storage: { createSavedSearch, changeSavedSearch, moveSavedSearch },
  listLooks,
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

interface SearchEdit extends Pick<SavedSearch, 'name' | 'query' | 'icon'> {
  /** The place that it shall have among the pinned ones, and the one that it has. */
  index: number;
  indexBefore: number;
}

/** Gives a search another name, query, picture and place. How its clips are listed stays with it. */
export async function editSearch(
  { id, query: before }: SavedSearch,
  { name, query, icon, index, indexBefore }: SearchEdit,
  { storage, listLooks }: SearchDependencies = here,
): Promise<void> {
  await storage.changeSavedSearch(id, { name: name.trim(), query, icon });
  if (query !== before) await listLooks.change((known) => movedLook(known, before, query));
  if (index !== indexBefore) await storage.moveSavedSearch(id, index);
}
