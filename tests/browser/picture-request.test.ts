import { expect, test } from 'vitest';
import { pictureRequestOf } from '../../src/browser/picture-request';

const own = { id: 'us', root: 'chrome-extension://us/' };
const sender = { id: 'us', url: 'chrome-extension://us/popup/index.html' };
const request = { clipId: 'c', tabId: 3, url: 'https://example.org/' };

test('a page of ours asks for a picture', () => {
  expect(pictureRequestOf({ kind: 'takePicture', ...request }, sender, own)).toEqual(request);
});

test.each([
  ['another extension', { kind: 'takePicture', ...request }, { ...sender, id: 'them' }],
  ['a web page', { kind: 'takePicture', ...request }, { id: 'us', url: 'https://example.org/' }],
  ['somebody without an address', { kind: 'takePicture', ...request }, { id: 'us' }],
  ['another message', { kind: 'madeFile', ...request }, sender],
  ['a tab that is none', { kind: 'takePicture', ...request, tabId: '3' }, sender],
  ['no clip', { kind: 'takePicture', ...request, clipId: undefined }, sender],
  ['no message at all', undefined, sender],
])('%s is not listened to', (_, data, from) => {
  expect(pictureRequestOf(data, from, own)).toBeUndefined();
});
