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
