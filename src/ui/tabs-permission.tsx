import { message } from '../browser/messages';
import { askForTabs, giveTabsBack } from '../browser/tabs-permission';
import { useTabsPermission } from './use-tabs-permission';

/** The optional permission to see the tabs: what it means, and the way in and out of it. */
export function TabsPermission() {
  const may = useTabsPermission();
  return (
    <section class="setting">
      <h2>{message('settingsTabs')}</h2>
      <p class="soft">{message('settingsTabsHint')}</p>
      {may === true && (
        <p class="setting-row">
          {message('tabsAllowed')}
          <button class="button" onClick={() => void giveTabsBack()}>
            {message('tabsTakeBack')}
          </button>
        </p>
      )}
      {may === false && (
        <button class="button" onClick={() => void askForTabs()}>
          {message('tabsAllow')}
        </button>
      )}
    </section>
  );
}
