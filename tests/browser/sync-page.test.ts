import { expect, test } from 'vitest';
import { syncPageMessage } from '../../src/browser/sync-page';

const own = { id: 'own', page: 'chrome-extension://own/options/index.html#sync-here' };
const sender = { id: own.id, url: own.page };

test('the page that syncs is heard', () => {
  expect(syncPageMessage({ kind: 'syncOrder' }, sender, own)).toEqual({ kind: 'syncOrder' });
  const told = { kind: 'syncOutcome', outcome: { kind: 'busy' } };
  expect(syncPageMessage(told, sender, own)).toEqual(told);
});

test.each([
  ['another extension', { ...sender, id: 'other' }],
  ['another page of ours', { ...sender, url: 'chrome-extension://own/popup/index.html' }],
  ['a script in a web page', { ...sender, tab: { id: 1 } as never }],
])('%s gets neither password nor key', (_name, from) => {
  expect(syncPageMessage({ kind: 'syncOrder' }, from, own)).toBeUndefined();
});

test.each([undefined, null, 'syncOrder', {}, { kind: 'madeFile' }, { kind: 'syncOutcome' }])(
  '%j is no message of it',
  (data) => {
    expect(syncPageMessage(data, sender, own)).toBeUndefined();
  },
);
