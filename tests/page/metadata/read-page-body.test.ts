// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { PageMetadata } from '../../../src/domain/page-metadata';
import { metadataOf } from './a-page';

type Case = [name: string, expected: Partial<PageMetadata>, head: string, body?: string, html?: string];

const cases: Case[] = [
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

test.each(cases)('the body of a page tells %s', (_name, expected, head, body, html) => {
  expect(metadataOf(head, body, html)).toMatchObject(expected);
});
