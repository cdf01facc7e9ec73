import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { joinSentences } from '../../src/browser/messages';
import { productSources } from '../architecture/imports';

const root = fileURLToPath(new URL('../..', import.meta.url));
const locales = path.join(root, 'public/_locales');

const source = (locale: string) => readFileSync(path.join(locales, locale, 'messages.json'), 'utf8');
const read = (locale: string): Record<string, { message: string }> => JSON.parse(source(locale));
const english = read('en');
const places = (text = '') => [...new Set(text.match(/\$\d/g))].toSorted();

test.each(readdirSync(locales))('%s has every text, with the same places to fill', (locale) => {
  const texts = read(locale);
  const plural = new Intl.PluralRules(locale.replace('_', '-')).resolvedOptions().pluralCategories;
  for (const [name, { message }] of Object.entries(english)) {
    const form = /_(one|other)$/.exec(name)?.[1];
    if (form === 'one' && !plural.includes('one')) continue;
    expect(texts[name]?.message, name).toBeTruthy();
    expect(places(texts[name]?.message), name).toEqual(places(message));
  }
  expect(Object.keys(texts).filter((name) => !(name in english))).toEqual([]);
});

test.each(readdirSync(locales))('%s has no name twice, of which the browser would take but one', (locale) => {
  const names = [...source(locale).matchAll(/^ {2}"(\w+)":/gm)].map(([, name]) => name);
  expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
  expect(names.length).toBe(Object.keys(read(locale)).length);
});

test('every text is used', () => {
  const sources = [
    ...productSources(root).map(([, source]) => source),
    readFileSync(path.join(root, 'manifest.json'), 'utf8'),
  ].join('\n');
  const unused = Object.keys(english).filter((name) => {
    const stem = name.replace(/_(one|other)$/, '');
    return !new RegExp(`['"]${stem}['"]|__MSG_${stem}__`).test(sources);
  });
  expect(unused).toEqual([]);
});

test.each([
  [['One thing.', 'Another.'], 'One thing. Another.'],
  [['第一句。', '第二句。'], '第一句。第二句。'],
  [['', 'Alone.', ''], 'Alone.'],
])('of %j one text is made', (sentences, text) => {
  expect(joinSentences(...sentences)).toBe(text);
});
