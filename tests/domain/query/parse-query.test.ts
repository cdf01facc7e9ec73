import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery, type ParsedQuery } from '../../../src/domain/query/parse-query';
import { printQuery } from '../../../src/domain/query/print-query';
import type { Clause, Query } from '../../../src/domain/query/query';
import { queries, queryTexts } from './arbitrary-queries';

/** Words may look like an operator that was mistyped, which is said but takes nothing away. */
const withoutDoubts = ({ query, problems }: ParsedQuery) => ({
  query,
  problems: problems.filter(({ kind }) => kind !== 'unknown-operator'),
});

const word = (text: string): Clause => ({ kind: 'word', text });
const phrase = (text: string): Clause => ({ kind: 'phrase', text });
const tag = (value: string): Clause => ({ kind: 'tag', value });
const not = (clause: Clause): Clause => ({ kind: 'not', clause });
const and = (...clauses: Clause[]): Clause => ({ kind: 'and', clauses });
const or = (...clauses: Clause[]): Clause => ({ kind: 'or', clauses });
const on = (day: string): Clause => ({ kind: 'on', when: { kind: 'day', day } });
const all: Query = { kind: 'all' };

test.each<[string, Query]>([
  ['', all],
  ['  \t ', all],
  ['rust', word('rust')],
  ['rust async', and(word('rust'), word('async'))],
  ['rust & - async', and(word('rust'), word('async'))],
  ['"two words"', phrase('two words')],
  ['“two words” „drei Wörter“', and(phrase('two words'), phrase('drei Wörter'))],
  ['"say ""hi"""', phrase('say "hi"')],
  ['"two wor"*', word('two wor')],
  ['#rust tag:go Tag:"machine learning"', and(tag('rust'), tag('go'), tag('machine learning'))],
  ['#“机器 学习” ＃话题 tag：中文 tag:#x', and(tag('机器 学习'), tag('话题'), tag('中文'), tag('x'))],
  ['site:example.org', { kind: 'site', value: 'example.org' }],
  ['author:"Jane Doe" lang:de', and({ kind: 'author', value: 'Jane Doe' }, { kind: 'lang', value: 'de' })],
  ['in:"Week 5"', { kind: 'in', value: 'Week 5' }],
  ['is:Unused', { kind: 'is', state: 'unused' }],
  ['on:2026-05-03', on('2026-05-03')],
  ['before:2026-05', { kind: 'before', when: { kind: 'month', month: '2026-05' } }],
  ['after:2026', { kind: 'after', when: { kind: 'year', year: '2026' } }],
  ['on:"Last Week"', { kind: 'on', when: { kind: 'named', name: 'last-week' } }],
  ['after:07D', { kind: 'after', when: { kind: 'last', count: 7, unit: 'd' } }],
  [
    '-a NOT b -"c d" -#e -(f g)',
    and(...[word('a'), word('b'), phrase('c d'), tag('e'), and(word('f'), word('g'))].map(not)),
  ],
  ['a b OR c', or(and(word('a'), word('b')), word('c'))],
  ['a AND (b OR c)', and(word('a'), or(word('b'), word('c')))],
  ['a （b OR c）', and(word('a'), or(word('b'), word('c')))],
  ['(a b) c', and(and(word('a'), word('b')), word('c'))],
  ['((a))', word('a')],
  ['--a', not(not(word('a')))],
  ['or and not', and(word('or'), word('and'), word('not'))],
  ['ORDER https://example.org/a', and(word('ORDER'), word('https://example.org/a'))],
  ['well-known C#', and(word('well-known'), word('C#'))],
])('%j asks for %j', (text, query) => {
  expect(parseQuery(text)).toEqual({ query, problems: [] });
});

