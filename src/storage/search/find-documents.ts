import type { QueryContext } from '../../domain/query/matches';
import type { Clause } from '../../domain/query/query';
import { asksForTrash, textOf } from '../../domain/query/text-of';
import type { Dictionary } from './dictionary';
import { documentTest, type Surroundings } from './document-test';
import { foundAt, hitAt, type Found } from './found';
import { wordScan } from './scan-words';
import { flags } from './search-document';
import { mostDocuments, type Segment } from './segment';
import type { WordTest } from './word-test';

/** Milliseconds of asking after which the page may draw breath: a longer task is felt by one who types. */
const longest = 20;

/**
 * Asks every document; of those that meet the clause, the ones with more of its words in title and tags
 * lead. The whole of it takes but a few milliseconds, once the browser has optimised the code.
 */
export async function findDocuments(
  segments: readonly Segment[],
  dictionary: Dictionary,
  clause: Clause,
  context: QueryContext,
  surroundings: Surroundings,
): Promise<Found> {
  const tests: WordTest[] = [];
  const numbers = new Map<Clause, number>();
  const test = documentTest(clause, dictionary, context, surroundings, (one, of) => {
    numbers.set(of, tests.length);
    return tests.push(one) - 1;
  });
  const ranking = textOf(clause).flatMap((term) => numbers.get(term) ?? []);
  const scan = wordScan(tests);
  const hidden = asksForTrash(clause) ? 0 : flags.trashed;

  /** For each document, the oldest first: 0 where it is no hit, else 1 and how many words are in its title and tags. */
  const ranks = new Uint16Array(segments.reduce((sum, { flags: own }) => sum + own.length, 0));
  const ranked = new Uint32Array(ranking.length + 2);
  const room = new Uint8Array(mostDocuments);
  let from = 0;
  let since = performance.now();
  for (const segment of segments) {
    if (performance.now() - since > longest) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    const hits = scan(segment);
    const documents = segment.flags.length;
    const met = room.subarray(0, documents);
    for (let at = 0; at < documents; at++) met[at] = (segment.flags[at]! & hidden) === 0 ? 1 : 0;
    test(segment, hits, met);
    const own = ranks.subarray(from, (from += documents));
    for (const number of ranking) hits.countHeads(number, own);
    for (let at = 0; at < documents; at++) {
      const rank = met[at] === 0 ? 0 : own[at]! + 1;
      own[at] = rank;
      ranked[rank]! += 1;
    }
  }
  return foundAt(segments, bestFirst(segments, ranks, ranked));
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
