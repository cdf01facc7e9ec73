import { expect, test } from 'vitest';
import * as v from 'valibot';
import {
  dayText,
  isRightToLeft,
  ownWordsSchema,
  wordingFor,
  wordings,
} from '../../../src/rendering/wording/wordings';

test.each([
  ['en', 'April 26, 2016'],
  ['en-GB', '26 April 2016'],
  ['zh-CN', '2016 年 4 月 26 日'],
  ['zh-Hant-HK', '2016年4月26日'],
  ['de', '26. April 2016'],
  ['fr', '26 avril 2016'],
  ['es', '26 de abril de 2016'],
  ['pt', '26 de abril de 2016'],
  ['it', '26 aprile 2016'],
  ['nl', '26 april 2016'],
  ['ja', '2016年4月26日'],
  ['ko', '2016년 4월 26일'],
  ['ru', '26 апреля 2016 г.'],
  ['pl', '26 kwietnia 2016'],
  ['th', 'April 26, 2016'],
  ['no such language', 'April 26, 2016'],
])('in %s a day is %s', (language, day) => {
  expect(dayText('2016-04-26', wordingFor(language))).toBe(day);
});

test('in Arabic a day is one of the calendar that blogs go by', () => {
  expect(dayText('2016-04-26', wordingFor('ar-SA'))).toMatch(/أبريل/);
});

test.each(wordings)('the words of $language name every place', (wording) => {
  expect(wording.byline).toMatch(/\{author\}.*\{date\}/);
  expect(wording.dateline).toContain('{date}');
  for (const line of [wording.categories, wording.tags]) expect(line).toContain('{terms}');
  expect(wording.via).toContain('{source}');
  expect(wording.tableHead).toHaveLength(3);
});

test.each([
  ['zh-HK', 'zh-TW'],
  ['zh', 'zh-CN'],
  ['pt-BR', 'pt'],
])('the words for %s are those of %s', (asked, language) => {
  expect(wordingFor(asked).tags).toBe(wordings.find((one) => one.language === language)!.tags);
});

test('the writer’s own words stand in for those they name, and no others', () => {
  const own = { de: { byline: 'von {author}, {date}', tags: '' } };
  expect(wordingFor('de-AT', own)).toMatchObject({
    byline: 'von {author}, {date}',
    tags: 'Schlagwörter: {terms}',
  });
  expect(wordingFor('en', own).byline).toBe('~ by {author} on {date}.');
});

test.each([
  ['ar', true],
  ['he-IL', true],
  ['fa', true],
  ['en', false],
  ['zh', false],
])('%s is written from right to left: %s', (language, is) => expect(isRightToLeft(language)).toBe(is));

test('of stored words those are taken that are words of a known kind', () => {
  const stored = { en: { byline: 'By {author}', tags: '', via: 5, more: 'x' }, de: 'nothing' };
  expect(v.parse(ownWordsSchema, stored)).toEqual({ en: { byline: 'By {author}' }, de: {} });
});
