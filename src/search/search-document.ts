import type { Clip } from '../domain/clip';
import { dayNumber } from '../domain/query/calendar';
import { bodyTexts, titleTexts } from '../domain/query/matches';
import { wordsOf } from '../domain/text/words';
import { textEnd, type Dictionary, numberAt, numberStart, codeCount, encodeTokens } from './dictionary';

/** A clip that is searched, and what is derived from it to find others by. */
export interface SearchableClip extends Clip {
  /** What finds the other clips of the same page. */
  key: string;
  /** The site's host, without `www.`. */
  host: string;
}

/** What search knows of a clip. */
export interface SearchDocument {
  id: string;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** Days since 1970; `noDay` where it is not known. */
  publishedDay: number;
  /** The hash of what finds the other clips of the page. */
  key: number;
  /** The hash of title and site, 0 where one of them is missing. */
  titleHash: number;
  /** The sum of its `flags`. */
  flags: number;
  /**
   * The words of its texts in order, as numbers of the dictionary: those of title and tags first, each
   * text up to `textEnd`; then its facets, the last two of which are site and language. Written by
   * `encodeTokens`.
   */
  tokenCodes: Uint16Array;
  /** How many of the codes are those of title and tags, where a hit says most. */
  titleTokenCount: number;
}

/** Before every day that a page can name. */
export const noDay = -1_000_000;

/** States of a clip that are in the clip itself. */
export const flags = { private: 1, untagged: 2, uncommented: 4, quoted: 8, trashed: 16 } as const;

/** What stands in the dictionary in front of what is no word of a text. */
export const facets = { tag: '\u0002t', author: '\u0002a', site: '\u0002s', lang: '\u0002l' } as const;

/** Makes the document of a clip, and gives numbers to what the dictionary doesn't know. */
export function searchDocument(clip: SearchableClip, dictionary: Dictionary): SearchDocument {
  const numbers: number[] = [];
  const addTexts = (texts: readonly string[]) => {
    for (const text of texts) {
      const words = wordsOf(text);
      if (words.length === 0) continue;
      for (const word of words) numbers.push(dictionary.add(word));
      numbers.push(textEnd);
    }
  };
  addTexts(titleTexts(clip));
  const titleTokenCount = codeCount(numbers);
  addTexts(bodyTexts(clip));
  for (const tag of clip.tags) numbers.push(dictionary.add(facets.tag + tag));
  for (const author of clip.authors) numbers.push(dictionary.add(facets.author + author));
  numbers.push(dictionary.add(facets.site + clip.host), dictionary.add(facets.lang + (clip.language ?? '')));
  const title = wordsOf(clip.title).join(' ');
  return {
    id: clip.id,
    savedAt: Date.parse(clip.savedAt) || 0,
    publishedDay: clip.published === undefined ? noDay : dayNumber(clip.published) || noDay,
    key: hash(clip.key),
    titleHash: title === '' || clip.host === '' ? 0 : hash(`${clip.host} ${title}`),
    flags: flagsOf(clip),
    tokenCodes: encodeTokens(numbers),
    titleTokenCount,
  };
}

function flagsOf(clip: SearchableClip): number {
  return (
    (clip.private ? flags.private : 0) +
    (clip.tags.length === 0 ? flags.untagged : 0) +
    (clip.comment.trim() === '' ? flags.uncommented : 0) +
    (clip.quotes.length > 0 ? flags.quoted : 0) +
    (clip.trashedAt !== undefined ? flags.trashed : 0)
  );
}

/** The entry of the dictionary that is the site of the document whose codes end before `end`. */
export function siteNumber(tokenCodes: Uint16Array, end: number): number {
  const language = numberStart(tokenCodes, end);
  return numberAt(tokenCodes, numberStart(tokenCodes, language));
}

/**
 * A number of 53 bits that stands for a text where texts are compared: of 100,000 two are alike by
 * chance once in two million libraries. After the public domain `cyrb53`.
 */
export function hash(text: string): number {
  let [high, low] = [0xde_ad_be_ef, 0x41_c6_ce_57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}
