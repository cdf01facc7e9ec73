import { codeCount, numberAt, textEnd, type Dictionary } from './dictionary';
import { facets, noDay, siteNumber } from './search-document';
import { documentOfHit, maxPlaces, resultAt, type Pause, type SearchResult } from './find-documents';
import type { Segment } from './segment';

/** By what a list can be sorted, beside how well its clips fit what is searched for. */
export type DocumentOrder = 'newest' | 'oldest' | 'published' | 'title' | 'site';

/** How texts are compared, in the language of whoever reads the list. */
export type CompareTexts = (a: string, b: string) => number;

/** So many words of a title tell it from others. */
const sortedWords = 8;

/**
 * The same documents in another order: saved newest or oldest first; published newest first; by title; by
 * site. Those alike in that stand with the newest first, and those without it at the end.
 */
export async function sortDocuments(
  segments: readonly Segment[],
  dictionary: Dictionary,
  { hits }: SearchResult,
  order: DocumentOrder,
  compare: CompareTexts,
  pause: Pause,
): Promise<SearchResult> {
  // The numbers of hits grow with the time at which their clips were saved.
  const byTime = hits.slice().sort();
  switch (order) {
    case 'oldest':
      return resultAt(segments, byTime);
    case 'newest':
      return resultAt(segments, byTime.reverse());
    case 'published': {
      const day = (hit: number) => {
        const { segment, at } = documentOfHit(segments, hit);
        return segment.publishedDays[at]!;
      };
      const places = segments.length * maxPlaces;
      const keys = Float64Array.from(byTime, (hit) => (day(hit) - noDay) * places + hit);
      return resultAt(segments, Uint32Array.from(keys.sort(), (key) => key % places).reverse());
    }
    case 'title': {
      const keys = new Map<number, string>();
      for (const hit of byTime) keys.set(hit, titleOf(segments, dictionary, hit));
      return resultAt(segments, await sortedByText(byTime.reverse(), keys, compare, pause));
    }
    case 'site': {
      const hosts = new Map<number, string>();
      dictionary.each(facets.site, (number, host) => hosts.set(number, host));
      const site = (hit: number) => {
        const { segment, at } = documentOfHit(segments, hit);
        return hosts.get(siteNumber(segment.tokenCodes, segment.starts[at + 1]!)) ?? '';
      };
      const keys = new Map(Array.from(byTime, (hit) => [hit, site(hit)]));
      return resultAt(segments, await sortedByText(byTime.reverse(), keys, compare, pause));
    }
  }
}

/** The first words of a title, as they are searched for; empty where there is none. */
function titleOf(segments: readonly Segment[], dictionary: Dictionary, hit: number): string {
  const { segment, at } = documentOfHit(segments, hit);
  if (segment.titleHashes[at] === 0) return '';
  const words: string[] = [];
  const { tokenCodes, starts, titleEnds } = segment;
  for (let place = starts[at]!; place < titleEnds[at]! && words.length < sortedWords;) {
    const number = numberAt(tokenCodes, place);
    if (number === textEnd) break;
    words.push(dictionary.entryAt(number));
    place += codeCount([number]);
  }
  return words.join(' ');
}

/** Ranks the texts, of which many are alike, and puts the hits in that order; empty texts come last. */
async function sortedByText(
  hits: Uint32Array,
  keys: ReadonlyMap<number, string>,
  compare: CompareTexts,
  pause: Pause,
): Promise<Uint32Array> {
  const texts = await sortInPieces([...new Set(keys.values())], compare, pause);
  const ranks = new Map(texts.map((text, rank) => [text, text === '' ? texts.length : rank]));
  const placed = Float64Array.from(hits, (hit, place) => ranks.get(keys.get(hit)!)! * hits.length + place);
  return Uint32Array.from(placed.sort(), (key) => hits[key % hits.length]!);
}

/** So many texts are sorted between two breaths of the page. */
const pieceTexts = 2_000;

/** Sorts piece by piece, and merges the pieces: a hundred thousand texts keep the page for a second. */
async function sortInPieces(
  texts: readonly string[],
  compare: CompareTexts,
  pause: Pause,
): Promise<string[]> {
  let pieces: string[][] = [];
  for (let from = 0; from < texts.length; from += pieceTexts) {
    await pause();
    pieces.push(texts.slice(from, from + pieceTexts).sort(compare));
  }
  while (pieces.length > 1) {
    const merged: string[][] = [];
    for (let at = 0; at < pieces.length; at += 2) {
      merged.push(await mergeSorted(pieces[at]!, pieces[at + 1] ?? [], compare, pause));
    }
    pieces = merged;
  }
  return pieces[0] ?? [];
}

async function mergeSorted(
  left: readonly string[],
  right: readonly string[],
  compare: CompareTexts,
  pause: Pause,
): Promise<string[]> {
  const merged: string[] = [];
  let [l, r] = [0, 0];
  while (l < left.length || r < right.length) {
    if (merged.length % pieceTexts === 0) await pause();
    const takesLeft = r >= right.length || (l < left.length && compare(left[l]!, right[r]!) <= 0);
    merged.push(takesLeft ? left[l++]! : right[r++]!);
  }
  return merged;
}
