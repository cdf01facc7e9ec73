import { maxAddressChars } from '../../../src/domain/address/web-url';
import { expect, test } from 'vitest';
import { makeItem } from '../../../src/exchange/reading/make-item';
import { anItem, aRefusal } from './builders';

const place = { unit: 'row', number: 7 } as const;
const url = 'https://example.org/';

test.each([
  ['', 'no-address'],
  ['  ', 'no-address'],
  ['?lY47tw', 'relative-address'],
  ['/about', 'relative-address'],
  ['example.org/page', 'relative-address'],
  ['localhost:8080/x', 'relative-address'],
  ['javascript:alert(1)', 'refused-scheme'],
  ['java\nscript:alert(1)', 'refused-scheme'],
  ['place:sort=8&maxResults=10', 'refused-scheme'],
  ['data:text/html,<b>', 'refused-scheme'],
  ['file:///etc/passwd', 'refused-scheme'],
  ['chrome://settings', 'refused-scheme'],
  ['http:example.org', 'broken-address'],
  ['https://', 'broken-address'],
  ['https://exa mple.org', 'broken-address'],
] as const)('"%s" is refused: %s', (address, reason) => {
  expect(makeItem({ url: address }, place)).toMatchObject({ kind: 'unreadable', reason, place });
});

test('the refusal of an address tells it', () => {
  expect(makeItem({ url: 'javascript:alert(1)', title: 'Bookmarklet' }, place)).toEqual(
    aRefusal('refused-scheme', ['row', 7], 'javascript:alert(1)'),
  );
});

test('where there is no address, the refusal tells the title', () => {
  expect(makeItem({ url: '', title: 'A book' }, place)).toEqual(aRefusal('no-address', ['row', 7], 'A book'));
});

test('an address stays as it is, but for space around it and line breaks in it', () => {
  expect(makeItem({ url: ' HTTPS://Example.org/Échecs?b=1&a=%20#x\n' }, place)).toEqual(
    anItem({ url: 'HTTPS://Example.org/Échecs?b=1&a=%20#x' }),
  );
});

test.each([
  [8_001, 'item'],
  [maxAddressChars, 'item'],
  [maxAddressChars + 1, 'unreadable'],
])('an address of %i characters is %s', (length, kind) => {
  expect(makeItem({ url: url.padEnd(length, 'a') }, place)).toMatchObject({ kind });
});

test('a field over its limit is cut at a whole character, and the item says so', () => {
  const item = makeItem({ url, title: 'x'.repeat(999) + '😀😀', comment: 'y'.repeat(100_001) }, place);
  expect(item).toEqual(
    anItem({ url, title: 'x'.repeat(999), comment: 'y'.repeat(100_000), cut: ['title', 'comment'] }),
  );
});

test('a title is one line, a comment keeps its lines', () => {
  expect(makeItem({ url, title: ' a\r\n  b ', comment: '\n a\r\n\r\n  b\n' }, place)).toEqual(
    anItem({ url, title: 'a b', comment: 'a\n\n  b' }),
  );
});

test('a note on no passage joins the comment', () => {
  const quotes = [{ text: 'said', comment: 'so' }, { comment: 'noted' }, { text: ' ' }];
  expect(makeItem({ url, comment: 'mine', quotes }, place)).toEqual(
    anItem({ url, comment: 'mine\n\nnoted', quotes: [{ text: 'said', comment: 'so' }] }),
  );
});

test('tags are cleaned as everywhere, and are a set', () => {
  expect(makeItem({ url, tags: [' #One', 'one', 'two  words', ''] }, place)).toEqual(
    anItem({ url, tags: ['One', 'two words'] }),
  );
});

test('no more quotes come in than an item may have, and the item says so', () => {
  const quotes = Array.from({ length: 1_001 }, (_, i) => ({ text: String(i) }));
  const item = makeItem({ url, quotes }, place);
  expect(item).toMatchObject({ cut: ['quotes'] });
  expect(item.kind === 'item' && item.quotes.length).toBe(1_000);
});

test('an image that is no web address is left out', () => {
  expect(makeItem({ url, image: 'javascript:x' }, place)).toEqual(anItem({ url }));
  expect(makeItem({ url, image: 'https://example.org/a.png' }, place)).toMatchObject({
    image: 'https://example.org/a.png',
  });
});

test('half a surrogate pair comes in as a replacement character', () => {
  expect(makeItem({ url, title: 'a\uD800b', tags: ['\uDC00'] }, place)).toEqual(
    anItem({ url, title: 'a\uFFFDb', tags: ['\uFFFD'] }),
  );
});
