// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { PageFacts } from '../../../src/domain/page-facts';
import { address, factsOf, jsonLd } from './a-page';

type Case = [name: string, expected: Partial<PageFacts>, head: string, body?: string, html?: string];

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
    { title: 'On cats', authors: ['Lee, Ann', 'Ek, Bo'], site: 'Journal of Cats', published: '2021-03-09' },
    '<meta name="citation_title" content="On cats"><meta name="citation_author" content="Lee, Ann"><meta name="citation_author" content="Ek, Bo"><meta name="citation_journal_title" content="Journal of Cats"><meta name="citation_publication_date" content="2021/3/9">',
  ],
  [
    'Parsely and Sailthru',
    { title: 'Big story', authors: ['Ann Lee'], published: '2022-05-04' },
    '<meta name="parsely-title" content="Big story"><meta name="parsely-author" content="Ann Lee"><meta name="sailthru.date" content="Wed, 04 May 2022 10:00:00 GMT">',
  ],
  [
    'microdata',
    { title: 'Big story', authors: ['Ann Lee'], published: '2022-05-04', site: 'The Paper' },
    '',
    '<div itemscope itemtype="http://schema.org/Article"><b itemprop="headline">Big story</b><span itemprop="author" itemscope itemtype="http://schema.org/Person"><i>by</i> <a itemprop="name">Ann Lee</a></span><meta itemprop="datePublished" content="2022-05-04"><span itemprop="publisher" itemscope itemtype="http://schema.org/Organization"><span itemprop="name">The Paper</span></span><p itemprop="comment" itemscope><span itemprop="author">A. Troll</span></p></div>',
  ],
  [
    'microformats',
    { title: 'Big story', authors: ['Ann Lee'], published: '2022-05-04', description: 'What happened.' },
    '',
    '<article class="h-entry"><h1 class="p-name">Big story</h1><a class="p-author h-card" href="/ann">Ann Lee</a><time class="dt-published" datetime="2022-05-04T10:00">yesterday</time><p class="p-summary">What happened.</p></article>',
  ],
  [
    'the heading rather than what is shortened for search engines',
    { title: 'Big story from a small town' },
    '<title>Big story - The Paper</title>',
    '<h1><a href="/">The Paper</a></h1><h1>Big story from a small town</h1>',
  ],
  [
    'not the heading of a section',
    { title: 'Big story from a small town' },
    '<meta property="og:title" content="Big story from a small town">',
    '<h1>World</h1><h2>Big story from a small town</h2>',
  ],
  [
    'a byline and a date on the page',
    { authors: ['Ann Lee'], published: '2022-05-04' },
    '',
    '<h1>Big story</h1><p class="byline">By Ann Lee | 4 May 2022</p>',
    '<html lang="en">',
  ],
  [
    'a link to the author',
    { authors: ['Ann Lee'] },
    '',
    '<h1>Big story</h1><a rel="author" href="/ann">Ann Lee</a>',
  ],
  [
    'a line that begins with "By"',
    { authors: ['Zoë Lee-Ek'] },
    '',
    '<h1>Big story</h1><p>By Zoë Lee-Ek</p><p>By noon it was over.</p>',
  ],
  [
    'not the author of a comment, nor the date of one',
    { authors: [] },
    '',
    '<h1>Big story</h1><div id="comments"><p class="author">A. Troll</p><time datetime="2022-01-01"></time></div>',
  ],
  [
    'the person on the page rather than the site in the head',
    { authors: ['Ann Lee'] },
    '<meta name="author" content="The Paper"><meta property="og:site_name" content="The Paper">',
    '<h1>Big story</h1><p class="author">Ann Lee</p>',
  ],
  [
    'the site, where nobody else is named',
    { authors: ['The Paper'] },
    '<meta name="author" content="The Paper"><meta property="og:site_name" content="The Paper">',
  ],
  [
    '`<time>`, and not when it was updated',
    { published: '2022-05-04', modified: '2022-05-09' },
    '',
    '<h1>Big story</h1><time class="updated" datetime="2022-05-09">x</time><time datetime="2022-05-04">x</time>',
  ],
  [
    'a description for sharing where the plain one is of the site',
    { description: 'A story of cats.' },
    '<title>Cats</title><meta name="description" content="News and more"><meta property="og:description" content="A story of cats.">',
  ],
  [
    'the plain description where it is of the page',
    { description: 'All about cats' },
    '<title>Cats</title><meta name="description" content="All about cats"><meta property="og:description" content="Lorem ipsum dolor">',
  ],
  [
    'an icon of a good size',
    { icon: 'https://paper.example/32.png' },
    '<link rel="icon" sizes="16x16" href="/16.png"><link rel="shortcut icon" sizes="32x32" href="/32.png"><link rel="apple-touch-icon" href="/t.png">',
  ],
  [
    'a small icon in a data address',
    { icon: 'data:image/png;base64,AAAA' },
    '<link rel="icon" href="data:image/png;base64,AAAA">',
  ],
  [
    'addresses that start from `<base>`',
    { image: 'https://cdn.example/x/a.png' },
    '<base href="https://cdn.example/x/"><meta property="og:image" content="a.png">',
  ],
  [
    'the language of the document',
    { language: 'pt-BR' },
    '<meta property="og:locale" content="en_US">',
    '',
    '<html lang="pt-BR">',
  ],
  ['keywords', { keywords: ['Cats', 'Dogs'] }, '<meta name="keywords" content="Cats, Dogs,cats, ,">'],
];

describe('readPageFacts reads', () => {
  test.each(cases)('%s', (_name, expected, head, body, html) => {
    expect(factsOf(head, body, html)).toMatchObject(expected);
  });
});

describe('readPageFacts leaves out', () => {
  test.each([
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
    expect(factsOf(head)).not.toHaveProperty(field);
  });
});
