import * as fc from 'fast-check';
import { states, type Clause, type Query } from '../../../src/domain/query/query';
import { namedDays, type When } from '../../../src/domain/query/when';
import { wordsOf } from '../../../src/domain/text/words';

const text = fc
  .oneof(
    fc.constantFrom(
      'tax',
      'OR',
      'NOT',
      'tag:x',
      'C++',
      'is:used',
      '-minus',
      '#hash',
      '北京大学',
      'say "hi"',
      '(a)',
    ),
    fc.string({ maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...Array.from('ab é"“”()（）-#:： *京')), maxLength: 10 }),
  )
  .map((one) => one.trim());

const wordy = text.filter((one) => wordsOf(one).length > 0);
const value = text.filter((one) => one !== '');

const days = fc
  .date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const whens: fc.Arbitrary<When> = fc.oneof(
  days.map((day) => ({ kind: 'day' as const, day })),
  days.map((day) => ({ kind: 'month' as const, month: day.slice(0, 7) })),
  days.map((day) => ({ kind: 'year' as const, year: day.slice(0, 4) })),
  fc.constantFrom(...namedDays).map((name) => ({ kind: 'named' as const, name })),
  fc.record({
    kind: fc.constant('last' as const),
    count: fc.integer({ min: 1, max: 9999 }),
    unit: fc.constantFrom('d', 'w', 'm', 'y'),
  }),
);

/** Clauses that stand alone. */
export const terms: fc.Arbitrary<Clause> = fc.oneof(
  fc.record({ kind: fc.constantFrom('word', 'phrase'), text: wordy }),
  fc.record({ kind: fc.constantFrom('site', 'author', 'lang', 'in'), value }),
  value.filter((one) => !/^[#＃]/.test(one)).map((one) => ({ kind: 'tag' as const, value: one })),
  fc.constantFrom(...states).map((state) => ({ kind: 'is' as const, state })),
  fc.record({ kind: fc.constantFrom('before', 'after', 'on'), when: whens }),
);

/** Clauses as the parser makes them, from these terms. */
export function clausesOf(leaves: fc.Arbitrary<Clause>): fc.Arbitrary<Clause> {
  return fc.letrec<{ clause: Clause; leaf: Clause }>((tie) => ({
    leaf: leaves,
    clause: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('leaf'),
      tie('clause').map((clause) => ({ kind: 'not' as const, clause })),
      fc.record({
        kind: fc.constantFrom('and', 'or'),
        clauses: fc.array(tie('clause'), { minLength: 2, maxLength: 4 }),
      }),
    ),
  })).clause;
}

export const queries: fc.Arbitrary<Query> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ kind: 'all' as const }) },
  { weight: 30, arbitrary: clausesOf(terms) },
);

const signs = '( ) " “ - # * 京 （ ： tag: in: is: on: site: last- week 2026 -0 5 d used un'.split(' ');
const pieces = [...signs, ' ', ' OR ', ' AND ', 'NOT ', 'a', 'b c', '\u0000', '\ud800'];

/** Text in which much means something, and little is whole. */
export const queryTexts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => parts.join('')),
);
