// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { limits } from '../../../src/metadata/limits';
import { collectPageData } from '../../../src/page/metadata/collect-page-data';
import { address, aPage, jsonLd } from './a-page';

function pageDataOf(head: string, body = '') {
  const page = aPage(head, body);
  return collectPageData(page, address);
}

test('what a page says is told as it stands', () => {
  const page = pageDataOf(
    '<title> A &amp; B </title><base href="/b/"><meta property="og:title" name="title" content=" A "><link rel="icon" href="i.png" sizes="any">',
  );
  expect(page).toMatchObject({
    url: address,
    title: expect.stringContaining('A & B'),
    base: '/b/',
    metaTags: [{ names: 'og:title title ', content: ' A ' }],
    links: [{ rel: 'icon', href: 'i.png', sizes: 'any', type: '' }],
  });
});

test('the value of the name within an author is told, and whose the property is', () => {
  const { itemProperties } = pageDataOf(
    '',
    '<div itemscope itemtype="https://schema.org/Article"><p itemprop="author"><b itemprop="name">Ann Lee</b>, Rome</p><p itemprop="articleBody">Long</p></div>',
  );
  expect(itemProperties).toEqual([
    {
      properties: 'author',
      value: '\u001FAnn Lee\u001F, Rome',
      name: 'Ann Lee',
      ownerType: 'https://schema.org/Article',
      node: 0,
    },
    {
      properties: 'name',
      value: 'Ann Lee',
      name: 'Ann Lee',
      ownerType: 'https://schema.org/Article',
      node: 1,
    },
  ]);
});

test('meta tags and JSON-LD are told up to so much text', () => {
  const content = 'x'.repeat(limits.rawText);
  const { metaTags } = pageDataOf(`<meta name="a" content="${content}">`.repeat(100));
  expect(metaTags.length).toBeLessThanOrEqual(limits.metaText / limits.rawText);
  const half = jsonLd('x'.repeat(limits.jsonLdText / 2));
  expect(pageDataOf(half + half + jsonLd('y')).jsonLd).toHaveLength(2);
});

test.each([
  ['part', true],
  ['old', true],
  ['caf%C3%A9', true],
  ['part:~:text=a', true],
  ['other', false],
  ['', false],
  ['inbox/A"]', false],
  ['%', false],
])('whether the page has an element for its fragment %s: %s', (fragment, is) => {
  const page = aPage('', '<h2 id="part">A</h2><a name="old">B</a><p id="café">C</p>');
  expect(collectPageData(page, `${address}#${fragment}`).isFragmentOnPage).toBe(is);
});
