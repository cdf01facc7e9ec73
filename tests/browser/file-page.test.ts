import { expect, test } from 'vitest';
import { madeFileOf } from '../../src/browser/file-page';

const own = {
  id: 'gleanings',
  page: 'chrome-extension://gleanings/options/index.html#make-backup',
  origin: 'chrome-extension://gleanings',
};
const url = 'blob:chrome-extension://gleanings/1234';
const message = { kind: 'madeFile', url };
const sender = { id: own.id, url: own.page };

test('the file that our page has made is taken', () => {
  expect(madeFileOf(message, sender, own)).toBe(url);
});

test.each([
  ['from another extension', message, { ...sender, id: 'other' }],
  ['from another page of ours', message, { ...sender, url: 'chrome-extension://gleanings/popup/index.html' }],
  ['from what runs in a web page', message, { id: own.id, url: 'https://example.org/' }],
  ['from a tab', message, { ...sender, tab: { index: 0 } as never }],
  ['of another kind', { ...message, kind: 'other' }, sender],
  ['with an address elsewhere', { ...message, url: 'https://example.org/backup.json' }, sender],
  ['with no address', { kind: 'madeFile' }, sender],
  ['that is none', null, sender],
])('a message %s is not heard', (_what, data, from) => {
  expect(madeFileOf(data, from, own)).toBeUndefined();
});
