import { newDraft, type CaptureDraft } from './capture-draft';
import { sameJson } from './json';
import type { PageFacts } from './page-facts';
import type { PageReading } from './page-reading';
import type { Quote } from './quote';

/** The draft with all that the page itself has to say: its facts, and its selection as a quote. */
export function adoptReading(
  draft: CaptureDraft,
  { facts, quote }: PageReading,
  quoteId: string,
): CaptureDraft {
  const adopted = adoptFacts(draft, facts);
  return quote ? withQuote(adopted, { ...quote, id: quoteId, comment: '' }) : adopted;
}

/**
 * The draft with what the page has said in the meantime: facts that the reader has not touched since
 * are taken from `facts`, the rest stays. A saved clip keeps what was put right in it by hand.
 */
export function adoptFacts(draft: CaptureDraft, facts: PageFacts): CaptureDraft {
  if (draft.clipId !== undefined) return { ...draft, facts };
  const [before, now] = [
    newDraft(draft.key, draft.facts, draft.url, draft.changedAt),
    newDraft(draft.key, facts, draft.url, draft.changedAt),
  ];
  const untouched = <F extends 'title' | 'authors' | 'site' | 'published' | 'via'>(
    field: F,
  ): CaptureDraft[F] => (sameJson(draft[field], before[field]) ? now[field] : draft[field]);
  return {
    ...draft,
    facts,
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
