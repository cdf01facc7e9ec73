import { expect, test } from 'vitest';
import type { ImportedItem } from '../../../src/exchange/reading/imported-item';
import { at, readCase } from './read-case';

const trashed = [`${at('deleted')}: in-trash`];

test.each<[string, string, Partial<ImportedItem>[], string[]?]>([
  [
    'firefox-backup.json',
    'firefox-json',
    [
      {
        url: at('ffj'),
        title: 'FF',
        tags: ['a', 'two words'],
        folders: [],
        savedAt: '2023-11-14T22:13:21.000Z',
      },
      { url: at('fft'), title: 'FFT', folders: [] },
    ],
  ],
  [
    'opera-Bookmarks.json',
    'chrome-json',
    ['ch1', 'sd1', 'uns1', 'own1'].map((path) => ({ url: at(path), folders: [] })),
    trashed,
  ],
  ['vivaldi-Bookmarks.json', 'chrome-json', [{ url: at('ch1'), comment: 'my note in Vivaldi' }], trashed],
  [
    'linkding.html',
    'netscape',
    [
      { url: at('lk'), comment: 'desc\n\n# my *notes*\nline', flags: { private: true, read: false } },
      { url: at('lk2'), tags: ['x'], flags: { private: false, archived: true } },
    ],
  ],
  [
    'links-with-words.md',
    'url-list',
    [
      { url: at('1'), title: 'One', comment: 'what I think of it, at length' },
      { url: at('2'), title: 'Two', comment: '' },
      { url: at('3'), title: 'Three', comment: '' },
    ],
  ],
  ['note-with-dl.md', 'markdown-note', [{ url: at('n'), title: 'N' }]],
  [
    'wallabag-article-with-dl.json',
    'wallabag-json',
    [
      { url: at('x'), title: 'T', tags: ['a'], body: '[x](https://e.example/)' },
      { url: at('y'), title: 'U', tags: ['b'], body: 'z' },
    ],
  ],
  ['wallabag-tags-as-objects.json', 'wallabag-json', [{ url: at('wapi'), tags: ['cooking'] }]],
  [
    'omnivore-page-note.zip',
    'omnivore-json',
    [
      {
        url: at('o'),
        comment: 'My note on the whole page',
        quotes: [{ text: 'First passage', comment: '' }],
      },
    ],
  ],
  [
    'pocket-with-annotations.zip',
    'pocket-csv',
    [{ url: 'https://example.org/1', tags: ['a', 'b'], quotes: [{ text: 'First passage', comment: '' }] }],
  ],
  [
    'raindrop-documented-import.csv',
    'raindrop-csv',
    [
      {
        url: 'http://example.com/g',
        title: 'Google',
        comment: 'Note',
        tags: ['search', 'app'],
        folders: ['Folder'],
        savedAt: '2021-08-26T12:15:25.000Z',
      },
      { url: 'http://example.com/y', folders: ['Folder', 'Nested folder'] },
    ],
  ],
  [
    'session-buddy.json',
    'session-buddy-json',
    [{ url: at('sb1'), title: 'SB one', folders: ['Trip'], savedAt: '2023-11-14T22:13:20.000Z' }],
  ],
  [
    'zip-with-only-an-unknown-file.zip',
    'toby-json',
    [
      {
        url: at('toby1'),
        title: 'My name for it',
        comment: 'Why I kept it',
        tags: ['work'],
        folders: ['Reading'],
      },
      { url: at('toby2'), title: 'Page two', tags: ['work'] },
    ],
  ],
])('%s is read as %s, and nothing of it is passed over', async (name, format, items, refused = []) => {
  const found = await readCase(name);
  expect(found.formats).toEqual([format]);
  expect(found.items).toMatchObject(items);
  expect(found.refused).toEqual(refused);
});
