import { fieldsOfPage, type CaptureDraft, type FormFields } from './capture-draft';
import type { Clip } from './clip';
import { withPageMetadata } from './clip-of-draft';
import { sameJson } from './json';
import type { PageMetadata } from './page-metadata';
import type { PageSnapshot } from './page-snapshot';
import { isSamePassage, type Quote } from './quote';

/** What of a form the page itself fills in. */
type PageFields = Pick<FormFields, 'title' | 'authors' | 'site' | 'published' | 'via'>;

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
  return {
    ...draft,
    ...untouchedFields(draft, draft.facts, metadata),
    base: { ...draft.base, ...untouchedFields(draft.base, draft.facts, metadata) },
    facts: metadata,
  };
}

/**
 * The clip with what its page said after the clip was saved. Where it was saved with no more than what
 * `told` says, what was not touched since is taken from the page; otherwise only what is lacking. The
 * selection becomes the quote with this id, or takes the place of the plain one that has it.
 */
export function mergeSnapshotIntoClip(
  clip: Clip,
  told: PageMetadata | undefined,
  { metadata, quote }: PageSnapshot,
  quoteId: string,
): Clip {
  const merged = withPageMetadata(told ? withPageFields(clip, told, metadata) : clip, metadata);
  if (!quote) return merged;
  const plain = clip.quotes.find(({ id }) => id === quoteId);
  const others = clip.quotes.filter(({ id }) => id !== quoteId);
  // What the click alone said of the passage need not look like what the page said of it before.
  const isKnown = others.some((one) => isSamePassage(one, quote));
  if (!plain || (isKnown && plain.comment === ''))
    return withQuote({ ...merged, quotes: others }, { ...quote, id: quoteId, comment: '' });
  return { ...merged, quotes: clip.quotes.map((one) => (one === plain ? { ...plain, ...quote } : one)) };
}

function withPageFields(clip: Clip, told: PageMetadata, metadata: PageMetadata): Clip {
  // A clip without a title is called by its address.
  const title = clip.title === clip.url ? told.title : clip.title;
  const fields = untouchedFields({ ...clip, title }, told, metadata);
  return { ...clip, ...fields, title: fields.title || clip.title };
}

/** The fields as the page says them now, where the record has them as the page said them before. */
function untouchedFields(record: PageFields, before: PageMetadata, now: PageMetadata): PageFields {
  const [old, next] = [fieldsOfPage(before, ''), fieldsOfPage(now, '')];
  const untouched = <F extends keyof PageFields>(field: F): PageFields[F] =>
    sameJson(record[field], old[field]) ? next[field] : record[field];
  return {
    // A page without a title of its own keeps the one that the tab shows.
    title: untouched('title') || record.title,
    authors: untouched('authors'),
    site: untouched('site'),
    published: untouched('published'),
    via: untouched('via'),
  };
}

/** Adds a passage unless it is there already, as it is when the popup is opened again on the same selection. */
export function withQuote<T extends { quotes: Quote[] }>(record: T, quote: Quote): T {
  const known = record.quotes.some((one) => isSamePassage(one, quote));
  return known ? record : { ...record, quotes: [...record.quotes, quote] };
}
