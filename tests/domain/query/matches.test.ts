import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clip } from '../../../src/domain/clip';
import {
  matcherOf,
  matches,
  type QueryContext,
  searchableWords,
  type SearchRecord,
} from '../../../src/domain/query/matches';
import { parseQuery } from '../../../src/domain/query/parse-query';
import type { Clause } from '../../../src/domain/query/query';
import { aSearchRecord } from './a-search-record';
import { clausesOf } from './arbitrary-queries';

const context: QueryContext = { today: '2026-05-03', zone: 'Europe/Berlin', weekStart: 1 };

const found = (text: string, record: SearchRecord, given: Partial<QueryContext> = {}) =>
  matches(parseQuery(text).query, record, { ...context, ...given });

const article = aSearchRecord({
  url: 'https://www.blog.example.co.uk/2026/cake-for-two/caf%C3%A9?of=milk%20foam#top',
  title: 'Crème brûlée: the Straße to perfection',
  comment: 'A *well-known* recipe, by [someone]()',
  quotes: [{ id: '1', text: 'Whisk the yolks gently', markdown: '', comment: 'Zabaglione!' }],
  tags: ['Machine Learning', 'C++', 'résumé'],
  authors: ['Jane Doe', 'José Ruiz'],
  site: 'The Daily Spoon',
  description: 'How to burn sugar',
  language: 'de-AT',
});

test.each([
  ['', true],
  ['creme', true],
  ['BRÛ', true],
  ['rûlée', false],
  ['strasse', true],
  ['perf', true],
  ['"perf"', false],
  ['"to perfection"', true],
  ['"perfection to"', false],
  ['"perfection a"', false],
  ['"the strasse to perf"*', true],
  ['well-kno', true],
  ['whisk zabaglione sugar spoon', true],
  ['whisk tea', false],
  ['whisk OR tea', true],
  ['tea OR tea', false],
  ['whisk -tea', true],
  ['-whisk', false],
  ['NOT (tea OR coffee)', true],
  ['example.co.uk', true],
  ['cake-for', true],
  ['café', true],
  ['foam', true],
  ['top', false],
  ['https://www.blog.example.co.uk/2026/cake-for-two', true],
  ['http://blog.example.co.uk/2026/cake-for-two/caf%C3%A9?of=milk', true],
  ['https://blog.example.co.uk/2027', false],
  ['c++', true],
  ['tag:machine-learning', true],
  ['tag:machine', false],
  ['#c++ #RESUME', true],
  ['#c', false],
  ['site:example.co.uk', true],
  ['site:https://blog.example.co.uk/any?thing', true],
  ['site:www.blog.example.co.uk', true],
  ['site:*.example.co.uk', true],
  ['site:other-example.co.uk', false],
  ['site:ample.co.uk', false],
  ['site:example', true],
  ['site:exam', false],
  ['author:doe', true],
  ['author:"jane d"', true],
  ['author:"doe jose"', false],
  ['author:jose', true],
  ['author:...', false],
  ['lang:de', true],
  ['lang:DE_at', true],
  ['lang:d', false],
  ['lang:en', false],
])('%j finds the article: %s', (text, is) => {
  expect(found(text, article)).toBe(is);
});

test.each([
  ['优势', true],
  ['占优势', true],
  ['优势 明显', true],
  ['"优势明显"', true],
  ['势明', true],
  ['在明', false],
  ['"明显优势"', false],
])('%j finds what a dictionary takes for one longer word: %s', (text, is) => {
  expect(found(text, aSearchRecord({ comment: '在这里占优势明显。' }))).toBe(is);
});

test('a name beyond ASCII finds its site', () => {
  expect(found('site:münchen.example', aSearchRecord({ url: 'https://xn--mnchen-3ya.example/' }))).toBe(true);
});

test.each(['北京', '大学', '北京大学', '"大学"', '计算机', '人工智'])('%s finds a Chinese clip', (text) => {
  expect(found(text, aSearchRecord({ title: '我在北京大学学习计算机科学和人工智能' }))).toBe(true);
});

