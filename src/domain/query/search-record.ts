import { wordsOf, packWords } from '../text/words';
import { readableAddress } from '../address/readable-address';
import type { Clip } from '../clip';

/** A clip, and what only storage knows of it. */
export interface SearchRecord {
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
  return packWords([...titleTexts(clip), ...bodyTexts(clip)]);
}

/** The searchable texts in which a hit says most. */
export function titleTexts({ title, tags }: Clip): string[] {
  return [title, ...tags];
}

/** The other searchable texts. */
export function bodyTexts({ comment, quotes, authors, site = '', url, description = '' }: Clip): string[] {
  const passages = quotes.flatMap((quote) => [quote.text, quote.comment]);
  return [comment, ...passages, ...authors, site, readableAddress(url), description];
}

/** The words that a text asks for. A whole address is looked for as clips have it, without its scheme. */
export function soughtWords(text: string): string[] {
  const address = /^https?:\/\//i.test(text) ? readableAddress(text) : '';
  return wordsOf(address || text);
}
