import { siteOf } from '../address/site-of';
import type { Clip } from '../clip';
import { packWords } from '../text/packed-words';

/** A clip, and what only storage knows of it. */
export interface QuerySubject {
  clip: Clip;
  /** Titles of the digests that it stands in, for `in:` and `is:used`. */
  digests: readonly string[];
  /** Another clip outside the trash has its key. */
  duplicate: boolean;
  /** A capture draft of its page is begun and not saved. */
  draft: boolean;
  /** Its `searchableWords`, where they are kept; else they are made when a query needs them. */
  words?: string;
}

/** All that words and phrases are looked for in, as packed words. An index that agrees with `matches` is made of these. */
export function searchableWords(clip: Clip): string {
  const { title, comment, description = '', quotes, tags, authors, site = '', url } = clip;
  const passages = quotes.flatMap((quote) => [quote.text, quote.comment]);
  return packWords([title, comment, ...passages, ...tags, ...authors, site, siteOf(url), description]);
}
