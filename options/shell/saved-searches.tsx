import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ArrowDown, ArrowUp, Ellipsis, Pencil, Trash2 } from 'lucide';
import { currentQueryContext } from '../../src/app/library/find-clips';
import { message } from '../../src/browser/messages';
import { parseQuery } from '../../src/domain/query/parse-query';
import type { SavedSearch } from '../../src/domain/saved-search';
import { listClips } from '../../src/storage/list-clips';
import {
  moveSavedSearch,
  removeSavedSearch,
  restoreSavedSearch,
  savedSearches,
} from '../../src/storage/saved-searches';
import { subscribeToWrites } from '../../src/storage/subscribe';
import { Button } from '../../src/ui/button';
import { coalesce } from '../../src/ui/coalesce';
import { focusOnceThere } from '../../src/ui/focus-once-there';
import { Icon } from '../../src/ui/icon';
import { Menu } from '../../src/ui/menu';
import { useLiveQuery } from '../../src/ui/use-live-query';
import { hrefOf } from '../route';
import { EditSearchDialog } from './edit-search-dialog';
import { NavLink } from './nav-link';
import { searchIconNamed, searchIcons } from './search-icons';

/** The searches that the writer has kept, in their order, which is changed by dragging or with Alt and an arrow. */
export function SavedSearches({ current }: { current: string | undefined }) {
  const saved = useLiveQuery(savedSearches, []);
  const [removed, setRemoved] = useState<SavedSearch>();
  const [edited, setEdited] = useState<SavedSearch>();
  const [news, setNews] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const undo = useRef<HTMLSpanElement>(null);
  const pinned = saved.kind === 'ready' ? saved.value.filter((one) => one.pinned) : [];
  const counts = useSearchCounts(pinned);
  const linkOf = (id: string) =>
    list.current?.querySelector<HTMLElement>(`[data-search="${CSS.escape(id)}"] a`);

  // Where a search moves by key, the focus moves along.
  const walking = useRef<string | undefined>(undefined);
  const order = pinned.map(({ id }) => id).join(' ');
  useLayoutEffect(() => {
    if (walking.current !== undefined) linkOf(walking.current)?.focus();
    walking.current = undefined;
  }, [order]);
  const move = (search: SavedSearch, index: number) => {
    const from = pinned.indexOf(search);
    const to = Math.max(0, Math.min(pinned.length - 1, index));
    if (to === from) return;
    setNews(message('movedTo', search.name, to + 1, pinned.length));
    void moveSavedSearch(search.id, to);
  };
  const remove = async (search: SavedSearch) => {
    await removeSavedSearch(search.id);
    setNews('');
    setRemoved(search);
    focusOnceThere(() => undo.current?.querySelector('button'));
  };
  const putBack = async ({ id }: SavedSearch) => {
    await restoreSavedSearch(id);
    setRemoved(undefined);
    focusOnceThere(() => linkOf(id));
  };

  const [dragged, setDragged] = useState<SavedSearch>();
  const [target, setTarget] = useState(-1);
  const endDrag = () => {
    setDragged(undefined);
    setTarget(-1);
  };
  if (pinned.length === 0 && !removed) return null;
  return (
    <div role="group" aria-labelledby="nav-searches">
      <h2 id="nav-searches">{message('searchesHeading')}</h2>
      <ul ref={list} aria-label={message('savedSearches')}>
        {pinned.map((search, index) => (
          // The keys are those of the link in it.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={search.id}
            data-search={search.id}
            class={dropSide(dragged && pinned.indexOf(dragged), target, index)}
            onDragStart={() => setDragged(search)}
            onDragOver={(event) => {
              if (!dragged) return;
              event.preventDefault();
              setTarget(index);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged) move(dragged, index);
              endDrag();
            }}
            onDragEnd={endDrag}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              event.stopPropagation();
              walking.current = search.id;
              move(search, index + (event.key === 'ArrowUp' ? -1 : 1));
            }}
          >
            <NavLink
              href={hrefOf({ section: 'library', query: search.query })}
              icon={searchIcons[searchIconNamed(search.icon)].node}
              name={search.name}
              title={search.query}
              count={counts.get(search.id)}
              isCurrent={search.query === current}
            />
            <Menu
              label={message('actsFor', search.name)}
              buttonClass="icon-button nav-acts"
              entries={[
                { label: message('editName', search.name), icon: Pencil, onSelect: () => setEdited(search) },
                {
                  label: message('moveUp', search.name),
                  icon: ArrowUp,
                  onSelect: () => move(search, index - 1),
                },
                {
                  label: message('moveDown', search.name),
                  icon: ArrowDown,
                  onSelect: () => move(search, index + 1),
                },
                {
                  label: message('removeName', search.name),
                  icon: Trash2,
                  danger: true,
                  onSelect: () => void remove(search),
                },
              ].filter(({ icon }) =>
                icon === ArrowUp ? index > 0 : icon !== ArrowDown || index < pinned.length - 1,
              )}
            >
              <Icon node={Ellipsis} size={14} />
            </Menu>
          </li>
        ))}
      </ul>
      <p role="status" class={removed ? 'nav-news' : 'visually-hidden'}>
        {news}
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

/** On which side of an entry the dragged one would come to stand. */
function dropSide(from: number | undefined, target: number, index: number): string | undefined {
  if (from === undefined || target !== index || from === index) return undefined;
  return from < index ? 'drops-behind' : 'drops-before';
}

/** How many clips each search finds: asked once the page is idle, and again when something was written. */
function useSearchCounts(searches: readonly SavedSearch[]): ReadonlyMap<string, number> {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  const asked = searches.map(({ id, query }) => `${id} ${query}`).join('\n');
  useEffect(() => {
    if (searches.length === 0) return;
    let isGone = false;
    const count = coalesce(async () => {
      // On a busy machine no moment may be idle.
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 }));
      const found = new Map<string, number>();
      for (const { id, query } of searches) {
        if (isGone) return;
        const list = await listClips(parseQuery(query).query, currentQueryContext()).catch(() => undefined);
        // Without an answer no number stands there.
        if (list) found.set(id, list.total);
      }
      if (!isGone) setCounts(found);
    });
    count();
    const stop = subscribeToWrites(count);
    return () => {
      isGone = true;
      stop();
    };
  }, [asked]);
  return counts;
}
