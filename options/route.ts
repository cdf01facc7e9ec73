import { useEffect, useState } from 'preact/hooks';

/** Where in the workplace one is; the address's fragment says it, so that reload and history work. */
export type Route =
  /** `query` is what is searched for, `clip` the id of the clip that lies open. */
  | { section: 'library'; query?: string; clip?: string }
  | { section: 'tags' }
  | { section: 'duplicates' }
  | { section: 'stats' }
  | { section: 'digests' }
  | { section: 'digest'; id: string }
  /** `query` is what is to be exported. */
  | { section: 'exchange'; query?: string }
  | { section: 'drafts' }
  | { section: 'tabs' }
  | { section: 'settings' }
  | { section: 'help' };

export function hrefOf(route: Route): string {
  if (route.section === 'digest') return `#digests/${route.id}`;
  if (route.section !== 'library' && route.section !== 'exchange') return `#${route.section}`;
  const { query = '' } = route;
  const asked = query === '' ? '' : `?${new URLSearchParams({ q: query }).toString()}`;
  if (route.section === 'exchange') return `#exchange${asked}`;
  const { clip = '' } = route;
  return `#library${clip && `/${encodeURIComponent(clip)}`}${asked}`;
}

export function routeOf(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const [section = '', id] = path.split('/');
  switch (section) {
    case 'digests':
      return id ? { section: 'digest', id } : { section };
    case 'drafts':
    case 'tags':
    case 'duplicates':
    case 'stats':
    case 'settings':
    case 'help':
    case 'tabs':
      return { section };
    case 'exchange':
      return { section, query: queryIn(search) };
    default:
      return {
        section: 'library',
        query: queryIn(search),
        clip: (id && decoded(id)) || undefined,
      };
  }
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
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

export function goTo(route: Route): void {
  location.hash = hrefOf(route);
}

/** Goes there without a step of history, as while somebody types. */
export function turnInto(route: Route): void {
  const before = location.href;
  history.replaceState(history.state, '', hrefOf(route));
  if (location.href !== before) dispatchEvent(new HashChangeEvent('hashchange'));
}
