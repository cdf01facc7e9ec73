import { useEffect, useState } from 'preact/hooks';
import { countMessage, message } from '../../src/browser/messages';
import { tabsOfWindow, type OpenTab } from '../../src/browser/shown-tabs';
import { urlKey } from '../../src/domain/address/url-key';
import { isWebUrl } from '../../src/domain/address/web-url';
import { clipWithKey } from '../../src/storage/clips';
import { TabsPermission } from '../../src/ui/tabs-permission';
import { useTabsPermission } from '../../src/ui/use-tabs-permission';
import { clipTabs } from './clip-tabs';

interface ListedTab extends OpenTab {
  saved: boolean;
}

/** All tabs of the window, to untick those that are not wanted, and clip the rest at once. */
export function TabsPage() {
  const may = useTabsPermission();
  if (may === undefined) return null;
  return (
    <section class="column">
      <h1>{message('clipTabsTitle')}</h1>
      {may ? <TabList /> : <TabsPermission />}
    </section>
  );
}

function TabList() {
  const [tabs, setTabs] = useState<ListedTab[]>();
  const [unticked, setUnticked] = useState<ReadonlySet<number>>(new Set());
  const [done, setDone] = useState(0);
  const read = () => void listTabs().then(setTabs);
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
            void clipTabs(wanted).then(() => {
              setDone(wanted.length);
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

/** One tab a page: of several on the same page the first is listed. */
async function listTabs(): Promise<ListedTab[]> {
  const byKey = new Map<string, OpenTab>();
  for (const tab of await tabsOfWindow()) {
    const key = urlKey(tab.url);
    if (isWebUrl(tab.url) && !byKey.has(key)) byKey.set(key, tab);
  }
  return Promise.all(
    [...byKey].map(async ([key, tab]) => ({ ...tab, saved: (await clipWithKey(key)) !== undefined })),
  );
}
