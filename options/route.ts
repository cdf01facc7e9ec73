import { useEffect, useState } from 'preact/hooks';

/** Where in the workplace one is; the address's fragment says it, so that reload and history work. */
export type Route =
  | { section: 'library' }
  | { section: 'digests' }
  | { section: 'digest'; id: string }
  | { section: 'tabs' }
  | { section: 'settings' };

export function hrefOf(route: Route): string {
  return route.section === 'digest' ? `#digests/${route.id}` : `#${route.section}`;
}

function routeOf(hash: string): Route {
  const [section, id] = hash.replace(/^#/, '').split('/');
  if (section === 'digests') return id ? { section: 'digest', id } : { section };
  return { section: section === 'settings' || section === 'tabs' ? section : 'library' };
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