test.each<[string, Query]>([
  ['"two wor', word('two wor')],
  ['“two wor', word('two wor')],
  ['a (b OR', and(word('a'), word('b'))],
  ['a OR ', word('a')],
  ['OR a', word('a')],
  ['a NOT', word('a')],
  ['a -', word('a')],
  ['a -(', word('a')],
  ['()', all],
  ['tag:', all],
  ['a tag:"', word('a')],
  ['#', all],
  ['site: a', word('a')],
  ['a is:dup', word('a')],
  ['a on:2026-1', word('a')],
  ['a on:yest', word('a')],
  ['(a after:12', word('a')],
])('%j is only begun, and is read as %j', (text, query) => {
  expect(parseQuery(text, text.length)).toEqual({ query, problems: [] });
});

test('what is half typed is no problem at the caret, and is one where nobody types', () => {
  expect(parseQuery('on:las rust (is:un) on:2026', 6).problems).toEqual([
    { kind: 'unknown-state', text: 'un', from: 13, to: 18 },
  ]);
  expect(parseQuery('on:las rust (is:un)', 18).problems).toEqual([
    { kind: 'unknown-days', text: 'las', from: 0, to: 6 },
  ]);
  expect(parseQuery('is:dup').problems).toEqual([{ kind: 'unknown-state', text: 'dup', from: 0, to: 6 }]);
});

test.each([
  ['a on:2026-02-30 b', { kind: 'unknown-days', text: '2026-02-30', from: 2, to: 15 }, 'a b'],
  ['on:2026-13', { kind: 'unknown-days', text: '2026-13', from: 0, to: 10 }, ''],
  ['on:yest a', { kind: 'unknown-days', text: 'yest', from: 0, to: 7 }, 'a'],
  ['after:0d', { kind: 'unknown-days', text: '0d', from: 0, to: 8 }, ''],
  ['a -is:"brand new"', { kind: 'unknown-state', text: 'brand new', from: 3, to: 17 }, 'a'],
  ['京都 a) b', { kind: 'stray-parenthesis', from: 4, to: 5 }, '京都 a b'],
  [`a ${'('.repeat(60)}b`, { kind: 'too-deep', from: 52, to: 63 }, 'a'],
  [`${'-'.repeat(60)}b`, { kind: 'too-deep', from: 50, to: 61 }, ''],
])('%j has a problem, and the rest of it is read', (text, problem, rest) => {
  expect(parseQuery(text)).toEqual({ query: parseQuery(rest).query, problems: [problem] });
});

test.each([
  ['tag:go "tax"   AND -( a  OR b )', '#go "tax" -(a OR b)'],
  ['"OR"* "-x"* "a b', '"OR"* "-x"* "a b"*'],
  ['on:7D in:“A b”', 'on:7d in:"A b"'],
  ['((a b) c) OR (d OR e)', '(a b) c OR (d OR e)'],
])('%j is written as %j', (text, printed) => {
  expect(printQuery(parseQuery(text).query)).toBe(printed);
});

test('a printed query reads back as it was', () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(withoutDoubts(parseQuery(printQuery(query)))).toEqual({ query, problems: [] });
    }),
    { numRuns: 500 },
  );
});

test('no text is too strange to be read, and what was read can be written and read again', () => {
  fc.assert(
    fc.property(queryTexts, (text) => {
      const { query, problems } = parseQuery(text);
      expect(withoutDoubts(parseQuery(printQuery(query)))).toEqual({ query, problems: [] });
      for (const { from, to } of problems) expect(text.slice(from, to)).not.toBe('');
    }),
    { numRuns: 500 },
  );
});

test.each(['(', ')', '-', 'NOT ', '- AND ', '"', '(-', 'a OR (', '#"', '“'])(
  'any number of %j can be read',
  (piece) => {
    const { query } = parseQuery(piece.repeat(20_000));
    expect(printQuery(query).length).toBeLessThan(300_000);
  },
);

test('a query that is still being typed has no problem', () => {
  fc.assert(
    fc.property(queries, fc.nat(), (query, cut) => {
      const text = printQuery(query);
      const typed = text.slice(0, cut % (text.length + 1));
      expect(withoutDoubts(parseQuery(typed, typed.length)).problems).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
