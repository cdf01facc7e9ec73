import browser from 'webextension-polyfill';
import { inject } from './inject';
import pageScript from '../page/page.ts?script&iife';
import selectionScript from '../page/selection.ts?script&iife';
import { readFields } from '../domain/parse';

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
 * Runs the page script in the tab, and where something is selected the one that reads it, and hands
 * back what they read, unparsed. Mostly nothing is, and then a page is not made to take in that code.
 * A selection that cannot be read takes nothing else with it. Rejects where the browser lets no
 * extension in: its own pages, the extension stores, PDF viewers.
 */
export async function readTab(tabId: number): Promise<unknown> {
  const reading = readFields(await run(tabId, pageScript));
  if (!reading) return undefined;
  const facts = reading.get('facts');
  if (reading.get('selected') !== true) return { facts };
  return { facts, quote: await run(tabId, selectionScript).catch(() => undefined) };
}

function run(tabId: number, script: string): Promise<unknown> {
  return inject({
    target: { tabId },
    // Firefox 153 resolves a bare path against the page that asks, Chromium against the root.
    files: [`/${script}`],
    injectImmediately: true,
  });
}
