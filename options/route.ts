import { useEffect, useState } from 'preact/hooks';
import { uuidv7 } from 'uuidv7';

/** Where in the workplace one is; the address's fragment says it, so that reload and history work. */
export type Route =
  /** `query` is what is searched for, `clip` the id of the clip that lies open. */
  | { section: 'library'; query?: string; clip?: string }
  | { section: 'tags' }
  | { section: 'duplicates' }
  | { section: 'stats' }
  | { section: 'sites' }
  | { section: 'digests'; view?: DigestsView | undefined }
  /**
   * `isNew` until something is written in it, with `from` what it begins with: the id of a series, or `last`.
   * Where a new one has no id yet, it is empty.
   */
  | { section: 'digest'; id: string; isNew?: boolean; from?: string }
  /** Import where no part is named; `query` is what is to be exported. */
  | { section: 'exchange'; part?: 'export' | 'backup'; query?: string }
  | { section: 'drafts' }
  | { section: 'tabs' }
  | { section: 'sync' }
  /** `part` is the group that the index leads to. */
  | { section: 'settings'; part?: string | undefined }
  | { section: 'welcome' }
  | { section: 'help'; part?: string | undefined };

/** What the page of digests shows: all of them, some, or what makes and carries them. */
const digestsViews = ['all', 'drafts', 'published', 'series', 'feeds'] as const;

export type DigestsView = (typeof digestsViews)[number];

export function hrefOf(route: Route): string {
  if (route.section === 'digest') return digestHref(route);
  if (route.section === 'settings' || route.section === 'help')
    return `#${route.section}${route.part === undefined ? '' : `/${encodeURIComponent(route.part)}`}`;
  if (route.section === 'digests')
    return (route.view ?? 'all') === 'all' ? '#digests' : `#digests?view=${route.view}`;
  if (route.section !== 'library' && route.section !== 'exchange') return `#${route.section}`;
  const { query = '' } = route;
  const asked = query === '' ? '' : `?${new URLSearchParams({ q: query }).toString()}`;
  if (route.section === 'exchange') return `#exchange${route.part ? `/${route.part}` : ''}${asked}`;
  const { clip = '' } = route;
  return `#library${clip && `/${encodeURIComponent(clip)}`}${asked}`;
}

function digestHref({ id, isNew = false, from = '' }: Extract<Route, { section: 'digest' }>): string {
  if (!isNew) return `#digests/${id}`;
  const begins = from && `?${new URLSearchParams({ from }).toString()}`;
  return `#digests/new${id && `/${id}`}${begins}`;
}

export function routeOf(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const [section = '', id, newId = ''] = path.split('/');
  switch (section) {
    case 'digests':
      if (id === 'new') {
        const from = new URLSearchParams(search).get('from') || undefined;
        return { section: 'digest', id: newId, isNew: true, ...(from !== undefined && { from }) };
      }
      return id ? { section: 'digest', id } : { section, view: viewIn(search) };
    case 'welcome':
    case 'drafts':
    case 'tags':
    case 'duplicates':
    case 'stats':
    case 'sites':
    case 'tabs':
    case 'sync':
      return { section };
    case 'settings':
    case 'help':
      return { section, part: (id && decoded(id)) || undefined };
    case 'exchange':
      return {
        section,
        query: queryIn(search),
        ...((id === 'export' || id === 'backup') && { part: id }),
      };
    default:
      return {
        section: 'library',
        query: queryIn(search),
        clip: (id && decoded(id)) || undefined,
      };
  }
}

function viewIn(search: string): DigestsView | undefined {
  const asked = new URLSearchParams(search).get('view');
  return digestsViews.find((view) => view === asked);
}

function queryIn(search: string): string | undefined {
  return new URLSearchParams(search).get('q') || undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** The route of the address, kept up to date. */
export function useRoute(): Route {
  const [route, setRoute] = useState(currentRoute);
  useEffect(() => {
    const follow = () => setRoute(currentRoute());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

/** The route of the address; a digest that is begun is given its id there. */
function currentRoute(): Route {
  const route = routeOf(location.hash);
  if (route.section !== 'digest' || route.id !== '') return route;
  const named = { ...route, id: uuidv7() };
  history.replaceState(history.state, '', hrefOf(named));
  return named;
}

export function goTo(route: Route): void {
  location.hash = hrefOf(route);
}

/** Begins a digest with the skeleton of a series (by its id), of the last digest (`last`), or with nothing. */
export function goToNewDigest(from?: string): void {
  goTo({ section: 'digest', id: '', isNew: true, ...(from !== undefined && { from }) });
}

/** Goes there without a step of history, as while somebody types. */
export function turnInto(route: Route): void {
  const before = location.href;
  history.replaceState(history.state, '', hrefOf(route));
  if (location.href !== before) dispatchEvent(new HashChangeEvent('hashchange'));
}
