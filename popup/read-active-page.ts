import { activeTab, askPage } from '../src/browser/active-page';
import { isWebUrl } from '../src/domain/address/web-url';
import { readPage } from '../src/browser/read-page';
import { createMetadata, type PageMetadata } from '../src/domain/page-metadata';
import type { PageSnapshot } from '../src/domain/page-snapshot';

/** The page in front of the reader: what its tab tells at once, and the page itself a little later. */
export interface ActivePage {
  tabId: number;
  metadata: PageMetadata;
  /** What the page itself says; undefined where the browser lets us not in. Never rejects. */
  snapshot: Promise<PageSnapshot | undefined>;
}

/** Undefined where the tab has no address on the web to link to. */
export async function readActivePage(): Promise<ActivePage | undefined> {
  const tab = await activeTab();
  if (!tab || !isWebUrl(tab.url)) return undefined;
  return {
    tabId: tab.id,
    metadata: createMetadata({ url: tab.url, title: tab.title }),
    snapshot: askPage(tab.id)
      .then(readPage)
      .catch(() => undefined),
  };
}
