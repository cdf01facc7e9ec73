// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { PageMetadata } from '../../../src/domain/page-metadata';
import { readPageMetadata } from './read-page-metadata';
import { address, aPage, metadataOf, jsonLd } from './a-page';

type Case = [name: string, expected: Partial<PageMetadata>, head: string, body?: string, html?: string];

const cases: Case[] = [
  [
    'a page without anything has its address and an empty title',
    { url: address, title: '', authors: [], keywords: [] },
    '',
  ],
  ['a page with a title only', { title: 'Big story' }, '<title>Big story</title>'],
  [
    'Open Graph',
    {
      title: 'Big story',
      authors: ['Ann Lee'],
      site: 'The Paper',
      published: '2022-05-04',
      modified: '2022-05-06',
      description: 'What happened.',
      image: 'https://paper.example/i/a.jpg',
      language: 'en-GB',
      keywords: ['One', 'Two'],
    },
    `<meta property="og:title" content="Big story | The Paper"><meta property="og:site_name" content="The Paper">
     <meta property="article:author" content="https://social.example/annlee"><meta property="article:author" content="Ann Lee">
     <meta property="article:published_time" content="2022-05-04T23:30:00-04:00"><meta property="article:modified_time" content="2022-05-06T01:00Z">
     <meta property="og:description" content="What happened."><meta property="og:image" content="/i/a.jpg">
     <meta property="og:locale" content="en_GB"><meta property="article:tag" content="One"><meta property="article:tag" content="two, One">`.replace(
      'two',
      'Two',
    ),
  ],
  [
    'JSON-LD in a graph, with references and lists',
    {
      title: 'Big story',
      authors: ['Ann Lee', 'Bo Ek'],
      site: 'The Paper',
      published: '2022-05-04',
      language: 'sv',
      image: 'https://cdn.example/a.png',
    },
    jsonLd({
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'The Paper', url: 'https://paper.example/' },
        {
          '@type': ['NewsArticle'],
          headline: 'Big story',
          datePublished: '2022-05-04T08:00:00Z',
          inLanguage: 'sv',
          author: [{ '@id': '#a' }, { '@type': 'Person', name: 'Bo Ek' }],
          image: [{ '@type': 'ImageObject', url: 'https://cdn.example/a.png' }],
        },
        { '@type': 'Person', '@id': '#a', name: 'Ann Lee' },
      ],
    }),
  ],
  [
    'JSON-LD of the page before that of what it lists',
    { title: 'Big story', authors: ['Ann Lee'] },
    jsonLd([
      {
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'NewsArticle', headline: 'Other', author: 'X Y' }],
      },
      {
        '@type': 'NewsArticle',
        headline: 'Other story',
        url: 'https://paper.example/other-story-99999',
        author: 'Other Person',
      },
      {
        '@type': 'NewsArticle',
        headline: 'Big story',
        mainEntityOfPage: { '@id': address },
        author: 'Ann Lee',
      },
    ]) + '<title>Big story</title>',
  ],
  [
    'JSON-LD with raw line breaks, a trailing comma and a comment around it',
    { title: 'Big story' },
    '<script type="application/ld+json"><!-- {"@type":"Article","headline":"Big\nstory",} --></script>',
  ],
  [
    'JSON-LD with entities and markup in its text',
    { title: 'Cats & “dogs”' },
    jsonLd({ '@type': 'Article', headline: '<b>Cats</b> &amp; &#8220;dogs&rdquo;' }),
  ],
  [
    'Twitter',
    { title: 'Big story', description: 'What happened.', authors: ['Ann Lee'] },
    '<meta name="twitter:title" content="Big story"><meta name="twitter:description" content="What happened."><meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Ann Lee">',
  ],
  [
    'Dublin Core',
    { title: 'Big story', authors: ['Ann Lee'], published: '2022-05-04', language: 'fr' },
    '<meta name="DC.title" content="Big story"><meta name="DC.creator" content="Ann Lee"><meta name="DC.date.issued" content="2022-05-04"><meta name="DC.language" content="fr">',
  ],
  [
    'papers',
    { title: 'On cats', authors: ['Ann Lee', 'Bo Ek'], site: 'Journal of Cats', published: '2021-03-09' },
    '<meta name="citation_title" content="On cats"><meta name="citation_author" content="Lee, Ann"><meta name="citation_author" content="Ek, Bo"><meta name="citation_journal_title" content="Journal of Cats"><meta name="citation_publication_date" content="2021/3/9">',
  ],
  [
    'Parsely and Sailthru',
    { title: 'Big story', authors: ['Ann Lee'], published: '2022-05-04' },
    '<meta name="parsely-title" content="Big story"><meta name="parsely-author" content="Ann Lee"><meta name="sailthru.date" content="Wed, 04 May 2022 10:00:00 GMT">',
  ],
  [
    'a heading as it is shown',
    { title: 'How to use <b> and &amp;' },
    '',
    '<h1>How to use &lt;b&gt; and &amp;amp;</h1>',
  ],
  [
    'JSON-LD whose headline is the title shown before one that is not',
    { authors: ['Ann Lee'] },
    `<title>Big story</title>${jsonLd([
      { '@type': 'Article', headline: 'Cats', author: 'Bo Ek' },
      { '@type': 'Article', headline: 'Big story', author: 'Ann Lee' },
    ])}`,
  ],
  ['a canonical link', { canonicalUrl: address }, `<link rel="canonical" href="${address}">`],
  [
    'no canonical link where two differ, but Open Graph',
    { canonicalUrl: `${address}?a=1` },
    `<link rel="canonical" href="${address}"><link rel="canonical" href="${address}/b"><meta property="og:url" content="${address}?a=1">`,
  ],
];

describe('readPageMetadata reads', () => {
  test.each(cases)('%s', (_name, expected, head, body, html) => {
    expect(metadataOf(head, body, html)).toMatchObject(expected);
  });
});

test.each([
  ['https://other.example/found', 'https://other.example/found'],
  ['https://www.paper.example/', undefined],
  ['', undefined],
])('the referrer %j is kept only from another site', (referrer, expected) => {
  const page = aPage('');
  Object.defineProperty(Document.prototype, 'referrer', { configurable: true, get: () => referrer });
  expect(readPageMetadata(page, address).referrer).toBe(expected);
});

describe('readPageMetadata leaves out', () => {
  test.each([
    ['a canonical link to another page', 'canonicalUrl', '<link rel="canonical" href="/world/other">'],
    ['an image that is no web address', 'image', '<meta property="og:image" content="javascript:alert(1)">'],
    [
      'an icon that is a large data address',
      'icon',
      `<link rel="icon" href="data:image/png;base64,${'A'.repeat(9000)}">`,
    ],
    ['an icon that is not an image', 'icon', '<link rel="icon" href="data:text/html,x">'],
    ['a day that is none', 'published', '<meta property="article:published_time" content="2022-02-30">'],
    [
      'the zero of a clock',
      'published',
      '<meta property="article:published_time" content="1970-01-01T00:00:00Z">',
    ],
    ['a language that is none', 'language', '<meta http-equiv="content-language" content="English (UK)">'],
  ])('%s', (_name, field, head) => {
    expect(metadataOf(head)).not.toHaveProperty(field);
  });
});
