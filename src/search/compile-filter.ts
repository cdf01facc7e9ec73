import type { Day } from '../domain/day';
import { addDays, dayNumber } from '../domain/query/calendar';
import { matcherOf, searchRecord, type QueryContext } from '../domain/query/matches';
import type { Clause, State } from '../domain/query/query';
import { dayRangeOf } from '../domain/query/when';
import type { Dictionary } from './dictionary';
import type { WordHits } from './scan-words';
import type { Segment } from './segment';
import { facetTest, textTest, type WordTest } from './word-test';
import { flags, hash } from './search-document';

/**
 * Narrows down the documents of a segment: where `mask` is 1 and the clause is not met, it becomes 0.
 * So whole columns are gone through at once, and what is out is asked nothing more.
 */
export type DocumentFilter = (segment: Segment, hits: WordHits, mask: Uint8Array) => void;

/** Makes the test of a clause. What words it looks for goes to `words`, which gives each test a number. */
export function compileFilter(
  clause: Clause,
  dictionary: Dictionary,
  context: QueryContext,
  inputs: QueryInputs,
  words: (test: WordTest, of: Clause) => number,
): DocumentFilter {
  const testOf = (one: Clause) => compileFilter(one, dictionary, context, inputs, words);
  const wordTest = (test: WordTest): DocumentFilter => {
    const number = words(test, clause);
    return (_segment, hits, mask) => hits.narrow(number, mask);
  };
  switch (clause.kind) {
    case 'word':
    case 'phrase': {
      const test = textTest(dictionary, clause.text, clause.kind === 'word' ? 'prefix' : 'whole');
      return test ? wordTest(test) : () => undefined;
    }
    case 'tag':
    case 'author':
    case 'site':
    case 'lang':
      return wordTest(facetTest(dictionary, { kind: clause.kind, value: clause.value }));
    case 'before':
    case 'after':
    case 'on': {
      const { from, until } = timeLimits({ kind: clause.kind, when: clause.when }, context);
      return each(({ savedAt }, at) => savedAt[at]! >= from && savedAt[at]! < until);
    }
    case 'in': {
      const { digestsByClip } = inputs;
      const isMet = matcherOf(clause, context);
      const titles = [...new Set([...digestsByClip.values()].flat().map(({ title }) => title))];
      const meant = new Set(titles.filter((title) => isMet({ ...searchRecord({}), digests: [title] })));
      return each(
        ({ ids }, at) => digestsByClip.get(ids[at]!)?.some(({ title }) => meant.has(title)) ?? false,
      );
    }
    case 'is':
      return stateTest(clause.state, inputs);
    case 'not': {
      const test = testOf(clause.clause);
      return (segment, hits, mask) => {
        const inner = mask.slice();
        test(segment, hits, inner);
        for (let at = 0; at < mask.length; at++) mask[at]! &= ~inner[at]!;
      };
    }
    case 'and': {
      const tests = clause.clauses.map(testOf);
      return (segment, hits, mask) => {
        for (const test of tests) test(segment, hits, mask);
      };
    }
    case 'or': {
      const tests = clause.clauses.map(testOf);
      return (segment, hits, mask) => {
        const left = mask.slice();
        mask.fill(0);
        for (const test of tests) {
          const inner = left.slice();
          test(segment, hits, inner);
          for (let at = 0; at < mask.length; at++) mask[at]! |= inner[at]!;
        }
      };
    }
  }
}

function each(isMet: (segment: Segment, at: number) => boolean): DocumentFilter {
  return (segment, _hits, mask) => {
    for (let at = 0; at < mask.length; at++) if (mask[at] === 1 && !isMet(segment, at)) mask[at] = 0;
  };
}

function stateTest(state: State, inputs: QueryInputs): DocumentFilter {
  switch (state) {
    case 'used':
    case 'unused': {
      const { digestsByClip } = inputs;
      return each(({ ids }, at) => digestsByClip.has(ids[at]!) === (state === 'used'));
    }
    case 'draft': {
      const drafts = inputs.draftKeyHashes;
      return each(({ keys }, at) => drafts.has(keys[at]!));
    }
    case 'next': {
      const marked = inputs.idsForNextDigest;
      return each(({ ids }, at) => marked.has(ids[at]!));
    }
    case 'duplicate': {
      const counts = inputs.clipsWithKey;
      return each(
        ({ keys, flags: own }, at) =>
          (counts.get(keys[at]!) ?? 0) > ((own[at]! & flags.trashed) === 0 ? 1 : 0),
      );
    }
    default:
      return each(({ flags: own }, at) => (own[at]! & flags[state]) !== 0);
  }
}