const quote = { id: '1', text: 'q', markdown: 'q', comment: '' };
const whole: Partial<Clip> = { tags: ['x'], comment: 'x', quotes: [quote] };

test.each<[string, SearchRecord, SearchRecord]>([
  ['is:unused', aSearchRecord(), aSearchRecord({}, { digests: ['One'] })],
  ['is:used', aSearchRecord({}, { digests: ['One'] }), aSearchRecord()],
  ['is:draft', aSearchRecord({}, { draft: true }), aSearchRecord()],
  ['is:next', aSearchRecord({ forNextDigest: '2026-05-03T10:00:00.000Z' }), aSearchRecord()],
  ['is:private', aSearchRecord({ private: true }), aSearchRecord()],
  ['is:untagged', aSearchRecord(), aSearchRecord(whole)],
  ['is:uncommented', aSearchRecord({ comment: ' \n' }), aSearchRecord(whole)],
  ['is:quoted', aSearchRecord(whole), aSearchRecord()],
  ['is:duplicate', aSearchRecord({}, { duplicate: true }), aSearchRecord()],
  ['is:trashed', aSearchRecord({ trashedAt: '2026-05-03T10:00:00.000Z' }), aSearchRecord()],
  [
    'in:"Week 5"',
    aSearchRecord({}, { digests: ['A', 'Links of week 5!'] }),
    aSearchRecord({}, { digests: ['Week 50'] }),
  ],
  [
    'in:"Week 5"',
    aSearchRecord({}, { digests: ['week 5'] }),
    aSearchRecord({}, { digests: ['Last week', '5'] }),
  ],
  ['lang:und', aSearchRecord({ language: 'und' }), aSearchRecord()],
])('%s tells two clips apart', (text, one, other) => {
  expect([found(text, one), found(text, other)]).toEqual([true, false]);
});

test.each([
  // The writer's day, not that of UTC.
  ['on:2026-05-03', '2026-05-02T22:00:00.000Z', 'Europe/Berlin', true],
  ['on:2026-05-03', '2026-05-02T21:59:59.999Z', 'Europe/Berlin', false],
  ['on:today', '2026-05-03T09:59:59.000Z', 'Pacific/Kiritimati', true],
  ['on:today', '2026-05-03T10:00:00.000Z', 'Pacific/Kiritimati', false],
  ['on:today', '2026-05-03T10:59:00.000Z', 'Pacific/Pago_Pago', false],
  ['on:today', '2026-05-04T10:59:00.000Z', 'Pacific/Pago_Pago', true],
  ['on:today', '2026-05-03T23:30:00.000-11:00', 'Pacific/Pago_Pago', true],
  // The clocks go forward and back: days of 23 and 25 hours.
  ['on:2026-03-29', '2026-03-28T23:00:00.000Z', 'Europe/Berlin', true],
  ['on:2026-03-29', '2026-03-29T21:59:59.000Z', 'Europe/Berlin', true],
  ['on:2026-03-29', '2026-03-29T22:00:00.000Z', 'Europe/Berlin', false],
  ['on:2026-10-25', '2026-10-24T22:00:00.000Z', 'Europe/Berlin', true],
  ['on:2026-10-25', '2026-10-25T22:59:59.000Z', 'Europe/Berlin', true],
  ['on:2026-10-25', '2026-10-25T23:00:00.000Z', 'Europe/Berlin', false],
  // Chile begins its summer time at midnight: the day begins at one o'clock.
  ['on:2025-09-07', '2025-09-07T03:59:59.000Z', 'America/Santiago', false],
  ['on:2025-09-07', '2025-09-07T04:00:00.000Z', 'America/Santiago', true],
  // Samoa had no 30th of December in 2011.
  ['before:2011-12-30', '2011-12-30T09:59:59.000Z', 'Pacific/Apia', true],
  ['after:2011-12-30', '2011-12-30T10:00:00.000Z', 'Pacific/Apia', true],
  // New Year
  ['on:2025', '2025-12-31T23:30:00.000Z', 'Europe/Berlin', false],
  ['on:2026-01', '2025-12-31T23:30:00.000Z', 'Europe/Berlin', true],
  ['after:2025', '2025-12-31T22:59:59.000Z', 'Europe/Berlin', false],
  ['before:2026', '2025-12-31T22:59:59.000Z', 'Europe/Berlin', true],
  // Up to today
  ['after:7d', '2026-04-26T22:00:00.000Z', 'Europe/Berlin', true],
  ['after:7d', '2026-04-26T21:59:59.000Z', 'Europe/Berlin', false],
  ['before:7d', '2026-04-26T21:59:59.000Z', 'Europe/Berlin', true],
  ['on:7d', '2026-05-03T12:00:00.000Z', 'Europe/Berlin', true],
  ['on:7d', '2026-05-04T12:00:00.000Z', 'Europe/Berlin', false],
  ['after:yesterday', '2026-05-03T12:00:00.000Z', 'Europe/Berlin', true],
  ['on:this-week', '2026-05-03T12:00:00.000Z', 'Europe/Berlin', true],
  ['on:2026', 'not a moment', 'Europe/Berlin', false],
])('%s finds what was saved at %s in %s: %s', (text, savedAt, zone, is) => {
  expect(found(text, aSearchRecord({ savedAt }), { zone })).toBe(is);
});

