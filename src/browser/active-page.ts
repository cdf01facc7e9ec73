import browser from 'webextension-polyfill';
import { addressInTab } from '../domain/address/reader-view';
import { readFields } from '../domain/parse';
import { injectFile, injectFileInFrames } from './inject';
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
  return { id: tab.id, url: addressInTab(tab.url ?? tab.pendingUrl ?? ''), title: tab.title ?? '' };
}

/**
 * Runs the page script in the tab, and in its frames where the selection may be in one of another
 * origin, and hands back what the page says, raw: `readPage` makes a snapshot
 * of it. Rejects where the browser lets no extension in: its own pages, the extension stores,
 * PDF viewers.
 */
export async function askPage(tabId: number): Promise<unknown> {
  const answer = await injectFile(tabId, pageScript);
  const fields = readFields(answer);
  if (fields?.get('isFocusElsewhere') !== true) return answer;
  const inFrames = await injectFileInFrames(tabId, pageScript).catch(() => []);
  return { ...Object.fromEntries(fields), inFrames };
}
