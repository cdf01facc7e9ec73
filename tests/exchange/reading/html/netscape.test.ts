import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { netscape } from '../../../../src/exchange/reading/html/netscape';
import { anItem, aRefusal, read } from '../builders';

const file = (entries: string) =>
  `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n${entries}\n</DL><p>\n`;
const one = (url: string) => `<DT><A HREF="${url}">One</A>\n`;
const a = anItem({ url: 'https://a.org/', title: 'One' });
const b = anItem({ url: 'https://b.org/', title: 'One' });

test.each([
  [
    'in lower case, as XML',
    '<dt><a href="https://a.org/">One</a></dt>\n<dt><a href="https://b.org/">One</a></dt>',
  ],
  ['on one line', '<DT><A HREF="https://a.org/">One</A><DT><A HREF="https://b.org/">One</A>'],
  ['without DT', '<A HREF="https://a.org/">One</A><br>\n<A HREF="https://b.org/">One</A><br>'],
  [
    'with single or no quotation marks',
    "<DT><A HREF='https://a.org/'>One</A>\n<DT><A HREF=https://b.org/ >One</A>",
  ],
  [
    'with titles in pieces',
    '<DT><A HREF="https://a.org/"><b>On</b>e</A><DT><A HREF="https://b.org/"><img>\n One\n</A>',
  ],
  ['without end tags', '<DT><A HREF="https://a.org/">One\n<DT><A HREF="https://b.org/">One\n'],
  [
    'with comments and rulers',
    '<DT><A HREF="https://a.org/">One</A><HR>\n<!-- <DT>none --><DT><A HREF="https://b.org/">One</A>',
  ],
])('bookmarks %s are read', (_, entries) => {
  expect(read(netscape, file(entries))).toEqual([a, b]);
});

test.each([
  ['a quotation mark that is never closed', '<DT><A HREF="https://x.org/>Broken</A>\n'],
  ['a tag that is never closed', '<DT><A HREF="https://x.org/" TAGS="x"\n'],
])('%s costs its bookmark only', (_, broken) => {
  const sample = broken.replace(/\n$/, '');
  expect(read(netscape, file(one('https://a.org/') + broken + one('https://b.org/')))).toEqual([
    a,
    aRefusal('broken-row', ['line', 6], sample),
    b,
  ]);
});

test.each(['<!-- open', '<script>', '<plaintext>', '<title>', '<textarea>', '<?php', '</code>', '<![CDATA['])(
  'what is in a description stays in it: %s',
  (markup) => {
    const readings = read(
      netscape,
      file(`${one('https://a.org/')}<DD>Text ${markup}\n${one('https://b.org/')}`),
    );
    expect(readings).toEqual([{ ...a, comment: 'Text' }, b]);
  },
);

test('a title may name a tag that swallows text', () => {
  expect(read(netscape, file('<DT><A HREF="https://a.org/">The <title> tag</A>\n<DD>Why'))).toEqual([
    anItem({ url: 'https://a.org/', title: 'The tag', comment: 'Why' }),
  ]);
});

test('a file that is cut off gives what was whole, and tells where it ends', () => {
  const text = file(one('https://a.org/') + one('https://b.org/'));
  expect(read(netscape, text.slice(0, text.indexOf('b.org')))).toEqual([
    a,
    aRefusal('cut-off', ['line', 6], '<DT><A HREF="https://'),
  ]);
});

test('links in a description are part of it', () => {
  const description =
    'See <a href="https://c.org/">this</a>, <a href="https://d.org/"><img src="x"></a> and <b>that</b>.<br>Done';
  expect(
    read(netscape, file(`${one('https://a.org/')}<DD>${description}\n${one('https://b.org/')}`)),
  ).toEqual([{ ...a, comment: 'See [this](https://c.org/),  and that.\nDone' }, b]);
});

test('a bookmark in a description, with its date, is a bookmark', () => {
  const lost = '<A HREF="https://b.org/" ADD_DATE="1466009029">One</A>';
  expect(read(netscape, file(`${one('https://a.org/')}<DD>Text\n${lost}`))).toEqual([
    { ...a, comment: 'Text' },
    { ...b, savedAt: '2016-06-15T16:43:49.000Z' },
  ]);
});

