import browser, { type Tabs } from 'webextension-polyfill';
import { addressInTab } from '../domain/address/reader-view';

/** A tab of the window, as far as the `tabs` permission tells. */
export interface OpenTab {
  id: number;
  url: string;
  title: string;
  icon?: string;
}

export async function tabsOfWindow(): Promise<OpenTab[]> {
  return (await browser.tabs.query({ currentWindow: true })).flatMap(openTab);
}

function openTab({ id, url, title = '', favIconUrl }: Tabs.Tab): OpenTab[] {
  return id === undefined || url === undefined
    ? []
    : [{ id, url: addressInTab(url), title, icon: favIconUrl }];
}

/**
 * Calls `shown` whenever a tab comes to another address, as far as the `tabs` permission tells. Returns
 * what ends the listening: without that permission browsing shall wake nothing of ours.
 */
export function onTabShown(shown: (tab: OpenTab) => void): () => void {
  const updated = (_id: number, change: Tabs.OnUpdatedChangeInfoType, tab: Tabs.Tab) => {
    if (change.status === 'complete' || change.url !== undefined) openTab(tab).forEach(shown);
  };
  browser.tabs.onUpdated.addListener(updated);
  return () => browser.tabs.onUpdated.removeListener(updated);
}
