import { newDraft, type CaptureDraft } from './capture-draft';
import { sameJson } from './json';
import type { PageMetadata } from './page-metadata';
import type { PageSnapshot } from './page-snapshot';
import type { Quote } from './quote';

/** The draft with all that the page itself has to say: its metadata, and its selection as a quote. */
export function mergeSnapshot(
  draft: CaptureDraft,
  { metadata, quote }: PageSnapshot,
  quoteId: string,
): CaptureDraft {
  const merged = mergeMetadata(draft, metadata);
  return quote ? withQuote(merged, { ...quote, id: quoteId, comment: '' }) : merged;
}

/**
 * The draft with what the page has said in the meantime: what the reader has not touched since
 * is taken from `metadata`, the rest stays. A saved clip keeps what was put right in it by hand.
 */
export function mergeMetadata(draft: CaptureDraft, metadata: PageMetadata): CaptureDraft {
  if (draft.clipId !== undefined) return { ...draft, facts: metadata };
  const [before, now] = [
    newDraft(draft.key, draft.facts, draft.url, draft.changedAt),
    newDraft(draft.key, metadata, draft.url, draft.changedAt),
  ];
  const untouched = <F extends 'title' | 'authors' | 'site' | 'published' | 'via'>(
    field: F,
  ): CaptureDraft[F] => (sameJson(draft[field], before[field]) ? now[field] : draft[field]);
  return {
    ...draft,
    facts: metadata,
    // A page without a title of its own keeps the one that the tab shows.
    title: untouched('title') || draft.title,
    authors: untouched('authors'),
    site: untouched('site'),
    published: untouched('published'),
    via: untouched('via'),
  };
}

/** Adds a passage unless the draft holds it already, as it does when the popup is opened again on the same selection. */
export function withQuote(draft: CaptureDraft, quote: Quote): CaptureDraft {
  const known = draft.quotes.some((one) => one.text === quote.text);
  return known ? draft : { ...draft, quotes: [...draft.quotes, quote] };
}
