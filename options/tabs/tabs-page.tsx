import { useEffect, useState } from 'preact/hooks';
import { clipTabs, listClippableTabs, type ClippableTab } from '../../src/app/capture/clip-tabs';
import { captureContext } from '../../src/app/capture/default-context';
import { countMessage, message } from '../../src/browser/messages';
import { askForTabs } from '../../src/browser/tabs-permission';
import { tabsOfWindow } from '../../src/browser/shown-tabs';
import { useTabsPermission } from '../../src/ui/use-tabs-permission';

/** All tabs of the window, to untick those that are not wanted, and clip the rest at once. */
export function TabsPage() {
  const may = useTabsPermission();
  if (may === undefined) return null;
  return (
    <section class="column">
      <h1>{message('clipTabsTitle')}</h1>
      {may ? <TabList /> : <AskForTabs />}
    </section>
  );
}

/** What the permission means, and the way to give it; the settings have the way to take it back. */
function AskForTabs() {
  return (
    <>
      <p class="soft">{message('settingsTabsHint')}</p>
      <p>
        <button class="button" onClick={() => void askForTabs()}>
          {message('tabsAllow')}
        </button>
      </p>
    </>
  );
}

function TabList() {
  const [tabs, setTabs] = useState<ClippableTab[]>();
  const [unticked, setUnticked] = useState<ReadonlySet<number>>(new Set());
  const [done, setDone] = useState(0);
  const read = () =>
    void tabsOfWindow()
      .then((open) => listClippableTabs(captureContext, open))
      .then(setTabs);
  useEffect(read, []);
  if (!tabs) return null;
  const wanted = tabs.filter((tab) => !tab.saved && !unticked.has(tab.id));
  const tick = (id: number, on: boolean) => {
    const next = new Set(unticked);
    if (on) next.delete(id);
    else next.add(id);
    setUnticked(next);
  };
  return (
    <>
      {tabs.length === 0 && <p class="empty">{message('clipTabsEmpty')}</p>}
      <ul class="picker-list">
        {tabs.map((tab) => (
          <li key={tab.id}>
            <label class="check">
              <input
                type="checkbox"
                disabled={tab.saved}
                checked={!tab.saved && !unticked.has(tab.id)}
                onChange={(event) => tick(tab.id, event.currentTarget.checked)}
              />
              <span>
                {tab.title} <span class="soft">{tab.saved ? message('tabSaved') : tab.url}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p class="setting-row">
        <button
          class="button button-primary"
          disabled={wanted.length === 0}
          onClick={() =>
            void clipTabs(captureContext, wanted).then((clipped) => {
              setDone(clipped);
              read();
            })
          }
        >
          {countMessage('clipTabsSave', wanted.length)}
        </button>
        <span role="status">{done > 0 && countMessage('clipTabsSaved', done)}</span>
      </p>
    </>
  );
}
