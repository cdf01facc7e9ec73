// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { limits } from '../../../src/metadata/limits';
import { collectPageData, headingsIn } from '../../../src/page/metadata/collect-page-data';
import { address, aPage, jsonLd } from './a-page';

function wordsOf(head: string, body = '') {
  const page = aPage(head, body);
  return collectPageData(page, address, headingsIn(page));
}

test('what a page says is told as it stands', () => {
  const words = wordsOf(
    '<title> A &amp; B </title><base href="/b/"><meta property="og:title" name="title" content=" A "><link rel="icon" href="i.png" sizes="any">',
    '<nav><h2>Menu</h2></nav><h1><a href="/">Paper</a></h1>',
  );
  expect(words).toMatchObject({
    url: address,
    title: expect.stringContaining('A & B'),
    base: '/b/',
    metaTags: [{ names: 'og:title title ', content: ' A ' }],
    links: [{ rel: 'icon', href: 'i.png', sizes: 'any', type: '' }],
    headings: [
      { isFirst: false, text: 'Menu', isInChrome: true, leadsHome: false },
      { isFirst: true, text: 'Paper', isInChrome: false, leadsHome: true },
    ],
  });
});

test('the value of the name within an author is told, and whose the property is', () => {
  const { itemProperties } = wordsOf(
    '',
    '<div itemscope itemtype="https://schema.org/Article"><p itemprop="author"><b itemprop="name">Ann Lee</b>, Rome</p><p itemprop="articleBody">Long</p></div>',
  );
  expect(itemProperties).toEqual([
    {
      properties: 'author',
      value: 'Ann Lee, Rome',
      name: 'Ann Lee',
      ownerType: 'https://schema.org/Article',
    },
    { properties: 'name', value: 'Ann Lee', name: 'Ann Lee', ownerType: 'https://schema.org/Article' },
  ]);
});

test('meta tags and JSON-LD are told up to so much text', () => {
  const content = 'x'.repeat(limits.rawText);
  const { metaTags } = wordsOf(`<meta name="a" content="${content}">`.repeat(100));
  expect(metaTags.length).toBeLessThanOrEqual(limits.metaText / limits.rawText);
  const half = jsonLd('x'.repeat(limits.jsonLdText / 2));
  expect(wordsOf(half + half + jsonLd('y')).jsonLd).toHaveLength(2);
});
