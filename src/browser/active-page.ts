import browser from 'webextension-polyfill';
import { inject } from './inject';
import pageScript from '../page/page.ts?script&iife';

/** The tab in front of the reader; `url` and `title` are known only after a click on our button. */
export interface ActiveTab {
  id: number;
  url: string;
  title: string;
}

/** The tab that the reader looks at, or undefined where the window has none. */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, url: tab.url ?? tab.pendingUrl ?? '', title: tab.title ?? '' };
}

/**
 * Runs the page script in the tab and hands back what it read, unparsed. Rejects where the browser
 * lets no extension in: its own pages, the extension stores, PDF viewers.
 */
export function readTab(tabId: number): Promise<unknown> {
  return inject({
    target: { tabId },
    // Firefox 153 resolves a bare path against the page that asks, Chromium against the root.
    files: [`/${pageScript}`],
    injectImmediately: true,
  });
}
