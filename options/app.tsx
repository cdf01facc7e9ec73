import { useEffect, useRef } from 'preact/hooks';
import { message, type MessageName } from '../src/browser/messages';
import { Composer } from './digests/composer';
import { DigestsPage } from './digests/digests-page';
import { LibraryPage } from './library/library-page';
import { hrefOf, useRoute, type Route } from './route';
import { TabsPage } from './tabs/tabs-page';
import { SettingsPage } from './settings/settings-page';

const sections: { section: 'library' | 'digests' | 'settings'; name: MessageName }[] = [
  { section: 'library', name: 'library' },
  { section: 'digests', name: 'digests' },
  { section: 'settings', name: 'settings' },
];

/** The workplace: its sections, and the one that is open. */
export function App() {
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) main.current?.focus();
    first.current = false;
  }, [hrefOf(route)]);
  return (
    <>
      <header class="top">
        <img src="/icons/gleanings.svg" alt="" width="28" height="28" />
        <span class="brand">{message('productName')}</span>
        <nav aria-label={message('sections')}>
          {sections.map(({ section, name }) => (
            <a
              key={section}
              href={hrefOf({ section })}
              aria-current={isIn(route, section) ? 'page' : undefined}
            >
              {message(name)}
            </a>
          ))}
        </nav>
      </header>
      <main ref={main} tabIndex={-1}>
        <Section route={route} />
      </main>
    </>
  );
}

function isIn(route: Route, section: string): boolean {
  return route.section === section || (route.section === 'digest' && section === 'digests');
}

function Section({ route }: { route: Route }) {
  switch (route.section) {
    case 'library':
      return <LibraryPage />;
    case 'digests':
      return <DigestsPage />;
    case 'digest':
      return <Composer key={route.id} id={route.id} />;
    case 'tabs':
      return <TabsPage />;
    case 'settings':
      return <SettingsPage />;
  }
}