/** Milliseconds since 1970: from the first up to the second, and not that one itself. */
export interface TimeLimits {
  from: number;
  until: number;
}

const dayMs = 86_400_000;
const quarterMs = 900_000;

/** The times that a clause on days is met by, so that no document has to be asked for its day. */
export function timeLimits(
  { kind, when }: Clause & { kind: 'before' | 'after' | 'on' },
  context: QueryContext,
): TimeLimits {
  const span = dayRangeOf(when, context);
  const next = () => startOf(addDays(span.to, 1), context);
  if (kind === 'before') return { from: -Infinity, until: startOf(span.from, context) };
  if (kind === 'on') return { from: startOf(span.from, context), until: next() };
  return { from: when.kind === 'last' ? startOf(span.from, context) : next(), until: Infinity };
}

/** When the day begins in the writer's zone. */
export function startOf(day: Day, context: QueryContext): number {
  const midnight = dayNumber(day) * dayMs;
  const test = matcherOf({ kind: 'before', when: { kind: 'day', day } }, context);
  const isBefore = (time: number) => test(searchRecord({ savedAt: new Date(time).toISOString() }));
  let [before, after] = [midnight - 2 * dayMs, midnight + 2 * dayMs];
  const narrow = (stepMs: number) => {
    while (after - before > stepMs) {
      const middle = before + Math.floor((after - before) / stepMs / 2) * stepMs;
      if (isBefore(middle)) before = middle;
      else after = middle;
    }
  };
  // Today's zones begin their days at a quarter of an hour. Older times were odder, and take longer to find.
  narrow(quarterMs);
  if (!isBefore(after - 1)) narrow(1);
  return after;
}

/** The titles of the digests in which clips are, by the clip's id. */
export type DigestsByClip = ReadonlyMap<string, readonly { title: string }[]>;

/** What the library knows of clips beside the clips themselves. */
export interface ClipContextStore {
  /** The digests in which each clip is; a clip that is in none is not there. */
  digestsByClip(): Promise<DigestsByClip>;
  /** The keys of the pages on which a draft is begun. */
  draftKeys(): Promise<readonly string[]>;
  /** The ids of the clips that are marked for the next digest. */
  idsForNextDigest(): Promise<readonly string[]>;
}

/** What is known of clips outside their documents. What no clause of the query asks for may be empty. */
export interface QueryInputs {
  digestsByClip: DigestsByClip;
  /** Hashes of the keys of pages on which a draft is begun. */
  draftKeyHashes: ReadonlySet<number>;
  /** The ids of the clips that are marked for the next digest. */
  idsForNextDigest: ReadonlySet<string>;
  /** How many clips of the library have the key with this hash. */
  clipsWithKey: ReadonlyMap<number, number>;
}

/** Reads what the clause asks for and the documents don't say, and nothing else. */
export async function readQueryInputs(
  store: ClipContextStore,
  clause: Clause,
  segments: readonly Segment[],
): Promise<QueryInputs> {
  const asked = new Set(askedFor(clause));
  const asksUsage = asked.has('used') || asked.has('unused') || asked.has('in');
  const digestsByClip: DigestsByClip = asksUsage ? await store.digestsByClip() : new Map();
  const keys = asked.has('draft') ? await store.draftKeys() : [];
  return {
    digestsByClip,
    draftKeyHashes: new Set(keys.map(hash)),
    idsForNextDigest: new Set(asked.has('next') ? await store.idsForNextDigest() : []),
    clipsWithKey: asked.has('duplicate') ? clipsByKey(segments) : new Map(),
  };
}

/** The states that are asked for, and `in`. */
function askedFor(clause: Clause): (State | 'in')[] {
  switch (clause.kind) {
    case 'not':
      return askedFor(clause.clause);
    case 'and':
    case 'or':
      return clause.clauses.flatMap(askedFor);
    case 'is':
      return [clause.state];
    case 'in':
      return ['in'];
    default:
      return [];
  }
}

const countCache = new WeakMap<readonly Segment[], Map<number, number>>();

/** Counted once for the same segments. */
function clipsByKey(segments: readonly Segment[]): Map<number, number> {
  const counts = countCache.get(segments) ?? new Map<number, number>();
  if (countCache.has(segments)) return counts;
  for (const { keys, flags: own } of segments) {
    for (let at = 0; at < keys.length; at++) {
      if ((own[at]! & flags.trashed) === 0) counts.set(keys[at]!, (counts.get(keys[at]!) ?? 0) + 1);
    }
  }
  countCache.set(segments, counts);
  return counts;
}
