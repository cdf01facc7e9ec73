import { expect, test } from 'vitest';
import { urlList } from '../../../../src/exchange/reading/text/url-list';
import { anItem, aRefusal, read } from '../builders';

test.each([
  ['https://a.org/ | A page | Site', 'A page | Site'],
  ['https://a.org/', ''],
  ['<https://a.org/>', ''],
  ['A page – https://a.org/', 'A page'],
  ['* [A page](https://a.org/)', 'A page'],
])('%s is called "%s"', (line, title) => {
  expect(read(urlList, line)).toEqual([anItem({ url: 'https://a.org/', title })]);
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
