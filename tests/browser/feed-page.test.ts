import { expect, test } from 'vitest';
import { feedTextsOf } from '../../src/browser/feed-page';

const own = { id: 'own', page: 'chrome-extension://own/options/index.html#write-feeds' };
const sender = { id: own.id, url: own.page };
const told = { kind: 'feedTexts', texts: { atom: { title: 'A', language: 'en', text: '<feed/>' } } };

test('the page that writes feeds for the background is heard, also where it could not', () => {
  expect(feedTextsOf(told, sender, own)).toEqual(told.texts);
  expect(feedTextsOf({ kind: 'feedTexts', texts: null }, sender, own)).toBeNull();
});

test.each([
  ['another extension', { ...sender, id: 'other' }],
  ['another page of ours', { ...sender, url: 'chrome-extension://own/popup/index.html' }],
  ['a script in a web page', { ...sender, tab: { id: 1 } as never }],
])('%s puts nothing into a feed', (_name, from) => {
  expect(feedTextsOf(told, from, own)).toBeUndefined();
});

test.each([undefined, null, 'feedTexts', {}, { kind: 'madeFile' }, { kind: 'feedTexts' }])(
  '%j is no message of it',
  (data) => {
    expect(feedTextsOf(data, sender, own)).toBeUndefined();
  },
);
