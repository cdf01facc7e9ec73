import { expect, test } from 'vitest';
import { clipOfItem } from '../../../src/exchange/merging/clip-of-item';
import type { ImportChoices } from '../../../src/exchange/merging/import-choices';
import { anItem } from '../reading/builders';

const flags = { read: 'read', unread: 'unread', starred: 'starred', archived: 'archived' };
const context = (choices: Partial<ImportChoices> = {}) => {
  let made = 0;
  return {
    choices: { folders: false, private: false, ...choices },
    rules: [{ site: 'kept.example', remove: [], keep: ['*'] }],
    now: '2026-06-01T10:00:00.000Z',
    newId: () => `id-${++made}`,
    markdownOf: (text: string) => `escaped ${text}`,
  };
};
const url = 'https://a.org/';

test.each<[string, Partial<ImportChoices>, string[]]>([
  ['tags alone', {}, ['x']],
  ['folders as tags', { folders: true }, ['x', 'Bar', 'Baz']],
  ['flags as tags', { flags }, ['x', 'unread', 'starred', 'archived']],
])('%s', (_, choices, tags) => {
  const item = anItem({
    url,
    tags: ['x'],
    folders: ['Bar', 'X', 'Baz'],
    flags: { read: false, starred: true, archived: true },
  });
  expect(clipOfItem(item, context(choices)).tags).toEqual(tags);
});

test.each([
  [undefined, false, false],
  [false, true, true],
  [true, false, true],
])('a clip that the file calls private: %s, with all private: %s, is private: %s', (said, all, expected) => {
  const item = anItem({ url, flags: said === undefined ? {} : { private: said } });
  expect(clipOfItem(item, context({ private: all })).private).toBe(expected);
});

test('what a file does not say is made up from what there is', () => {
  const clip = clipOfItem(anItem({ url }), context());
  expect(clip).toMatchObject({ title: url, savedAt: context().now, changedAt: context().now });
  const dated = clipOfItem(anItem({ url, savedAt: '2016-01-01T00:00:00.000Z' }), context());
  expect(dated).toMatchObject({ savedAt: '2016-01-01T00:00:00.000Z', changedAt: '2016-01-01T00:00:00.000Z' });
});

test('plain passages are escaped, and those in Markdown have their text', () => {
  const quotes = [
    { text: 'a', comment: '' },
    { text: '*b*', comment: 'So', isMarkdown: true as const },
  ];
  expect(clipOfItem(anItem({ url, quotes }), context()).quotes).toEqual([
    { id: 'id-2', text: 'a', markdown: 'escaped a', comment: '' },
    { id: 'id-3', text: 'b', markdown: '*b*', comment: 'So' },
  ]);
});

test.each([
  [
    'tracking goes, and what it was stays known',
    'https://a.org/?utm_source=x',
    true,
    'https://a.org/',
    'https://a.org/?utm_source=x',
  ],
  [
    'a redirect page is unwrapped',
    'https://www.google.com/url?q=https://a.org/',
    true,
    'https://a.org/',
    'https://www.google.com/url?q=https://a.org/',
  ],
  ['a clean address stays', 'https://a.org/', true, 'https://a.org/', undefined],
  [
    "the reader's own rules count",
    'https://kept.example/?utm_source=x',
    true,
    'https://kept.example/?utm_source=x',
    undefined,
  ],
  ['unless it is not wanted', 'https://a.org/?utm_source=x', false, 'https://a.org/?utm_source=x', undefined],
])('%s', (_, address, cleanAddresses, published, originalUrl) => {
  const clip = clipOfItem(anItem({ url: address }), context({ cleanAddresses }));
  expect(clip.url).toBe(published);
  expect(clip.originalUrl).toBe(originalUrl);
});
