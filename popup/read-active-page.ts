import { activeTab, askPage } from '../src/browser/active-page';
import { isWebUrl } from '../src/domain/address/web-url';
import { createMetadata, type PageMetadata } from '../src/domain/page-metadata';

/** The page in front of the reader: what its tab tells at once, and the page itself a little later. */
export interface ActivePage {
  tabId: number;
  metadata: PageMetadata;
  /** What the page script tells, unparsed; undefined where the browser lets us not in. Never rejects. */
  answer: Promise<unknown>;
}

/** Undefined where the tab has no address on the web to link to. */
export async function readActivePage(): Promise<ActivePage | undefined> {
  const tab = await activeTab();
  if (!tab || !isWebUrl(tab.url)) return undefined;
  return {
    tabId: tab.id,
    metadata: createMetadata({ url: tab.url, title: tab.title }),
    answer: askPage(tab.id).catch(() => undefined),
  };
}
