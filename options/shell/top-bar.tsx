import { useEffect, useState } from 'preact/hooks';
import { Menu as MenuIcon, Plus, Search } from 'lucide';
import { message, type MessageName } from '../../src/browser/messages';
import { IconButton } from '../../src/ui/button';
import { focusOnceThere } from '../../src/ui/focus-once-there';
import { SidePanel } from '../../src/ui/side-panel';
import { goTo, goToNewDigest, hrefOf, type Route } from '../route';
import { SideBar } from './side-bar';

const names: Record<Route['section'], MessageName> = {
  library: 'library',
  tags: 'tags',
  duplicates: 'duplicates',
  stats: 'stats',
  sites: 'sites',
  drafts: 'drafts',
  digests: 'digests',
  digest: 'digest',
  exchange: 'exchange',
  tabs: 'clipTabs',
  sync: 'sync',
  settings: 'settings',
  welcome: 'firstSteps',
  help: 'help',
};

/** What stands above a screen that has no room for the side bar: the way to it, where one is, and what is at hand. */
export function TopBar({ route }: { route: Route }) {
  const [isOpen, setIsOpen] = useState(false);
  const place = hrefOf(route);
  useEffect(() => setIsOpen(false), [place]);
  return (
    <header class="top-bar">
      <IconButton icon={MenuIcon} label={message('openNavigation')} onClick={() => setIsOpen(true)} />
      <span class="top-bar-name">{message(isAllClips(route) ? 'viewAll' : names[route.section])}</span>
      <IconButton
        icon={Search}
        data-act="search"
        label={message('searchLibrary')}
        onClick={() => {
          if (route.section !== 'library') goTo({ section: 'library', query: '' });
          focusOnceThere(() => document.querySelector<HTMLElement>('.search-box input'));
        }}
      />
      <IconButton icon={Plus} label={message('beginDigest')} onClick={() => goToNewDigest()} />
      {isOpen && (
        <SidePanel label={message('navigation')} onClose={() => setIsOpen(false)}>
          <SideBar route={route} />
        </SidePanel>
      )}
    </header>
  );
}

const isAllClips = (route: Route) => route.section === 'library' && route.query === '';
