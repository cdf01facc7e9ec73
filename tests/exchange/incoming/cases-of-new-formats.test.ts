import { expect, test } from 'vitest';
import type { ImportedItem } from '../../../src/exchange/reading/imported-item';
import { at, readCase } from './read-case';

test.each<[string, string, Partial<ImportedItem>[], string[]?]>([
  ['buku.json', 'buku-json', [{ url: at('bk'), title: 'B', comment: 'note', tags: ['a', 'b c'] }]],
  [
    'copy-urls.html',
    'html-links',
    [
      { url: at('cu1'), title: 'One', comment: '' },
      { url: at('cu2'), title: 'Two', comment: '' },
    ],
  ],
  [
    'evernote.enex',
    'enex-xml',
    [
      {
        url: at('ev'),
        title: 'Clipped page',
        comment: '',
        body: 'Body',
        tags: ['recipes'],
        savedAt: '2024-01-02T03:04:05.000Z',
      },
    ],
  ],
  [
    'generic.csv',
    'table',
    [
      {
        url: at('n1'),
        title: 'An essay',
        comment: 'my note',
        tags: ['a', 'b'],
        savedAt: '2024-05-06T12:00:00.000Z',
      },
    ],
  ],
  [
    'goodlinks.json',
    'goodlinks-json',
    [
      {
        url: at('gl1'),
        description: 'page summary',
        tags: ['swift', 'long reads'],
        quotes: [{ text: 'A passage', comment: 'mine' }],
        flags: { read: true, starred: true },
        savedAt: '2020-12-14T00:00:00.123Z',
      },
      { url: at('gl2'), title: 'GL two', flags: {} },
    ],
  ],
  [
    'hypothesis-api.json',
    'hypothesis-api-json',
    [
      {
        url: at('h'),
        title: 'Page H',
        quotes: [{ text: 'the passage', comment: 'my note' }],
        tags: ['t'],
        flags: {},
      },
    ],
  ],
  [
    'links.opml',
    'opml-xml',
    [
      {
        url: at('op1'),
        title: 'One',
        comment: 'my note',
        folders: ['Tech'],
        savedAt: '2026-05-03T10:00:00.000Z',
      },
    ],
  ],
  [
    'logseq.md',
    'url-list',
    [
      {
        url: at('lg'),
        title: 'An essay',
        comment: 'my note on it',
        tags: ['reading'],
        savedAt: '2024-06-01T12:00:00.000Z',
      },
      { url: at('lg2'), comment: 'another', savedAt: '2024-06-01T12:00:00.000Z' },
    ],
  ],
  [
    'notion.csv',
    'table',
    [
      {
        url: at('n1'),
        title: 'An essay',
        comment: 'my note',
        tags: ['a', 'b'],
        savedAt: '2024-05-06T15:04:00.000Z',
      },
    ],
  ],
  [
    'tab-session-manager.json',
    'tab-session-manager-json',
    [
      {
        url: at('t1'),
        title: 'Tab one',
        tags: ['work'],
        folders: ['Research'],
        savedAt: '2023-11-14T22:13:22.000Z',
      },
    ],
    ['about:config: refused-scheme'],
  ],
  [
    'takeout-saved.csv',
    'takeout-csv',
    [{ url: at('tk'), title: 'Essay', comment: 'read later' }, { title: 'A place' }],
  ],
  [
    'wallabag.csv',
    'wallabag-csv',
    [
      {
        url: 'https://example.es/recetas/pan-bao',
        tags: ['receta', 'pan'],
        body: 'Un [enlace](https://example.es/x); y más',
        savedAt: '2026-08-27T10:29:34.000Z',
      },
    ],
  ],
  [
    'zotero.bib',
    'bibtex',
    [
      {
        url: at('z1'),
        title: 'A post on reading',
        authors: ['Jane Doe'],
        comment: 'my note',
        tags: ['reading', 'notes'],
      },
    ],
  ],
  [
    'zotero.csv',
    'zotero-csv',
    [
      {
        url: at('z1'),
        authors: ['Jane Doe'],
        site: 'Blog',
        comment: 'my note',
        description: 'An abstract',
        tags: ['reading', 'notes'],
        published: '2024-05-06',
        savedAt: '2024-06-01T10:00:00.000Z',
      },
    ],
  ],
])('%s is read as %s, and nothing of it is passed over', async (name, format, items, refused = []) => {
  const found = await readCase(name);
  expect(found.formats).toEqual([format]);
  expect(found.items).toMatchObject(items);
  expect(found.refused).toEqual(refused);
});
