import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from '../../src/metadata/limits';
import { extractMetadata } from '../../src/metadata/extract-metadata';
import { parseRawPageData } from '../../src/metadata/raw-page-data';
import { somePageData, theHeading } from '../builders/some-page-data';

const whole = somePageData({
  metaTags: [{ names: 'og:title', content: 'A page' }],
  links: [{ rel: 'icon', href: '/i.png', sizes: '32x32', type: '' }],
  jsonLd: ['{}'],
  itemProperties: [{ properties: 'author', value: 'Ann Lee', name: 'Ann Lee', ownerType: '' }],
  entries: 2,
});

test('what a page tells comes through whole', () => {
  expect(parseRawPageData(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
});

test.each([undefined, null, 'words', [], {}, { url: 7 }])('%j are no words', (value) => {
  expect(parseRawPageData(value)).toBeUndefined();
});

test('a heading that is none keeps its place', () => {
  const words = parseRawPageData({ ...whole, headings: [7, theHeading] });
  expect(words?.headings[1]).toEqual(theHeading);
});

test('texts and lists are cut to their limits', () => {
  const words = parseRawPageData({
    ...whole,
    title: 'x'.repeat(limits.rawText * 2),
    metaTags: Array.from({ length: limits.metaTags * 2 }, () => ({ names: 'a', content: 'b' })),
    headings: Array.from({ length: limits.headings * 2 }, () => theHeading),
  });
  expect(words?.title.length).toBe(limits.rawText);
  expect(words?.metaTags.length).toBe(limits.metaTags);
  expect(words?.headings.length).toBe(limits.headings);
});

test.each(Object.keys(whole))('whatever a page tells as its %s, there are metadata or nothing', (name) => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), fc.array(fc.anything()), (odd, list) => {
      for (const value of [odd, list, [{ ...theHeading, text: odd }]]) {
        const words = parseRawPageData({ ...whole, [name]: value });
        if (words) expect(extractMetadata(words).next().value).toBeTypeOf('object');
      }
    }),
  );
});
