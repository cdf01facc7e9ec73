import { publishedUrl } from './address/published-url';
import type { SiteRule } from './address/site-rule';
import { urlKey } from './address/url-key';
import type { Clip, Via } from './clip';
import type { Instant } from './day';
import type { PageMetadata } from './page-metadata';
import type { Quote } from './quote';

/** What is typed in the popup and not yet saved; one for each page. */
export interface CaptureDraft {
  /** The key of the page's address: two addresses of one page share a draft. */
  key: string;
  /** The clip that the draft edits, where the page was saved before. */
  clipId?: string;
  facts: PageMetadata;
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
  /** Whether the clip is meant for the next digest. Drafts of earlier versions don't say. */
  forNextDigest?: boolean;
  changedAt: Instant;
}

/** What the form changes of a draft. */
export type DraftChange = Partial<Omit<CaptureDraft, 'key' | 'clipId' | 'facts' | 'changedAt'>>;

/** The draft of a page that has neither been saved nor begun. */
export function newDraft(key: string, facts: PageMetadata, url: string, now: Instant): CaptureDraft {
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
    forNextDigest: false,
    changedAt: now,
  };
}

/** The draft with which a saved clip is edited; `facts` are what the page says today. */
export function draftOfClip(key: string, clip: Clip, facts: PageMetadata, now: Instant): CaptureDraft {
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
    forNextDigest: clip.forNextDigest !== undefined,
    changedAt: now,
  };
}

/**
 * The draft of a page on which nothing has been typed: the saved clip as it is, or the bare facts with
 * an address that the user's `rules` and ours have freed of tracking.
 */
export function freshDraft(
  facts: PageMetadata,
  saved: Clip | undefined,
  rules: readonly SiteRule[],
  now: Instant,
): CaptureDraft {
  const key = urlKey(facts.url);
  if (saved) return draftOfClip(key, saved, facts, now);
  return newDraft(key, facts, publishedUrl(facts.url, rules).url, now);
}

/** Whether the reader has put anything into the draft that would be missed. */
export function isBegun(draft: CaptureDraft): boolean {
  if (draft.clipId !== undefined) return true;
  const written = draft.comment + draft.tagText + draft.tags.join('');
  const marked = draft.private || draft.forNextDigest === true;
  return written !== '' || draft.quotes.length > 0 || marked || draft.title !== draft.facts.title;
}
