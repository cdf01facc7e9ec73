import { matcherOf, type QueryContext } from '../../domain/query/matches';
import type { Clause, State } from '../../domain/query/query';
import type { Ledger } from '../ledger';
import type { Dictionary } from './dictionary';
import type { WordHits } from './scan-words';
import { flags } from './search-document';
import type { Segment } from './segment';
import { aSubjectOf } from './subject-of';
import { timeLimits } from './time-limits';
import { facetTest, textTest, type WordTest } from './word-test';

/** What is known of clips outside their documents. What no clause of the query asks for may be empty. */
export interface Surroundings {
  ledger: Ledger;
  /** Hashes of the keys of pages on which a draft is begun. */
  drafts: ReadonlySet<number>;
  /** How many clips of the library have the key with this hash. */
  withKey: ReadonlyMap<number, number>;
}

/** Tells of each document of a segment, by its place, whether a clause is met. */
export type DocumentTest = (segment: Segment, hits: WordHits) => (at: number) => boolean;

/** Makes the test of a clause. What words it looks for goes to `words`, which gives each test a number. */
export function documentTest(
  clause: Clause,
  dictionary: Dictionary,
  context: QueryContext,
  surroundings: Surroundings,
  words: (test: WordTest, of: Clause) => number,
): DocumentTest {
  const testOf = (one: Clause) => documentTest(one, dictionary, context, surroundings, words);
  const wordTest = (test: WordTest): DocumentTest => {
    const number = words(test, clause);
    return (_segment, hits) => hits.anywhere(number);
  };
  switch (clause.kind) {
    case 'word':
    case 'phrase': {
      const test = textTest(dictionary, clause.text, clause.kind === 'word' ? 'prefix' : 'whole');
      return test ? wordTest(test) : () => () => true;
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
      return ({ savedAt }) =>
        (at) =>
          savedAt[at]! >= from && savedAt[at]! < until;
    }
    case 'in': {
      const ledger = surroundings.ledger;
      const isMet = matcherOf(clause, context);
      const titles = [...new Set([...ledger.values()].flat())];
      const meant = new Set(titles.filter((title) => isMet({ ...aSubjectOf({}), digests: [title] })));
      return ({ ids }) =>
        (at) =>
          ledger.get(ids[at]!)?.some((title) => meant.has(title)) ?? false;
    }
    case 'is':
      return stateTest(clause.state, surroundings);
    case 'not': {
      const test = testOf(clause.clause);
      return (segment, hits) => {
        const inner = test(segment, hits);
        return (at) => !inner(at);
      };
    }
    case 'and':
    case 'or': {
      const tests = clause.clauses.map(testOf);
      const every = clause.kind === 'and';
      return (segment, hits) => {
        const inner = tests.map((test) => test(segment, hits));
        return every ? (at) => inner.every((one) => one(at)) : (at) => inner.some((one) => one(at));
      };
    }
  }
}

function stateTest(state: State, surroundings: Surroundings): DocumentTest {
  switch (state) {
    case 'used':
    case 'unused': {
      const ledger = surroundings.ledger;
      return ({ ids }) =>
        (at) =>
          ledger.has(ids[at]!) === (state === 'used');
    }
    case 'draft': {
      const drafts = surroundings.drafts;
      return ({ keys }) =>
        (at) =>
          drafts.has(keys[at]!);
    }
    case 'duplicate': {
      const counts = surroundings.withKey;
      return ({ keys, flags: own }) =>
        (at) =>
          (counts.get(keys[at]!) ?? 0) > ((own[at]! & flags.trashed) === 0 ? 1 : 0);
    }
    default:
      return ({ flags: own }) =>
        (at) =>
          (own[at]! & flags[state]) !== 0;
  }
}
