import { expect, test } from 'vitest';
import { readPage } from '../../src/browser/read-page';
import { somePageData } from '../builders/some-page-data';

test('a page that was read has metadata, and a quote where something is selected', () => {
  expect(readPage({ page: somePageData() })).toMatchObject({
    metadata: { title: 'A page' },
    quote: undefined,
  });
  expect(readPage({ page: somePageData(), quote: { text: 'A passage' } })?.quote?.text).toBe('A passage');
});

test('a quote that is none takes nothing else with it', () => {
  expect(readPage({ page: somePageData(), quote: 7 })).toMatchObject({ metadata: { title: 'A page' } });
});

test.each([undefined, null, {}, { page: 7 }, { metadata: { url: 'https://a.example/' } }])(
  '%j is no answer of the page script',
  (answer) => {
    expect(readPage(answer)).toBeUndefined();
  },
);
