import { expect, test } from 'vitest';
import type { ImportedItem } from '../../../../src/exchange/reading/imported-item';
import { urlList } from '../../../../src/exchange/reading/text/url-list';
import { anItem, aRefusal, read } from '../builders';

test.each([
  ['https://a.org/ | A page | Site', 'A page | Site'],
  ['https://a.org/', ''],
  ['<https://a.org/>', ''],
  ['A page – https://a.org/', 'A page'],
  ['* [A page](https://a.org/)', 'A page'],
  ['[A page](<https://a.org/>)', 'A page'],
  ['> [A page](https://a.org/)', 'A page'],
  ['** [[https://a.org/][A page]]', 'A page'],
  ['[https://a.org/ A page]', 'A page'],
  ['link:https://a.org/[A page]', 'A page'],
  ['`A page <https://a.org/>`_', 'A page'],
  ['"A page":https://a.org/.', 'A page'],
  ['[A page]: https://a.org/ "T"', 'A page'],
  ['A page (https://a.org/)', 'A page'],
  ['A page "https://a.org/".', 'A page'],
  ['URL=https://a.org/', ''],
])('%s is called "%s"', (line, title) => {
  expect(read(urlList, line)).toEqual([anItem({ url: 'https://a.org/', title })]);
});

test.each(['https://a.org/wiki/A_(b)', 'https://a.org/?a[]=1&b[c]=2'])('%s keeps its brackets', (url) => {
  expect(read(urlList, `(${url})`)).toEqual([anItem({ url })]);
});

test('a table in Markdown is a list, and a section of a file of one address no title', () => {
  expect(read(urlList, '| Title | URL |\n|---|:--|\n| A page | https://a.org/ |')).toEqual([
    aRefusal('no-address', ['line', 1], '| Title | URL |'),
    anItem({ url: 'https://a.org/', title: 'A page' }),
  ]);
  expect(read(urlList, '[InternetShortcut]\nURL=https://a.org/')).toEqual([
    anItem({ url: 'https://a.org/' }),
  ]);
});

test('lines end in every way', () => {
  const urls = ['https://a.org/', 'https://b.org/'];
  for (const end of ['\n', '\r\n', '\n\n']) {
    expect(read(urlList, urls.join(end), {}, 5)).toEqual(urls.map((url) => anItem({ url })));
  }
});

test('a line beyond all measure is refused, and the next is read', () => {
  const text = `${'x'.repeat(300_000)}\nhttps://a.org/`;
  expect(read(urlList, text, {}, 65_536)).toMatchObject([
    { reason: 'too-large', place: { unit: 'line', number: 1 } },
    { url: 'https://a.org/' },
  ]);
});

test('an empty list is refused', () => {
  expect(read(urlList, ' \n\n')).toEqual([aRefusal('empty', ['line', 1])]);
});

test.each<[string, string, Partial<ImportedItem>[], number]>([
  [
    'a title above each address',
    'One\nhttps://a.org/\nTwo\nhttps://b.org/\n',
    [
      { url: 'https://a.org/', title: 'One', comment: '' },
      { url: 'https://b.org/', title: 'Two' },
    ],
    0,
  ],
  [
    'words below each address',
    'https://a.org/\nmy words\non two lines\n\nhttps://b.org/\n',
    [{ comment: 'my words\non two lines' }, { comment: '' }],
    0,
  ],
  [
    'a block quote below',
    '- [One](https://a.org/)\n  > Said\n  > on\n- https://b.org/\n',
    [{ quotes: [{ text: 'Said\non', comment: '' }] }, {}],
    0,
  ],
  [
    'headings',
    '# Mine\n## Tech\n- https://a.org/\n## Else\n- https://b.org/\n',
    [{ folders: ['Mine', 'Tech'] }, { folders: ['Mine', 'Else'] }],
    0,
  ],
  [
    'numbers, boxes and hashtags',
    '1. [ ] [One](https://a.org/) so #x #[[y z]]\n2. [x] https://b.org/ #x\n',
    [
      { comment: 'so', tags: ['x', 'y z'] },
      { title: '', tags: ['x'] },
    ],
    0,
  ],
  [
    "Logseq's properties",
    '- https://a.org/\n  tags:: [[one]], two\n  id:: 6\n- https://b.org/\n',
    [{ tags: ['one', 'two'], comment: '' }, {}],
    0,
  ],
  [
    'words before and behind',
    '- Read [One](https://a.org/): it is good.\n',
    [{ title: 'One', comment: 'Read it is good.' }],
    0,
  ],
  [
    'three links on a line',
    '[One](https://a.org/), [Two](https://b.org/), and [Three](https://c.org/)\n',
    [{ title: 'One', comment: '' }, { title: 'Two' }, { title: 'Three' }],
    0,
  ],
  [
    'words that belong to nothing',
    'Intro.\n\nhttps://a.org/\n\nOutro.\n\nhttps://b.org/\n',
    [{ url: 'https://a.org/', title: '', comment: '' }, {}],
    2,
  ],
])('of a list with %s, each link has its own', (_, text, items, refused) => {
  const found = read(urlList, text);
  expect(found.filter(({ kind }) => kind === 'item')).toMatchObject(items);
  expect(found.filter(({ kind }) => kind === 'unreadable')).toHaveLength(refused);
});
