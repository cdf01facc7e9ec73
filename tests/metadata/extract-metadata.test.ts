import { expect, test } from 'vitest';
import { extractMetadata } from '../../src/metadata/extract-metadata';
import { aNode, somePageData, theHeading } from '../builders/some-page-data';

const byline = aNode({ at: 3, classes: 'byline', text: 'By Ann Lee' });
const day = aNode({ tag: 'time', at: 4, stated: '2026-05-03', text: 'May 3' });

function anArticle(more: object): string[] {
  return [JSON.stringify({ '@type': 'Article', headline: 'A page', ...more })];
}

test('what stands near the main heading tells what the head does not', () => {
  expect(extractMetadata(somePageData({ nodes: [theHeading, byline, day] }))).toMatchObject({
    title: 'A page',
    authors: ['Ann Lee'],
    published: '2026-05-03',
  });
});

test('the head is believed before what stands on the page', () => {
  const jsonLd = anArticle({ author: 'Bo Ek', datePublished: '2026-05-01' });
  expect(extractMetadata(somePageData({ jsonLd, nodes: [theHeading, byline, day] }))).toMatchObject({
    authors: ['Bo Ek'],
    published: '2026-05-01',
  });
});

test('an author who is but a desk gives way to the person on the page', () => {
  const jsonLd = anArticle({ author: 'Redaktion' });
  expect(extractMetadata(somePageData({ jsonLd, nodes: [theHeading, byline] })).authors).toEqual(['Ann Lee']);
});

test('the main heading is the one most like the title, and what stands near another tells nothing', () => {
  const nodes = [
    aNode({ tag: 'h1', at: 0, text: 'Of the day' }),
    aNode({ tag: 'time', at: 1, stated: '2020-01-01', text: 'then' }),
    aNode({ tag: 'nav', at: 2 }),
    aNode({ tag: 'h1', at: 3, parent: 2, text: 'A page' }),
    aNode({ tag: 'h1', at: 200, text: 'A page' }),
    aNode({ tag: 'time', at: 201, stated: '2026-05-03', text: 'May 3' }),
  ];
  expect(extractMetadata(somePageData({ nodes })).published).toBe('2026-05-03');
});

test.each([
  ['a comment', aNode({ classes: 'comment' })],
  ['a menu', aNode({ tag: 'nav' })],
  ['a list of teasers', aNode({ classes: 'related-posts' })],
])("what stands in %s is not the page's own", (_what, outer) => {
  const nodes = [theHeading, outer, { ...day, parent: 1 }];
  expect(extractMetadata(somePageData({ nodes })).published).toBeUndefined();
});

test('of several entries of microformats only that of the heading speaks of the page', () => {
  const entry = (at: number) => aNode({ tag: 'article', at, classes: 'h-entry' });
  const published = aNode({ at: 4, parent: 1, classes: 'dt-published', stated: '2026-05-03' });
  const nodes = [entry(-9), entry(0), { ...theHeading, at: 1, parent: 1 }, published];
  expect(extractMetadata(somePageData({ nodes })).published).toBe('2026-05-03');
  expect(
    extractMetadata(somePageData({ nodes: [entry(-9), entry(0), published] })).published,
  ).toBeUndefined();
});

test('a meta tag that tells when the page was made gives way to the day that it shows', () => {
  const metaTags = [{ names: 'date', content: '2022-01-21T15:38:44+01:00' }];
  expect(extractMetadata(somePageData({ metaTags, nodes: [theHeading, day] })).published).toBe('2026-05-03');
  expect(extractMetadata(somePageData({ metaTags })).published).toBe('2022-01-21');
});

test('what names but who owns a post is its author, and no title', () => {
  const metaTags = [
    { names: 'og:title', content: 'Ann Lee on Chirp' },
    { names: 'og:site_name', content: 'Chirp' },
  ];
  expect(extractMetadata(somePageData({ title: 'Rain at last | Chirp', metaTags, nodes: [] }))).toMatchObject(
    {
      title: 'Rain at last',
      authors: ['Ann Lee'],
      site: 'Chirp',
    },
  );
});

test('where nothing names the site, the end of the document’s title does', () => {
  expect(extractMetadata(somePageData({ title: 'A page | Valley Lab' }))).toMatchObject({
    title: 'A page',
    site: 'Valley Lab',
  });
});

test('what is made available on a site is no post of somebody’s', () => {
  const heading = { ...theHeading, text: 'Rain at last' };
  expect(
    extractMetadata(
      somePageData({ title: 'Rain at last on Example', url: 'https://example.org/1', nodes: [heading] }),
    ),
  ).toMatchObject({ title: 'Rain at last', authors: [] });
});

test('the name with which the site signs its titles is believed before that of its publisher', () => {
  const jsonLd = anArticle({ publisher: { '@type': 'Organization', name: 'Example Foundation, Inc.' } });
  expect(
    extractMetadata(somePageData({ title: 'A page - Example', url: 'https://example.org/1', jsonLd })).site,
  ).toBe('Example');
});

test('of a page that shows only when it was updated that is the day', () => {
  const updated = aNode({ at: 4, classes: 'date', text: 'Updated 4 May 2026' });
  expect(extractMetadata(somePageData({ nodes: [theHeading, updated] }))).toMatchObject({
    published: '2026-05-04',
    modified: '2026-05-04',
  });
  expect(extractMetadata(somePageData({ nodes: [theHeading, updated, day] })).published).toBe('2026-05-03');
});
