import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from '../../src/metadata/limits';
import { extractMetadata } from '../../src/metadata/extract-metadata';
import { parseRawPageData } from '../../src/metadata/raw-page-data';
import { aNode, somePageData, theHeading } from '../builders/some-page-data';

const whole = somePageData({
  metaTags: [{ names: 'og:title', content: 'A page' }],
  links: [{ rel: 'icon', href: '/i.png', sizes: '32x32', type: '' }],
  jsonLd: ['{}'],
  itemProperties: [{ properties: 'author', value: 'Ann Lee', name: 'Ann Lee', ownerType: '', node: 0 }],
});

test('what a page says comes through whole', () => {
  expect(parseRawPageData(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
});

test.each([undefined, null, 'words', [], {}, { url: 7 }])('%j is no page data', (value) => {
  expect(parseRawPageData(value)).toBeUndefined();
});

test('a node that is none keeps its place, and none is held by one that comes after it', () => {
  const child = aNode({ parent: 0 });
  const page = parseRawPageData({
    ...whole,
    nodes: [7, child, aNode({ parent: 2 }), aNode({ parent: 1.5 })],
  });
  expect(page?.nodes[1]).toEqual(child);
  expect(page?.nodes.map(({ parent }) => parent)).toEqual([-1, 0, -1, -1]);
});

test('texts and lists are cut to their limits', () => {
  const page = parseRawPageData({
    ...whole,
    title: 'x'.repeat(limits.rawText * 2),
    metaTags: Array.from({ length: limits.metaTags * 2 }, () => ({ names: 'a', content: 'b' })),
    nodes: Array.from({ length: limits.pageNodes * 2 }, () => theHeading),
  });
  expect(page?.title.length).toBe(limits.rawText);
  expect(page?.metaTags.length).toBe(limits.metaTags);
  expect(page?.nodes.length).toBe(limits.pageNodes);
});

test.each(Object.keys(whole))('whatever a page says as its %s, there is metadata or nothing', (name) => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), fc.array(fc.anything()), (odd, list) => {
      for (const value of [odd, list, [{ ...theHeading, text: odd }]]) {
        const page = parseRawPageData({ ...whole, [name]: value });
        if (page) expect(extractMetadata(page)).toBeTypeOf('object');
      }
    }),
  );
});
