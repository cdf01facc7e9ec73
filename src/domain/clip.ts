import { siteOf } from './address/site-of';
import { exactUrlKey, pageUrlKey, type PageAddress } from './address/url-key';
import type { Day, Instant } from './day';
import type { Quote } from './quote';

/** The page on which the reader found the link (hat tip). */
export interface Via {
  url: string;
  title?: string;
}

/** One saved link: the page metadata, and what the reader made of them. */
export interface Clip {
  /** UUIDv7, made by the caller. */
  id: string;
  /** The address that is published, as the writer wants it. */
  url: string;
  /** The address as the page had it, where `url` was cleaned of tracking parameters. */
  originalUrl?: string;
  canonicalUrl?: string;
  title: string;
  authors: string[];
  site?: string;
  published?: Day;
  modified?: Day;
  description?: string;
  image?: string;
  icon?: string;
  language?: string;
  keywords: string[];
  /** The reader's own words, Markdown. `[these words]()` links *these words* to the clip's page. */
  comment: string;
  quotes: Quote[];
  /** A set: no two alike, in the order they were given. */
  tags: string[];
  via?: Via;
  /** Saved as a clip of its own, apart from what the rules would take for the same page. */
  isSeparate?: true;
  /** Never offered to a digest. */
  private: boolean;
  /** Marked for the next digest since: offered there before all others, whenever it was saved. */
  forNextDigest?: Instant;
  savedAt: Instant;
  changedAt: Instant;
  /** In the trash since. */
  trashedAt?: Instant;
  /** Of a clip in the trash, the id of that which has all it said. */
  mergedInto?: string;
}

/** The clip as one that is not in the trash. */
export function outOfTrash({ trashedAt: _trashedAt, mergedInto: _mergedInto, ...clip }: Clip): Clip {
  return clip;
}

/** What the site of a clip is called: as the page says, else by its host. Empty where neither is known. */
export function siteNameOf({ site, url }: Pick<Clip, 'site' | 'url'>): string {
  return site?.trim() || siteOf(url);
}

/** The key by which the clips of one page are found; a clip of its own shares it with none. */
export function clipKey({ url, originalUrl = url, canonicalUrl, isSeparate }: Clip): string {
  return isSeparate ? exactUrlKey(originalUrl) : pageUrlKey({ url: originalUrl, canonicalUrl });
}

/**
 * The clip of a page among those that are stored under one of its keys (`keysOfPage`): one that is kept
 * apart for this very address, else the newest that is of the page, by what either says of it.
 */
export function findClipOfPage<C extends Clip>(clips: readonly C[], page: PageAddress): C | undefined {
  const isOfPage = (clip: C) => {
    const { canonicalUrl = clip.canonicalUrl } = page;
    return clipKey(clip) === pageUrlKey({ url: page.url, canonicalUrl });
  };
  const exact = exactUrlKey(page.url);
  const newestFirst = clips.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  return newestFirst.find((clip) => clip.isSeparate && clipKey(clip) === exact) ?? newestFirst.find(isOfPage);
}

const trashDays = 30;

/** Whether a clip has been in the trash for so long that it is removed for good. */
export function isTrashExpired({ trashedAt }: Pick<Clip, 'trashedAt'>, now: Instant): boolean {
  return trashedAt !== undefined && Date.parse(trashedAt) < Date.parse(now) - trashDays * 86_400_000;
}

/** In how many days a clip that is in the trash is removed for good; 0 means today. */
export function trashDaysLeft(trashedAt: Instant, now: Instant): number {
  const passedDays = (Date.parse(now) - Date.parse(trashedAt)) / 86_400_000;
  return Math.max(0, Math.ceil(trashDays - passedDays));
}

/** Creates a clip of which nothing is known but what `fields` tell. */
export function createClip({
  id,
  url,
  savedAt,
  ...fields
}: Pick<Clip, 'id' | 'url' | 'savedAt'> & Partial<Clip>): Clip {
  return {
    id,
    url,
    title: '',
    authors: [],
    keywords: [],
    comment: '',
    quotes: [],
    tags: [],
    private: false,
    savedAt,
    changedAt: savedAt,
    ...fields,
  };
}
