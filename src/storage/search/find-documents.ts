import type { QueryContext } from '../../domain/query/matches';
import type { Clause } from '../../domain/query/query';
import { asksForTrash, textOf } from '../../domain/query/text-of';
import type { Dictionary } from './dictionary';
import { documentTest, type Surroundings } from './document-test';
import { foundAt, hitAt, type Found } from './found';
import { wordScan } from './scan-words';
import { flags } from './search-document';
import type { Segment } from './segment';
import type { WordTest } from './word-test';

/** Asks every document; of those that meet the clause, the ones with more of its words in title and tags lead. */
export function findDocuments(
  segments: readonly Segment[],
  dictionary: Dictionary,
  clause: Clause,
  context: QueryContext,
  surroundings: Surroundings,
): Found {
  const tests: WordTest[] = [];
  const numbers = new Map<Clause, number>();
  const test = documentTest(clause, dictionary, context, surroundings, (one, of) => {
    numbers.set(of, tests.length);
    return tests.push(one) - 1;
  });
  const ranking = textOf(clause).flatMap((term) => numbers.get(term) ?? []);
  const scan = wordScan(tests, dictionary.size);
  const hidden = asksForTrash(clause) ? 0 : flags.trashed;

  const documents = segments.reduce((sum, { flags }) => sum + flags.length, 0);
  const [hits, scores] = [new Uint32Array(documents), new Uint16Array(documents)];
  let count = 0;
  for (let index = segments.length - 1; index >= 0; index--) {
    const segment = segments[index]!;
    const wordHits = scan(segment);
    const isMet = test(segment, wordHits);
    const inHead = ranking.map((number) => wordHits.head(number));
    for (let at = segment.flags.length - 1; at >= 0; at--) {
      if ((segment.flags[at]! & hidden) !== 0 || !isMet(at)) continue;
      let score = 0;
      for (const isInHead of inHead) if (isInHead(at)) score += 1;
      scores[count] = score;
      hits[count++] = hitAt(index, at);
    }
  }
  return foundAt(segments, bestFirst(hits.subarray(0, count), scores, ranking.length));
}

/** Sorts by score, the greatest first, and leaves equals in their order. */
function bestFirst(hits: Uint32Array, scores: Uint16Array, most: number): Uint32Array {
  if (most === 0) return hits;
  const next = new Uint32Array(most + 2);
  for (let n = 0; n < hits.length; n++) next[most - scores[n]! + 1]! += 1;
  for (let rank = 1; rank <= most; rank++) next[rank]! += next[rank - 1]!;
  const sorted = new Uint32Array(hits.length);
  for (let n = 0; n < hits.length; n++) sorted[next[most - scores[n]!]!++] = hits[n]!;
  return sorted;
}
