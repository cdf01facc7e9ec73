import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from '../../../src/domain/facts/limits';
import { makeFacts } from '../../../src/domain/facts/make-facts';
import { parsePageWords } from '../../../src/domain/facts/page-words';
import { someWords, theHeading } from '../../builders/some-words';

const whole = someWords({
  metaTags: [{ names: 'og:title', content: 'A page' }],
  links: [{ rel: 'icon', href: '/i.png', sizes: '32x32', type: '' }],
  jsonLd: ['{}'],
  itemProperties: [{ properties: 'author', value: 'Ann Lee', name: 'Ann Lee', ownerType: '' }],
  entries: 2,
});

test('what a page tells comes through whole', () => {
  expect(parsePageWords(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
});

test.each([undefined, null, 'words', [], {}, { url: 7 }])('%j are no words', (value) => {
  expect(parsePageWords(value)).toBeUndefined();
});

test('a heading that is none keeps its place', () => {
  const words = parsePageWords({ ...whole, headings: [7, theHeading] });
  expect(words?.headings[1]).toEqual(theHeading);
});

test('texts and lists are cut to their limits', () => {
  const words = parsePageWords({
    ...whole,
    title: 'x'.repeat(limits.rawText * 2),
    metaTags: Array.from({ length: limits.metaTags * 2 }, () => ({ names: 'a', content: 'b' })),
    headings: Array.from({ length: limits.headings * 2 }, () => theHeading),
  });
  expect(words?.title.length).toBe(limits.rawText);
  expect(words?.metaTags.length).toBe(limits.metaTags);
  expect(words?.headings.length).toBe(limits.headings);
});

test.each(Object.keys(whole))('whatever a page tells as its %s, there are facts or nothing', (name) => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), fc.array(fc.anything()), (odd, list) => {
      for (const value of [odd, list, [{ ...theHeading, text: odd }]]) {
        const words = parsePageWords({ ...whole, [name]: value });
        if (words) expect(makeFacts(words).next().value).toBeTypeOf('object');
      }
    }),
  );
});
