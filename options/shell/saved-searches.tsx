import { useRef, useState } from 'preact/hooks';
import { Ellipsis, Pencil, Search, Trash2 } from 'lucide';
import { message } from '../../src/browser/messages';
import type { SavedSearch } from '../../src/domain/saved-search';
import { removeSavedSearch, restoreSavedSearch, savedSearches } from '../../src/storage/saved-searches';
import { Button } from '../../src/ui/button';
import { focusOnceThere } from '../../src/ui/focus-once-there';
import { Icon } from '../../src/ui/icon';
import { Menu } from '../../src/ui/menu';
import { useLiveQuery } from '../../src/ui/use-live-query';
import { hrefOf } from '../route';
import { EditSearchDialog } from './edit-search-dialog';
import { NavLink } from './nav-link';

/** The searches that the writer has kept, in their order. */
export function SavedSearches({ current }: { current: string | undefined }) {
  const saved = useLiveQuery(savedSearches, []);
  const [removed, setRemoved] = useState<SavedSearch>();
  const list = useRef<HTMLUListElement>(null);
  const undo = useRef<HTMLSpanElement>(null);
  const [edited, setEdited] = useState<SavedSearch>();
  const pinned = saved.kind === 'ready' ? saved.value.filter((one) => one.pinned) : [];
  const remove = async (search: SavedSearch) => {
    await removeSavedSearch(search.id);
    setRemoved(search);
    focusOnceThere(() => undo.current?.querySelector('button'));
  };
  const putBack = async ({ id }: SavedSearch) => {
    await restoreSavedSearch(id);
    setRemoved(undefined);
    focusOnceThere(() => list.current?.querySelector<HTMLElement>(`[data-search="${CSS.escape(id)}"] a`));
  };
  if (pinned.length === 0 && !removed) return null;
  return (
    <div role="group" aria-labelledby="nav-searches">
      <h2 id="nav-searches">{message('searchesHeading')}</h2>
      <ul ref={list} aria-label={message('savedSearches')}>
        {pinned.map((search) => (
          <li key={search.id} data-search={search.id}>
            <NavLink
              href={hrefOf({ section: 'library', query: search.query })}
              icon={Search}
              name={search.name}
              title={search.query}
              isCurrent={search.query === current}
            />
            <Menu
              label={message('actsFor', search.name)}
              buttonClass="icon-button nav-acts"
              entries={[
                { label: message('editName', search.name), icon: Pencil, onSelect: () => setEdited(search) },
                {
                  label: message('removeName', search.name),
                  icon: Trash2,
                  danger: true,
                  onSelect: () => void remove(search),
                },
              ]}
            >
              <Icon node={Ellipsis} size={14} />
            </Menu>
          </li>
        ))}
      </ul>
      <p role="status" class="nav-news">
        {removed && (
          <span ref={undo}>
            {message('removedTitle', removed.name)}{' '}
            <Button size="small" onClick={() => void putBack(removed)}>
              {message('undo')}
            </Button>
          </span>
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
    </div>
  );
}