test('folders nest, and end with their lists', () => {
  const folder = (name: string, inner: string) => `<DT><H3>${name}</H3>\n<DL><p>\n${inner}</DL><p>\n`;
  const entries = folder('Out &amp; about', folder('In', one('https://a.org/')) + one('https://b.org/'));
  expect(read(netscape, file(`${entries}${one('https://a.org/')}`))).toEqual([
    { ...a, folders: ['Out & about', 'In'] },
    { ...b, folders: ['Out & about'] },
    a,
  ]);
});

test('a list too many that ends costs nothing', () => {
  expect(read(netscape, file(`${one('https://a.org/')}</DL></DL></DL>${one('https://b.org/')}`))).toEqual([
    a,
    b,
  ]);
});

test.each([
  ['TAGS="two words"', ['two words']],
  ['TAGS="two words,more"', ['two words', 'more']],
  ['PRIVATE="0" TAGS="one two"', ['one', 'two']],
  ['PRIVATE="0" TAGS="one, two words"', ['one', 'two words']],
  ['TAGS="no_tag"', []],
])('%s is %j', (attributes, tags) => {
  const [item] = read(netscape, file(`<DT><A HREF="https://a.org/" ${attributes}>One</A>`));
  expect(item).toMatchObject({ tags });
});

test.each([
  ['PRIVATE="1"', { private: true }],
  ['PRIVATE="0" TOREAD="1"', { private: false, read: false }],
  ['TOREAD="0" TAGS="a,linkding:archived"', { archived: true }],
  ['DATA-IMPORTANT="true"', { starred: true }],
  ['', {}],
])('%s is %j', (attributes, flags) => {
  const [item] = read(netscape, file(`<DT><A HREF="https://a.org/" ${attributes}>One</A>`));
  expect(item).toMatchObject({ kind: 'item', flags });
  expect(item?.kind === 'item' && item.tags).not.toContain('linkding:archived');
});

test("linkding's notes stand behind its description", () => {
  const entry = `${one('https://a.org/')}<DD>About[linkding-notes]Mine\n\nMore[/linkding-notes]`;
  expect(read(netscape, file(entry))).toEqual([{ ...a, comment: 'About\n\nMine\n\nMore' }]);
});

test('an entry beyond all measure is refused, and the next is read', () => {
  const huge = `<DT><A HREF="https://x.org/" ICON="${'x'.repeat(4_100_000)}">Huge</A>\n`;
  const readings = read(netscape, file(one('https://a.org/') + huge + one('https://b.org/')), {}, 65_536);
  expect(readings).toMatchObject([a, { reason: 'too-large', place: { unit: 'line', number: 6 } }, b]);
});

test('lists that nest without end are read', () => {
  const deep = `${'<DT><H3>x</H3><DL><p>'.repeat(5_000)}${one('https://a.org/')}${'</DL>'.repeat(5_000)}${one('https://b.org/')}`;
  expect(read(netscape, file(deep))).toEqual([{ ...a, folders: Array.from({ length: 50 }, () => 'x') }, b]);
});

test.each([
  ['', 'empty'],
  [' \n', 'empty'],
  ['<html><body>Not found</body></html>', 'wrong-kind'],
  ['{"a":1}', 'wrong-kind'],
] as const)('%j is refused: %s', (text, reason) => {
  expect(read(netscape, text)).toEqual([aRefusal(reason, ['line', 1])]);
});

test('a file without bookmarks is no fault', () => {
  expect(read(netscape, file(''))).toEqual([]);
});

test('the pieces in which a file comes make no difference', () => {
  const text = file(
    `${one('https://a.org/')}<DD>Text &amp; more\n<DT><H3>F</H3><DL>\n${one('javascript:1')}</DL>${one('https://b.org/')}`,
  );
  const whole = read(netscape, text, {}, text.length);
  expect(whole).toHaveLength(3);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (length) => {
      expect(read(netscape, text, {}, length)).toEqual(whole);
    }),
  );
});
