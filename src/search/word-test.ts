import { isUnspaced } from '../domain/text/words';
import {
  matcherOf,
  type QueryContext,
  searchRecord,
  soughtWords,
  type SearchRecord,
} from '../domain/query/matches';
import type { Clause } from '../domain/query/query';
import type { Dictionary } from './dictionary';
import { facets } from './search-document';

/** The numbers, one behind the other, that a document has to hold; each may be one of several. */
export type WordTest = readonly Numbers[];

type Numbers = ReadonlySet<number>;

/** The words and phrases of `needleOf`, as numbers; undefined where the text has no word. */
export function textTest(
  dictionary: Dictionary,
  text: string,
  last: 'prefix' | 'whole',
): WordTest | undefined {
  const words = soughtWords(text);
  if (words.length === 0) return undefined;
  return words.map((word, at) => {
    const isLast = at === words.length - 1;
    const begun = isLast && (last === 'prefix' || isUnspaced(word));
    const numbers = new Set<number>();
    if (at === 0 && isUnspaced(word)) {
      dictionary.eachUnspaced((number, entry) => {
        if (begun ? entry.includes(word) : entry.endsWith(word)) numbers.add(number);
      });
      return numbers;
    }
    dictionary.each(word, (number, rest) => {
      if (begun || rest === '') numbers.add(number);
    });
    return numbers;
  });
}

type FacetClause = Clause & { kind: keyof typeof facets };

/** The tags, authors, sites or languages that the clause is met by: each is asked once for each clause. */
export function facetTest(dictionary: Dictionary, clause: FacetClause): WordTest {
  const answers = answersOf(dictionary);
  const name = `${clause.kind}:${clause.value}`;
  const { size, numbers } = answers.get(name) ?? { size: 0, numbers: new Set<number>() };
  const isMet = matcherOf(clause, anyTime);
  const ask = (number: number, value: string) => {
    if (isMet(recordWith(clause.kind, value))) numbers.add(number);
  };
  dictionary.each(facets[clause.kind], ask, size);
  if (answers.size >= maxAnswers) answers.clear();
  answers.set(name, { size: dictionary.size, numbers });
  return [numbers];
}

/** Answers for as many of the dictionary's entries as there were. An entry never changes. */
interface Answers {
  size: number;
  numbers: Set<number>;
}

const maxAnswers = 100;
const answerCache = new WeakMap<Dictionary, Map<string, Answers>>();

function answersOf(dictionary: Dictionary): Map<string, Answers> {
  const answers = answerCache.get(dictionary) ?? new Map<string, Answers>();
  answerCache.set(dictionary, answers);
  return answers;
}

/** What is asked here has nothing to do with days. */
const anyTime: QueryContext = { zone: 'UTC', today: '1970-01-01', weekStart: 1 };

function recordWith(kind: FacetClause['kind'], value: string): SearchRecord {
  switch (kind) {
    case 'tag':
      return searchRecord({ tags: [value] });
    case 'author':
      return searchRecord({ authors: [value] });
    case 'lang':
      return searchRecord({ language: value });
    case 'site':
      // The site of an address is its host without one `www.`: put it back where another one follows.
      return searchRecord({ url: `https://${value.startsWith('www.') ? 'www.' : ''}${value}/` });
  }
}
