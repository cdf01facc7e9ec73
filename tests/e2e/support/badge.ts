import type { Browser } from 'webextension-polyfill';
import type { ChromiumReader } from './chromium';

/** The extension's own API, in its worker. */
declare const chrome: Browser;

/** What the toolbar button says of the tab in front. */
export async function badge(reader: ChromiumReader): Promise<string> {
  const worker = await reader.worker();
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    return chrome.action.getBadgeText({ tabId: tab!.id! });
  });
}
