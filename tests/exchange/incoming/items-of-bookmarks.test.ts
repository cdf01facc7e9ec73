import { expect, test } from 'vitest';
import { itemsOfBookmarks } from '../../../src/exchange/incoming/items-of-bookmarks';

const dateAdded = 1_262_304_000_000;

const itemsOf = (tree: unknown) =>
  itemsOfBookmarks(tree, 'Bookmarks').flatMap((one) => (one.kind === 'item' ? [one] : []));

function seen(tree: unknown) {
  return itemsOf(tree).map(({ url, title, folders }) => ({ url, title, folders }));
}

test('a tree of Firefox gives its links, without separators and what is no address of the web', () => {
  const link = (title: string, url: string) => ({
    id: title,
    index: 0,
    title,
    dateAdded,
    type: 'bookmark',
    url,
  });
  const folder = (title: string, ...children: object[]) => ({
    id: title,
    index: 0,
    title,
    dateAdded,
    type: 'folder',
    children,
  });
  const separator = { id: 'sep', index: 1, title: '', dateAdded, type: 'separator', url: 'data:' };
  const tree = [
    folder(
      '',
      folder('Bookmarks Menu', link('One', 'https://one.example/'), separator),
      folder(
        'Bookmarks Toolbar',
        folder('Reading', separator, folder('Deep', link('Two', 'https://two.example/')), folder('Empty')),
        link('A bookmarklet', 'javascript:alert(1)'),
        link('Recent', 'place:sort=8&maxResults=10'),
        link('Config', 'about:config'),
      ),
    ),
  ];
  expect(seen(tree)).toEqual([
    { url: 'https://one.example/', title: 'One', folders: [] },
    { url: 'https://two.example/', title: 'Two', folders: ['Reading', 'Deep'] },
  ]);
  expect(
    itemsOfBookmarks(tree, 'Bookmarks').flatMap((one) =>
      one.kind === 'unreadable' ? [[one.file, one.reason, one.place.number, one.sample]] : [],
    ),
  ).toEqual([
    ['Bookmarks', 'refused-scheme', 3, 'javascript:alert(1)'],
    ['Bookmarks', 'refused-scheme', 4, 'place:sort=8&maxResults=10'],
    ['Bookmarks', 'refused-scheme', 5, 'about:config'],
  ]);
  expect(itemsOf(tree).map(({ savedAt }) => savedAt)).toEqual([
    '2010-01-01T00:00:00.000Z',
    '2010-01-01T00:00:00.000Z',
  ]);
});

test.each([[undefined], [null], ['tree'], [[]], [[null, 3]], [[{ children: 'none' }]], [[{ url: 5 }]]])(
  'what is no tree gives no link: %j',
  (tree) => {
    expect(itemsOf(tree)).toEqual([]);
  },
);
