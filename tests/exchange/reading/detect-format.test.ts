import { expect, test } from 'vitest';
import { detectFormat } from '../../../src/exchange/reading/detect-format';

test.each([
  [
    'a bookmark file below a line of mail',
    'x.html',
    'Here they are:\n<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><DT><A HREF="https://a.org/">A</A></DL>',
    'netscape',
  ],
  [
    'a page with a list of definitions',
    'x.html',
    '<html><body><dl><dt><a href="https://a.org/">A</a></dt></dl></body></html>',
    'html-links',
  ],
  [
    'JSON that quotes a bookmark file',
    'x.json',
    '[{"href":"https://a.org/","description":"","extended":"<!DOCTYPE NETSCAPE-Bookmark-file-1><DT><A HREF=","time":""}]',
    'pinboard-json',
  ],
  [
    'a table that quotes a bookmark file',
    'x.csv',
    'url,title\nhttps://a.org/,<DT><A HREF="https://b.org/">\n',
    'table',
  ],
  [
    'a note that quotes a bookmark file',
    'x.md',
    '---\nurl: https://a.org/\n---\n<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DT><A HREF="https://b.org/">',
    'markdown-note',
  ],
  [
    'two words of Linkwarden elsewhere',
    'x.json',
    '{"format":"x","collections":[{"folders":[{"links":[{"url":"https://a.org/"}]}]}]}',
    'session-buddy-json',
  ],
  [
    'two words of Karakeep elsewhere',
    'x.json',
    '{"bookmarks":[{"url":"https://a.org/","meta":{"createdAt":1,"content":"","tags":[]}}]}',
    'json',
  ],
  [
    'fields of wallabag in a text',
    'x.json',
    '[{"url":"https://a.org/","note":"\\"is_archived\\":0,\\"is_starred\\":1"}]',
    'json',
  ],
  ['a Markdown link first', 'x.md', '[One](https://a.org/)\n[Two](https://b.org/)\n', 'url-list'],
  ['a wiki link first', 'x.md', '[[Jun 1st, 2024]]\n- https://a.org/\n', 'url-list'],
  [
    'prose with a link',
    'x.md',
    `${'Words of an article that goes on and on. '.repeat(9)}[One](https://a.org/).\n\nMore words.\n\nAnd more.\n`,
    undefined,
  ],
  ['JSON without an address', 'x.json', '{"a":1}', undefined],
  ['a table without an address', 'x.csv', 'a,b\n1,2\n', undefined],
])('%s is told by its structure', (_, name, text, format) => {
  expect(detectFormat(name, text)).toBe(format);
});
