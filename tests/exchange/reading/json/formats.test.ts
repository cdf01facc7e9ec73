import { expect, test } from 'vitest';
import { chromeJson } from '../../../../src/exchange/reading/json/chrome';
import { firefoxJson } from '../../../../src/exchange/reading/json/firefox';
import { linkwardenJson } from '../../../../src/exchange/reading/json/linkwarden';
import { omnivoreJson } from '../../../../src/exchange/reading/json/omnivore';
import { wallabagJson } from '../../../../src/exchange/reading/json/wallabag';
import { anItem, aRefusal, read } from '../builders';

const leaf = (url: string) => ({ type: 'url', name: 'One', url, date_added: '13118850929335823' });
const folder = (name: string, children: object[]) => ({ type: 'folder', name, children });
const roots = (children: object[]) => JSON.stringify({ roots: { bookmark_bar: folder('Bar', children) } });
const a = anItem({
  url: 'https://a.org/',
  title: 'One',
  savedAt: '2016-09-20T13:15:29.335Z',
});

test("Chrome's folders nest", () => {
  const text = roots([
    folder('In', [leaf('https://b.org/')]),
    leaf('https://a.org/'),
    leaf('chrome://settings'),
  ]);
  expect(read(chromeJson, text)).toEqual([
    { ...a, url: 'https://b.org/', folders: ['In'] },
    a,
    aRefusal('refused-scheme', ['entry', 3], 'chrome://settings'),
  ]);
});

test('a file of Chrome that is cut off gives what was whole, and tells where it ends', () => {
  const text = roots([leaf('https://a.org/'), leaf('https://b.org/')]);
  expect(read(chromeJson, text.slice(0, text.indexOf('b.org')))).toMatchObject([
    a,
    { kind: 'unreadable', reason: 'cut-off', place: { unit: 'line', number: 1 } },
  ]);
});

test('a folder of very many bookmarks is read', () => {
  const many = Array.from({ length: 150_000 }, () => leaf('https://a.org/'));
  expect(read(chromeJson, roots(many), {}, 1_000_000)).toHaveLength(150_000);
});

test('folders that nest without end are refused', () => {
  let inner: object[] = [leaf('https://b.org/')];
  for (let depth = 0; depth < 200; depth++) inner = [folder('x', inner)];
  expect(read(chromeJson, roots([...inner, leaf('https://a.org/')]))).toMatchObject([
    { reason: 'too-deep' },
    a,
  ]);
});

test('a file of the wrong kind is refused', () => {
  expect(read(chromeJson, '{"a":1}')).toEqual([aRefusal('wrong-kind', ['line', 1])]);
  expect(read(chromeJson, '[1]')).toEqual([aRefusal('wrong-kind', ['line', 1])]);
  expect(read(firefoxJson, '')).toEqual([aRefusal('empty', ['line', 1])]);
});

test("Firefox' descriptions are comments", () => {
  const node = {
    type: 'text/x-moz-place',
    uri: 'https://a.org/',
    title: 'One',
    annos: [{ name: 'bookmarkProperties/description', value: 'My words' }],
    dateAdded: 1_388_166_091_504_000,
  };
  const text = JSON.stringify({ type: 'text/x-moz-place-container', title: '', children: [node] });
  expect(read(firefoxJson, text)).toEqual([
    anItem({ url: 'https://a.org/', title: 'One', comment: 'My words', savedAt: '2013-12-27T17:41:31.504Z' }),
  ]);
});

test("wallabag's annotations are quotes", () => {
  const entry = {
    url: 'https://a.org/',
    title: 'One',
    is_archived: 0,
    is_starred: 1,
    annotations: [{ quote: 'Said', text: 'Mine', ranges: [] }],
    published_by: ['A. Writer'],
    published_at: '2020-01-02T23:00:00-0500',
  };
  expect(read(wallabagJson, JSON.stringify([entry]))).toEqual([
    anItem({
      url: 'https://a.org/',
      title: 'One',
      quotes: [{ text: 'Said', comment: 'Mine' }],
      authors: ['A. Writer'],
      published: '2020-01-02',
      flags: { read: false, starred: true },
    }),
  ]);
});

test("Omnivore's highlights lie in a file beside", () => {
  const entry = { url: 'https://a.org/', slug: 'one-1', title: 'One', state: 'Active', readingProgress: 100 };
  const beside = (path: string) =>
    path === 'highlights/one-1.md' ? '> First\n> passage\n\nMine\n\n> Second' : undefined;
  expect(read(omnivoreJson, JSON.stringify([entry]), { beside })).toEqual([
    anItem({
      url: 'https://a.org/',
      title: 'One',
      quotes: [
        { text: 'First\npassage', comment: 'Mine' },
        { text: 'Second', comment: '' },
      ],
      flags: { read: true },
    }),
  ]);
});

test('collections that are their own parents end', () => {
  const links = [{ url: 'https://a.org/', name: 'One', tags: [] }];
  const text = JSON.stringify({ collections: [{ id: 1, parentId: 1, name: 'Round', links }] });
  expect(read(linkwardenJson, text)).toMatchObject([{ url: 'https://a.org/', title: 'One' }]);
});
