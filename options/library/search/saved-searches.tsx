import { useRef, useState } from 'preact/hooks';
import { message, type MessageName } from '../../../src/browser/messages';
import type { SavedSearch } from '../../../src/domain/saved-search';
import { removeSavedSearch, restoreSavedSearch, savedSearches } from '../../../src/storage/saved-searches';
import { focusOnceThere } from '../../../src/ui/focus-once-there';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import { EditSearchDialog } from './edit-search-dialog';
import { hrefOf } from '../../route';

const views: { name: MessageName; query: string }[] = [
  { name: 'viewAll', query: '' },
  { name: 'viewUnused', query: 'is:unused' },
  { name: 'viewUntagged', query: 'is:untagged' },
  { name: 'viewTrash', query: 'is:trashed' },
];

/** Searches that everybody needs, and those that the writer has kept. */
export function SavedSearches({ query }: { query: string }) {
  const saved = useLiveQuery(savedSearches, []);
  const [removed, setRemoved] = useState<SavedSearch>();
  const list = useRef<HTMLUListElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const [edited, setEdited] = useState<SavedSearch>();
  const pinned = saved.kind === 'ready' ? saved.value.filter((one) => one.pinned) : [];
  const remove = async (search: SavedSearch) => {
    await removeSavedSearch(search.id);
    setRemoved(search);
    focusOnceThere(() => undo.current);
  };
  const putBack = async ({ id }: SavedSearch) => {
    await restoreSavedSearch(id);
    setRemoved(undefined);
    focusOnceThere(() => list.current?.querySelector<HTMLElement>(`[data-search="${CSS.escape(id)}"] a`));
  };
  return (
    <nav class="saved-searches" aria-label={message('savedSearches')}>
      <ul ref={list}>
        {views.map((view) => (
          <li key={view.name}>
            <SearchLink name={message(view.name)} query={view.query} current={query} />
          </li>
        ))}
        {pinned.map((search) => (
          <li key={search.id} data-search={search.id}>
            <SearchLink name={search.name} query={search.query} current={query} />
            <button
              class="button button-quiet button-small"
              aria-label={message('editName', search.name)}
              title={message('editName', search.name)}
              onClick={() => setEdited(search)}
            >
              ✎
            </button>
            <button
              class="button button-quiet button-small"
              aria-label={message('removeName', search.name)}
              title={message('removeName', search.name)}
              onClick={() => void remove(search)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <p role="status">
        {removed && (
          <>
            {message('removedTitle', removed.name)}{' '}
            <button ref={undo} class="button button-small" onClick={() => void putBack(removed)}>
              {message('undo')}
            </button>
          </>
        )}
      </p>
      {edited && (
        <EditSearchDialog
          key={edited.id}
          search={edited}
          searches={pinned}
          onClose={() => setEdited(undefined)}
        />
      )}
    </nav>
  );
}

function SearchLink({ name, query, current }: { name: string; query: string; current: string }) {
  return (
    <a
      href={hrefOf({ section: 'library', query })}
      title={query || undefined}
      aria-current={query === current ? 'page' : undefined}
    >
      {name}
    </a>
  );
}