test('weeks begin where the writer begins them', () => {
  const monday = aSearchRecord({ savedAt: '2026-04-20T12:00:00.000Z' });
  expect(found('on:last-week', monday, { weekStart: 1 })).toBe(true);
  expect(found('on:last-week', monday, { weekStart: 7 })).toBe(false);
});

test('any moment is before, on or after days of the calendar, and one of them only', () => {
  const names = fc.constantFrom('2026-05-03', '2026-05', '2025', 'today', 'last-week', 'this-month');
  const zones = fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'Asia/Kolkata',
  );
  const hours = fc.integer({ min: -24 * 500, max: 24 * 60 });
  fc.assert(
    fc.property(names, zones, hours, (name, zone, hour) => {
      const savedAt = new Date(Date.UTC(2026, 4, 3, hour)).toISOString();
      const is = ['before', 'on', 'after'].filter((bound) =>
        found(`${bound}:${name}`, aSearchRecord({ savedAt }), { zone }),
      );
      expect(is).toHaveLength(1);
    }),
  );
});

const letters = ['a', 'b', 'c', 'd'];

function naively(clause: Clause, words: ReadonlySet<string>): boolean {
  switch (clause.kind) {
    case 'word':
      return words.has(clause.text);
    case 'not':
      return !naively(clause.clause, words);
    case 'and':
      return clause.clauses.reduce((all, one) => naively(one, words) && all, true);
    case 'or':
      return clause.clauses.reduce((any, one) => naively(one, words) || any, false);
    default:
      throw new Error(`${clause.kind} is not of this test`);
  }
}

test('AND, OR and NOT are those of logic', () => {
  const leaf = fc.constantFrom(...letters).map((text) => ({ kind: 'word' as const, text }));
  fc.assert(
    fc.property(clausesOf(leaf), fc.subarray(letters), (clause, words) => {
      const record = aSearchRecord({ title: words.join(' '), url: 'https://x.test/' });
      expect(matches(clause, record, context)).toBe(naively(clause, new Set(words)));
    }),
  );
});

test('words that storage keeps are used, and are those that would be made', () => {
  const { clip } = article;
  expect(found('elsewhere', { ...article, words: ' elsewhere ' })).toBe(true);
  const test = matcherOf(parseQuery('whisk').query, context);
  expect(test({ ...article, words: searchableWords(clip) })).toBe(test(article));
});

test.each([
  ['漢字を読む', true],
  ['"漢字を読む"', true],
  ['東京', true],
  ['かんじ', false],
])('a quote without the readings of its ruby is found as it is written: %s', (text, is) => {
  const quote = { id: 'q', text: '彼は漢字を読む。彼は東京へ行った。', markdown: '', comment: '' };
  expect(found(text, aSearchRecord({ quotes: [quote] }))).toBe(is);
});
