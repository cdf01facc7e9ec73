import { expect, test } from 'vitest';
import type { ImportedItem } from '../../../../src/exchange/reading/imported-item';
import { detectFormat } from '../../../../src/exchange/reading/detect-format';
import { anyJson } from '../../../../src/exchange/reading/json/any-json';
import { anItem, read } from '../builders';

const a = 'https://a.org/';
const b = 'https://b.org/';

test.each<[string, unknown, (Partial<ImportedItem> & { url: string })[]]>([
  [
    'an address in an object within the entry (Edge’s collections)',
    { collections: [{ title: 'C', items: [{ title: 'A', source: { url: a }, text: 'mine' }] }] },
    [{ url: a, title: 'A', comment: 'mine' }],
  ],
  [
    'an address two objects within it (Arc’s side bar)',
    { items: ['id', { title: null, data: { tab: { savedURL: a, savedTitle: 'A' } } }] },
    [{ url: a, title: 'A' }],
  ],
  [
    'numbers of seconds and milliseconds, and tags by other names',
    { results: [{ url: a, tag_names: ['x', 'y z'], created_at_i: 1_700_000_000 }] },
    [{ url: a, tags: ['x', 'y z'], savedAt: '2023-11-14T22:13:20.000Z' }],
  ],
  [
    'folders whose own address is beside the list of what is in them',
    [
      {
        source: { url: 'https://folder.org/' },
        items: [{ url: a }, { url: b }],
      },
    ],
    [{ url: 'https://folder.org/' }, { url: a }, { url: b }],
  ],
  [
    'nothing but addresses (Mastodon’s bookmarks)',
    { type: 'x', orderedItems: [a, b] },
    [{ url: a }, { url: b }],
  ],
])('%s', (_, value, items) => {
  const found = read(anyJson, JSON.stringify(value), {}, 7).filter(({ kind }) => kind === 'item');
  expect(found).toEqual(items.map((item) => anItem(item)));
});

test('JSON in a script, as in an archive of X', () => {
  const script = `window.YTD.like.part0 = [ {"like": {"tweetId": "1", "fullText": "Said", "expandedUrl": "${a}"}} ]`;
  expect(detectFormat('like.js', script)).toBe('json');
  expect(read(anyJson, script, {}, 5).filter(({ kind }) => kind === 'item')).toEqual([
    anItem({ url: a, description: 'Said' }),
  ]);
});
