// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readPageMetadata } from './read-page-metadata';
import { aPage, jsonLd } from './a-page';

const earlier = 'https://app.example/stories/old-tale-of-yore';
const now = 'https://app.example/stories/fresh-news-today';
const head = `<meta property="og:url" content="${earlier}"><meta property="og:title" content="An old tale of yore">
  <meta property="og:description" content="Long ago."><meta name="description" content="Long ago."><meta property="og:site_name" content="App">
  <meta property="article:published_time" content="2001-01-01"><meta property="og:image" content="/old.png"><meta name="author" content="Old Author">
  <link rel="canonical" href="${earlier}">${jsonLd({ '@type': 'Article', url: earlier, headline: 'An old tale of yore', author: 'Old Author' })}`;

test('what an app left in the head from an earlier address is not believed', () => {
  const metadata = readPageMetadata(
    aPage(`<title>Fresh news today · App</title>${head}`, '<h1>Fresh news today</h1>'),
    now,
  );
  expect(metadata).toEqual({ url: now, title: 'Fresh news today', authors: [], keywords: [], site: 'App' });
});

test('the same head is believed at the address of which it speaks', () => {
  const metadata = readPageMetadata(aPage(`<title>An old tale of yore · App</title>${head}`), earlier);
  expect(metadata).toMatchObject({
    title: 'An old tale of yore',
    authors: ['Old Author'],
    published: '2001-01-01',
    description: 'Long ago.',
  });
});

test('a short address in the head is no sign of an earlier one where the titles agree', () => {
  const stated =
    '<meta property="og:url" content="https://app.example/!77"><meta property="og:title" content="Fresh: news today"><meta property="og:description" content="New.">';
  expect(readPageMetadata(aPage(`<title>Fresh news today</title>${stated}`), now)).toMatchObject({
    description: 'New.',
  });
});

const first = `<meta property="og:title" content="First article"><link rel="canonical" href="/first-article">
  <meta property="og:url" content="/first-article"><meta name="author" content="Ann First">
  <meta property="article:published_time" content="2026-01-01"><meta property="og:description" content="Of one.">`;
const second = 'https://mag.example/second-article';

function anArticle(kind: 'First' | 'Second', tag: string, more = ''): string {
  const [author, day] = kind === 'First' ? ['Ann First', '2026-01-01'] : ['Bob Second', '2026-02-02'];
  return `<${tag}><h1>${kind} article</h1><p>By ${author}</p><time datetime="${day}">x</time>${more}<p>Words.</p></${tag}>`;
}

const theSecond = {
  url: second,
  title: 'Second article',
  authors: ['Bob Second'],
  published: '2026-02-02',
};

test.each([
  ['and its title', 'Second article | Mag', 'article'],
  ['and its title, without elements for its articles', 'Second article | Mag', 'section'],
  ['but not its title', 'First article | Mag', 'article'],
  ['and its title, with a count in front', '(2) Second article | Mag', 'article'],
])(
  'a page that goes on with the next article and changes its address %s is that article',
  (_what, title, tag) => {
    const body = anArticle('First', tag) + anArticle('Second', tag);
    const page = aPage(`<title>${title}</title>${first}`, body);
    const metadata = readPageMetadata(page, second);
    expect(metadata).toMatchObject(theSecond);
    expect(metadata).not.toHaveProperty('canonicalUrl');
    expect(metadata).not.toHaveProperty('description');
  },
);

test('of the data that each article of a page brings only that of the one in view counts', () => {
  const data = (name: string, author: string, path: string) =>
    jsonLd({ '@type': 'Article', headline: `${name} article`, author, url: `https://mag.example${path}` });
  const marked = (author: string) => `<span itemprop="author">${author}</span>`;
  const body =
    anArticle('First', 'article', marked('Cy Third')) + anArticle('Second', 'article', marked('Bob Second'));
  const page = aPage(
    `<title>Second article | Mag</title>${first}${data('First', 'Ann First', '/first-article')}${data('Second', 'Bob B. Second', '/second-article')}`,
    body,
  );
  expect(readPageMetadata(page, second)).toMatchObject({ ...theSecond, authors: ['Bob B. Second'] });
  const unnamed = aPage('<title>Second article | Mag</title>', body.replaceAll(/<p>By .*?<.p>/g, ''));
  expect(readPageMetadata(unnamed, second).authors).toEqual(['Bob Second']);
});

test('a number in front of a title that its heading has as well is a part of it', () => {
  const page = aPage('<title>(500) Days of Rain - Films</title>', '<h1>(500) Days of Rain</h1>');
  expect(readPageMetadata(page, now).title).toBe('(500) Days of Rain');
});
