import type { QueryContext } from '../domain/query/matches';
import { type Clause, asksForTrash, textTermsOf } from '../domain/query/query';
import type { Dictionary } from './dictionary';
import { compileFilter, type QueryInputs } from './compile-filter';
import { wordScan } from './scan-words';
import { flags } from './search-document';
import { maxSegmentDocuments, type Segment } from './segment';
import type { WordTest } from './word-test';

/** Asked between two segments: resolves when to go on, or is undefined where there is no need to wait. */
export type Pause = () => Promise<void> | undefined;

/**
 * Asks every document; of those that meet the clause, the ones with more of its words in title and tags
 * lead. The whole of it takes but a few milliseconds, once the browser has optimised the code.
 */
export async function findDocuments(
  segments: readonly Segment[],
  dictionary: Dictionary,
  clause: Clause,
  context: QueryContext,
  inputs: QueryInputs,
  pause: Pause,
): Promise<SearchResult> {
  const tests: WordTest[] = [];
  const numbers = new Map<Clause, number>();
  const test = compileFilter(clause, dictionary, context, inputs, (one, of) => {
    numbers.set(of, tests.length);
    return tests.push(one) - 1;
  });
  const ranking = textTermsOf(clause).flatMap((term) => numbers.get(term) ?? []);
  const scan = wordScan(tests);
  const hidden = asksForTrash(clause) ? 0 : flags.trashed;

  /** For each document, the oldest first: 0 where it is no hit, else 1 and how many words are in its title and tags. */
  const ranks = new Uint16Array(segments.reduce((sum, { flags: own }) => sum + own.length, 0));
  const ranked = new Uint32Array(ranking.length + 2);
  const maskBuffer = new Uint8Array(maxSegmentDocuments);
  let from = 0;
  for (const segment of segments) {
    const pausing = pause();
    if (pausing) await pausing;
    const hits = scan(segment);
    const documents = segment.flags.length;
    const mask = maskBuffer.subarray(0, documents);
    for (let at = 0; at < documents; at++) mask[at] = (segment.flags[at]! & hidden) === 0 ? 1 : 0;
    test(segment, hits, mask);
    const own = ranks.subarray(from, (from += documents));
    for (const number of ranking) hits.countTitleMatches(number, own);
    for (let at = 0; at < documents; at++) {
      const rank = mask[at] === 0 ? 0 : own[at]! + 1;
      own[at] = rank;
      ranked[rank]! += 1;
    }
  }
  return resultAt(segments, bestFirst(segments, ranks, ranked));
}

/** The hits, those of the highest rank first and the newest first among equals; `ranked` tells how many each has. */
function bestFirst(segments: readonly Segment[], ranks: Uint16Array, ranked: Uint32Array): Uint32Array {
  const next = new Uint32Array(ranked.length);
  let total = 0;
  for (let rank = ranked.length - 1; rank > 0; rank--) {
    next[rank] = total;
    total += ranked[rank]!;
  }
  const sorted = new Uint32Array(total);
  let end = ranks.length;
  for (let index = segments.length - 1; index >= 0; index--) {
    const from = end - segments[index]!.flags.length;
    for (let at = end - 1; at >= from; at--) {
      const rank = ranks[at]!;
      if (rank > 0) sorted[next[rank]!++] = hitAt(index, at - from);
    }
    end = from;
  }
  return sorted;
}

const resultCache = new WeakMap<readonly Segment[], SearchResult>();

/** All that is not in the trash, the newest first; made once for the same segments. */
export function allDocuments(segments: readonly Segment[]): SearchResult {
  let found = resultCache.get(segments);
  if (!found) {
    const hits: number[] = [];
    for (const [index, { flags: own }] of [...segments.entries()].toReversed()) {
      for (let at = own.length - 1; at >= 0; at--) {
        if ((own[at]! & flags.trashed) === 0) hits.push(hitAt(index, at));
      }
    }
    found = resultAt(segments, Uint32Array.from(hits));
    resultCache.set(segments, found);
  }
  return found;
}

/** What was found, the best first, and the newest first among equals. */
export interface SearchResult {
  total: number;
  /** What was found, as `hitAt` numbers it. */
  hits: Uint32Array;
  /** From the first place up to the second, and not that one itself. */
  ids(from: number, to: number): string[];
}

/** More than a segment ever has documents. */
export const maxPlaces = 8_192;

/** A hit as a number: that of its segment, and its place there. */
export function hitAt(segment: number, at: number): number {
  return segment * maxPlaces + at;
}

/** The document that a hit stands for: its segment, and its place there. */
export function documentOfHit(segments: readonly Segment[], hit: number): { segment: Segment; at: number } {
  return { segment: segments[Math.floor(hit / maxPlaces)]!, at: hit % maxPlaces };
}

export function resultAt(segments: readonly Segment[], hits: Uint32Array): SearchResult {
  return {
    total: hits.length,
    hits,
    ids: (from, to) =>
      Array.from(hits.subarray(from, to), (hit) => {
        const { segment, at } = documentOfHit(segments, hit);
        return segment.ids[at]!;
      }),
  };
}
