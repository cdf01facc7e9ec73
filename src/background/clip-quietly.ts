import { uuidv7 } from 'uuidv7';
import { askPage } from '../browser/active-page';
import { showBadge } from '../browser/badge';
import { rememberQuietClip, type QuietClip } from '../browser/last-quiet-clip';
import { readPage } from '../browser/read-page';
import { urlKey } from '../domain/address/url-key';
import { isWebUrl } from '../domain/address/web-url';
import { mergeSnapshot, withQuote } from '../domain/merge-metadata';
import { freshDraft } from '../domain/capture-draft';
import type { Via } from '../domain/clip';
import { clipOfDraft } from '../domain/clip-of-draft';
import { escapeMarkdown } from '../rendering/markdown/escape-markdown';
import { saveClip } from '../storage/clips';
import { knownPage } from '../storage/known-page';

/** The tab over which a menu or a shortcut was used. */
export interface QuietTab {
  id: number;
  url: string;
  title: string;
}

/** What the browser itself tells of the click; it serves where the page cannot be read. */
export interface QuietExtras {
  selectionText?: string;
  imageUrl?: string;
}

/** Saves the page with its selection, or adds the selection to the clip there is, and says so on the button. */
export function clipPageQuietly(tab: QuietTab, extras: QuietExtras = {}): Promise<void> {
  return quietly(tab.id, async () => {
    const bare = { url: tab.url, title: tab.title, authors: [], keywords: [], image: extras.imageUrl };
    const reading = await askPage(tab.id)
      .then(readPage)
      .catch(() => undefined);
    const { begun, saved, rules } = await knownPage(urlKey(tab.url));
    const [now, quoteId] = [new Date().toISOString(), uuidv7()];
    const facts = reading ? { ...reading.metadata, image: extras.imageUrl ?? reading.metadata.image } : bare;
    const quote = reading?.quote ?? selected(extras.selectionText);
    const begunOrFresh = begun ?? freshDraft(bare, saved, rules, now);
    const draft = mergeSnapshot(begunOrFresh, { metadata: facts }, quoteId);
    const whole = quote ? withQuote(draft, { ...quote, id: quoteId, comment: '' }) : draft;
    const clip = clipOfDraft(whole, uuidv7(), now, saved);
    await saveClip(clip, whole);
    return {
      clipId: clip.id,
      title: clip.title,
      known: saved !== undefined,
      quoteId: clip.quotes.some(({ id }) => id === quoteId) ? quoteId : undefined,
    };
  });
}

/** Saves the page behind a link, which is not read; the page with the link is its via. */
export function clipLinkQuietly(tab: QuietTab, url: string, words: Promise<string>): Promise<void> {
  return quietly(tab.id, async () => {
    if (!isWebUrl(url)) throw new TypeError(`Not on the web: ${url}`);
    const { saved, rules } = await knownPage(urlKey(url));
    if (saved) return { clipId: saved.id, title: saved.title, known: true };
    const title = (await words.catch(() => '')) || url;
    const via: Via | undefined = isWebUrl(tab.url)
      ? { url: tab.url, title: tab.title || undefined }
      : undefined;
    const now = new Date().toISOString();
    const facts = { url, title, authors: [], keywords: [] };
    const draft = freshDraft(facts, undefined, rules, now);
    const clip = clipOfDraft({ ...draft, via }, uuidv7(), now);
    await saveClip(clip);
    return { clipId: clip.id, title: clip.title, known: false };
  });
}

function selected(text: string | undefined) {
  const passage = text?.trim();
  return passage ? { text: passage, markdown: escapeMarkdown(passage) } : undefined;
}

/** The button is all there is to say it on: it tells of the success as of the failure. */
async function quietly(tabId: number, work: () => Promise<Omit<QuietClip, 'tabId'>>): Promise<void> {
  try {
    await rememberQuietClip({ tabId, ...(await work()) });
    await showBadge(tabId, 'saved');
  } catch {
    await showBadge(tabId, 'failed');
  }
}
