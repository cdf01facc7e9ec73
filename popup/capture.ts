import { uuidv7 } from 'uuidv7';
import { activeTab, readTab } from '../src/browser/active-page';
import { publishedUrl } from '../src/domain/address/published-url';
import { urlKey } from '../src/domain/address/url-key';
import { isWebUrl } from '../src/domain/address/web-url';
import { adoptFacts, draftOfClip, newDraft, withQuote, type CaptureDraft } from '../src/domain/capture-draft';
import type { Clip } from '../src/domain/clip';
import type { Instant } from '../src/domain/day';
import type { PageFacts } from '../src/domain/page-facts';
import { parsePageReading, type PageReading } from '../src/domain/page-reading';

/** The page in front of the reader: what its tab tells at once, and the page itself a little later. */
export interface ActivePage {
  facts: PageFacts;
  /** Undefined where the browser lets us not read the page. Never rejects. */
  reading: Promise<PageReading | undefined>;
}

/** What the library knows of the page. */
export interface Known {
  /** The clip that was saved from this page before. */
  saved?: Clip;
  /** The draft that was begun on this page earlier. */
  begun?: CaptureDraft;
}

/** Undefined where the tab has no address on the web to link to. */
export async function readActivePage(): Promise<ActivePage | undefined> {
  const tab = await activeTab();
  if (!tab || !isWebUrl(tab.url)) return undefined;
  return {
    facts: { url: tab.url, title: tab.title, authors: [], keywords: [] },
    reading: readTab(tab.id).then(parsePageReading, () => undefined),
  };
}

export async function lookUp(facts: PageFacts): Promise<Known> {
  const { clipWithKey, draftWithKey } = await import('./library');
  const key = urlKey(facts.url);
  const [begun, saved] = await Promise.all([draftWithKey(key), clipWithKey(key)]);
  return { begun, saved };
}

/** The draft of a page on which nothing has been typed: the saved clip as it is, or the bare facts. */
export function freshDraft(facts: PageFacts, saved: Clip | undefined, now: Instant): CaptureDraft {
  const key = urlKey(facts.url);
  return saved ? draftOfClip(key, saved, facts, now) : newDraft(key, facts, publishedUrl(facts.url).url, now);
}

/** The draft with all that the page itself has to say: its facts, and its selection as a quote. */
export function withReading(draft: CaptureDraft, { facts, quote }: PageReading): CaptureDraft {
  const adopted = adoptFacts(draft, facts);
  return quote ? withQuote(adopted, { ...quote, id: uuidv7(), comment: '' }) : adopted;
}
