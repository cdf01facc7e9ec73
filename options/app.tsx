import { useEffect, useRef } from 'preact/hooks';
import { message } from '../src/browser/messages';
import { ErrorBoundary } from '../src/ui/error-notice';
import { UnlessLibraryFails } from '../src/ui/library-problem';
import { useAppearance } from '../src/ui/use-appearance';
import { useMediaQuery } from '../src/ui/use-media-query';
import { lazyComponent } from '../src/ui/lazy-component';
import { LibraryPage } from './library/library-page';
import { hrefOf, useRoute, type Route } from './route';
import { SideBar } from './shell/side-bar';
import { TopBar } from './shell/top-bar';
import './shell/shell.css';
import './shell/side-bar.css';
import './shell/shell-widths.css';

const Composer = lazyComponent(async () => (await import('./digests/composer/composer')).Composer);
const DigestsPage = lazyComponent(async () => (await import('./digests/list/digests-page')).DigestsPage);
const DraftsPage = lazyComponent(async () => (await import('./drafts/drafts-page')).DraftsPage);
const DuplicatesPage = lazyComponent(
  async () => (await import('./duplicates/duplicates-page')).DuplicatesPage,
);
const ExchangePage = lazyComponent(async () => (await import('./exchange/exchange-page')).ExchangePage);
const HelpPage = lazyComponent(async () => (await import('./help/help-page')).HelpPage);
const SitesPage = lazyComponent(async () => (await import('./sites/sites-page')).SitesPage);
const StatsPage = lazyComponent(async () => (await import('./stats/stats-page')).StatsPage);
const SettingsPage = lazyComponent(async () => (await import('./settings/settings-page')).SettingsPage);
const SyncPage = lazyComponent(async () => (await import('./sync/sync-page')).SyncPage);
const TabsPage = lazyComponent(async () => (await import('./tabs/tabs-page')).TabsPage);
const WelcomePage = lazyComponent(async () => (await import('./welcome/welcome-page')).WelcomePage);
const TagsPage = lazyComponent(async () => (await import('./tags/tags-page')).TagsPage);

/** The workplace: the side bar with all its places, and the one that is open. */
export function App() {
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const place = placeOf(route);
  const hasDetail = route.section === 'library' && route.clip !== undefined;
  // Where the work itself needs the room, the side bar is a rail.
  const isNarrow = useMediaQuery('(max-width: 1240px)');
  const isPressed = hasDetail && isNarrow;
  // The composer has the window to itself.
  const isComposer = route.section === 'digest';
  const isWelcome = route.section === 'welcome';
  const isFoldedByHand = useAppearance().sideBar === 'folded';
  const isFolded = !isComposer && !isWelcome && (isFoldedByHand || isPressed);
  useEffect(() => {
    if (!first.current) main.current?.focus();
    first.current = false;
  }, [place]);
  return (
    <div
      class={`shell${hasDetail ? ' has-detail' : ''}${isFolded ? ' is-folded' : ''}${isComposer ? ' is-composer' : ''}${isWelcome ? ' is-welcome' : ''}`}
    >
      <a
        class="skip-link"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          const row = main.current?.querySelector<HTMLElement>('.row-open[tabindex="0"], .sheet-title');
          (row ?? main.current)?.focus();
        }}
      >
        {message('skipToContent')}
      </a>
      {!isComposer && !isWelcome && (
        <>
          <TopBar route={route} />
          <aside class="side">
            <SideBar route={route} canFold={!isPressed} />
          </aside>
        </>
      )}
      <main
        ref={main}
        id="content"
        tabIndex={-1}
        class={route.section === 'library' ? 'is-library' : isComposer ? 'is-digest' : undefined}
      >
        <ErrorBoundary key={place}>
          {route.section === 'help' ? (
            <Section route={route} />
          ) : (
            <UnlessLibraryFails>
              <Section route={route} />
            </UnlessLibraryFails>
          )}
        </ErrorBoundary>
      </main>
    </div>
  );
}

/** What the focus is moved for: not for what is searched or opened within the library, nor when a digest is stored or another view of digests is shown. */
function placeOf(route: Route): string {
  if (route.section === 'digest') return hrefOf({ section: 'digest', id: route.id });
  const { section } = route;
  return section === 'library' || section === 'digests' || section === 'settings' || section === 'help'
    ? hrefOf({ section })
    : hrefOf(route);
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
    case 'sites':
      return <SitesPage />;
    case 'digests':
      return <DigestsPage view={route.view} />;
    case 'digest':
      return <Composer key={route.id} id={route.id} isNew={route.isNew ?? false} from={route.from} />;
    case 'drafts':
      return <DraftsPage />;
    case 'tabs':
      return <TabsPage />;
    case 'sync':
      return <SyncPage />;
    case 'exchange':
      return <ExchangePage part={route.part} query={route.query} />;
    case 'welcome':
      return <WelcomePage />;
    case 'settings':
      return <SettingsPage part={route.part} />;
    case 'help':
      return <HelpPage part={route.part} />;
  }
}
