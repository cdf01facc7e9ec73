import { expect, test } from 'vitest';
import { readingList } from '../../../../src/exchange/reading/html/reading-list';
import { anItem, aRefusal, read } from '../builders';

const file = (body: string) =>
  `<!DOCTYPE html>\n<html><head><title>Instapaper: Export</title></head><body>\n${body}</body></html>`;

test('the heading says what the links under it are', () => {
  const list = (name: string, url: string) => `<h1>${name}</h1>\n<ol>\n<li><a href="${url}">One</a>\n</ol>\n`;
  const text = file(
    list('Unread', 'https://a.org/') +
      list('Starred', 'https://b.org/') +
      list('Archive', 'https://c.org/') +
      list('To &amp; do', 'https://d.org/'),
  );
  expect(read(readingList, text)).toEqual([
    anItem({ url: 'https://a.org/', title: 'One', flags: { read: false } }),
    anItem({ url: 'https://b.org/', title: 'One', flags: { starred: true } }),
    anItem({ url: 'https://c.org/', title: 'One', flags: { read: true, archived: true } }),
    anItem({ url: 'https://d.org/', title: 'One', folders: ['To & do'] }),
  ]);
});

test('what is wrong in a link costs that link', () => {
  const text = file(
    '<h1>Unread</h1><ul><li><a href="https://x.org/>One</a>\n<li><a href="javascript:1">Two</a><li><a href="https://a.org/">Three</a></ul>',
  );
  expect(read(readingList, text)).toMatchObject([
    aRefusal('broken-row', ['line', 3], '<li><a href="https://x.org/>One</a>'),
    aRefusal('refused-scheme', ['line', 4], 'javascript:1'),
    { url: 'https://a.org/', title: 'Three' },
  ]);
});

test.each([
  ['', 'empty'],
  ['<p>Nothing here', 'wrong-kind'],
] as const)('%j is refused: %s', (text, reason) => {
  expect(read(readingList, text)).toEqual([aRefusal(reason, ['line', 1])]);
});
