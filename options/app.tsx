import { useEffect, useRef } from 'preact/hooks';
import { message, type MessageName } from '../src/browser/messages';
import { UnlessLibraryFails } from '../src/ui/library-problem';
import { lazyComponent } from '../src/ui/lazy-component';
import { LibraryPage } from './library/library-page';
import { hrefOf, useRoute, type Route } from './route';

const BackupReminder = lazyComponent(
  async () => (await import('./exchange/backup/backup-reminder')).BackupReminder,
);
const Composer = lazyComponent(async () => (await import('./digests/composer/composer')).Composer);
const DigestsPage = lazyComponent(async () => (await import('./digests/list/digests-page')).DigestsPage);
const DuplicatesPage = lazyComponent(
  async () => (await import('./duplicates/duplicates-page')).DuplicatesPage,
);
const ExchangePage = lazyComponent(async () => (await import('./exchange/exchange-page')).ExchangePage);
const HelpPage = lazyComponent(async () => (await import('./help/help-page')).HelpPage);
const StatsPage = lazyComponent(async () => (await import('./stats/stats-page')).StatsPage);
const SettingsPage = lazyComponent(async () => (await import('./settings/settings-page')).SettingsPage);
const TabsPage = lazyComponent(async () => (await import('./tabs/tabs-page')).TabsPage);
const TagsPage = lazyComponent(async () => (await import('./tags/tags-page')).TagsPage);

const sections: { section: 'library' | 'digests' | 'exchange' | 'settings' | 'help'; name: MessageName }[] = [
  { section: 'library', name: 'library' },
  { section: 'digests', name: 'digests' },
  { section: 'exchange', name: 'exchange' },
  { section: 'settings', name: 'settings' },
  { section: 'help', name: 'help' },
];

/** The workplace: its sections, and the one that is open. */
export function App() {
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) main.current?.focus();
    first.current = false;
  }, [placeOf(route)]);
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
        {route.section === 'help' ? (
          <Section route={route} />
        ) : (
          <UnlessLibraryFails>
            {route.section !== 'exchange' && <BackupReminder />}
            <Section route={route} />
          </UnlessLibraryFails>
        )}
      </main>
    </>
  );
}

/** What the focus is moved for: not for what is searched or opened within the library. */
function placeOf(route: Route): string {
  return route.section === 'library' ? hrefOf({ section: 'library' }) : hrefOf(route);
}

function isIn(route: Route, section: string): boolean {
  const ofLibrary = ['tags', 'duplicates', 'stats'].includes(route.section);
  return (
    route.section === section ||
    (route.section === 'digest' && section === 'digests') ||
    (ofLibrary && section === 'library')
  );
}

function Section({ route }: { route: Route }) {
  switch (route.section) {
    case 'library':
      return <LibraryPage query={route.query} clip={route.clip} />;
    case 'tags':
      return <TagsPage />;
    case 'duplicates':
      return <DuplicatesPage />;
    case 'stats':
      return <StatsPage />;
    case 'digests':
      return <DigestsPage />;
    case 'digest':
      return <Composer key={route.id} id={route.id} />;
    case 'tabs':
      return <TabsPage />;
    case 'exchange':
      return <ExchangePage query={route.query} />;
    case 'settings':
      return <SettingsPage />;
    case 'help':
      return <HelpPage />;
  }
}
