import { activeTab, readTab } from '../src/browser/active-page';
import { isWebUrl } from '../src/domain/address/web-url';
import type { PageFacts } from '../src/domain/page-facts';
import { parsePageReading, type PageReading } from '../src/domain/page-reading';

/** The page in front of the reader: what its tab tells at once, and the page itself a little later. */
export interface ActivePage {
  tabId: number;
  facts: PageFacts;
  /** Undefined where the browser lets us not read the page. Never rejects. */
  reading: Promise<PageReading | undefined>;
}

/** Undefined where the tab has no address on the web to link to. */
export async function readActivePage(): Promise<ActivePage | undefined> {
  const tab = await activeTab();
  if (!tab || !isWebUrl(tab.url)) return undefined;
  return {
    tabId: tab.id,
    facts: { url: tab.url, title: tab.title, authors: [], keywords: [] },
    reading: readTab(tab.id).then(parsePageReading, () => undefined),
  };
}
