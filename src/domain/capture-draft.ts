import type { Clip, Via } from './clip';
import type { Instant } from './day';
import { sameJson } from './json';
import type { PageFacts } from './page-facts';
import type { Quote } from './quote';
import { addTags, parseTags } from './tagging/tags';

/** What is typed in the popup and not yet saved; one for each page. */
export interface CaptureDraft {
  /** The key of the page's address: two addresses of one page share a draft. */
  key: string;
  /** The clip that the draft edits, where the page was saved before. */
  clipId?: string;
  facts: PageFacts;
  /** What the reader may change of the facts. */
  url: string;
  title: string;
  authors: string[];
  site?: string;
  published?: string;
  comment: string;
  quotes: Quote[];
  tags: string[];
  /** What is typed in the tag field and not yet a tag. */
  tagText: string;
  via?: Via;
  private: boolean;
  changedAt: Instant;
}

/** What the form changes of a draft. */
export type DraftChange = Partial<Omit<CaptureDraft, 'key' | 'clipId' | 'facts' | 'changedAt'>>;

/** The draft of a page that has neither been saved nor begun. */
export function newDraft(key: string, facts: PageFacts, url: string, now: Instant): CaptureDraft {
  const { title, authors, site, published, referrer } = facts;
  return {
    key,
    facts,
    url,
    title,
    authors,
    site,
    published,
    comment: '',
    quotes: [],
    tags: [],
    tagText: '',
    via: referrer === undefined ? undefined : { url: referrer },
    private: false,
    changedAt: now,
  };
}

/** The draft with which a saved clip is edited; `facts` are what the page says today. */
export function draftOfClip(key: string, clip: Clip, facts: PageFacts, now: Instant): CaptureDraft {
  const { url, title, authors, site, published, comment, quotes, tags, via } = clip;
  return {
    key,
    clipId: clip.id,
    facts,
    url,
    title,
    authors,
    site,
    published,
    comment,
    quotes,
    tags,
    tagText: '',
    via,
    private: clip.private,
    changedAt: now,
  };
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
    title: untouched('title'),
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

/** The clip that saving the draft makes: a new one, or `saved` with the draft's words. */
export function clipOfDraft(draft: CaptureDraft, id: string, now: Instant, saved?: Clip): Clip {
  const { facts, url } = draft;
  return {
    ...saved,
    id: saved?.id ?? id,
    url,
    originalUrl: url === facts.url ? undefined : facts.url,
    canonicalUrl: facts.canonicalUrl ?? saved?.canonicalUrl,
    title: draft.title.trim() || url,
    authors: draft.authors,
    site: draft.site,
    published: draft.published,
    modified: facts.modified ?? saved?.modified,
    description: facts.description ?? saved?.description,
    image: facts.image ?? saved?.image,
    icon: facts.icon ?? saved?.icon,
    language: facts.language ?? saved?.language,
    keywords: facts.keywords.length > 0 ? facts.keywords : (saved?.keywords ?? []),
    comment: draft.comment,
    quotes: draft.quotes,
    tags: addTags(draft.tags, parseTags(draft.tagText)),
    via: draft.via,
    private: draft.private,
    savedAt: saved?.savedAt ?? now,
    changedAt: now,
  };
}

/** Whether the reader has put anything into the draft that would be missed. */
export function isBegun(draft: CaptureDraft): boolean {
  if (draft.clipId !== undefined) return true;
  const written = draft.comment + draft.tagText + draft.tags.join('');
  return written !== '' || draft.quotes.length > 0 || draft.private || draft.title !== draft.facts.title;
}
