import type { QueryContext } from '../../domain/query/matches';
import type { Clause } from '../../domain/query/query';
import { asksForTrash, textOf } from '../../domain/query/text-of';
import type { Dictionary } from './dictionary';
import { documentTest, type Surroundings } from './document-test';
import { wordScan } from './scan-words';
import { flags } from './search-document';
import type { Segment } from './segment';
import type { WordTest } from './word-test';

/** What was found, the best first, and the newest first among equals. */
export interface Found {
  total: number;
  /** From the first place up to the second, and not that one itself. */
  ids(from: number, to: number): string[];
}

/** More than a segment ever has documents: a hit is the number of its segment times this, and its place. */
const step = 8_192;

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
  const byScore: number[][] = Array.from({ length: ranking.length + 1 }, () => []);

  for (let index = segments.length - 1; index >= 0; index--) {
    const segment = segments[index]!;
    const hits = scan(segment);
    const isMet = test(segment, hits);
    for (let at = segment.ids.length - 1; at >= 0; at--) {
      if ((segment.flags[at]! & hidden) !== 0 || !isMet(at)) continue;
      let score = 0;
      for (const number of ranking) if (hits.inHead(number, at)) score += 1;
      byScore[ranking.length - score]!.push(index * step + at);
    }
  }
  const found = Uint32Array.from(byScore.flat());
  return {
    total: found.length,
    ids: (from, to) =>
      Array.from(found.subarray(from, to), (hit) => segments[Math.floor(hit / step)]!.ids[hit % step]!),
  };
}
