import { expect, test } from 'vitest';
import {
  createLibraryKey,
  keyOfRecoveryText,
  recoveryTextOf,
  unwrapKey,
  wrapKey,
} from '../../src/sync/library-key';

test('the passphrase opens the key, however its letters are composed, and no other does', async () => {
  const key = createLibraryKey();
  const wrapped = await wrapKey(key, 'Café 图书馆 مكتبة');
  expect(wrapped.iterations).toBeGreaterThanOrEqual(600_000);
  expect(await unwrapKey(wrapped, 'Cafe\u0301 图书馆 مكتبة')).toEqual(key);
  await expect(unwrapKey(wrapped, 'café 图书馆 مكتبة')).rejects.toMatchObject({ kind: 'wrong-passphrase' });
  expect(JSON.stringify(wrapped)).not.toContain(Buffer.from(key).toString('base64'));
});

test('the same passphrase locks two keys in two ways', async () => {
  const key = createLibraryKey();
  const [one, other] = [await wrapKey(key, 'same'), await wrapKey(key, 'same')];
  expect(one.key).not.toBe(other.key);
  expect(one.salt).not.toBe(other.salt);
});

test.each([
  ['a lock that is picked in no time', { iterations: 1 }],
  ['a lock that takes for ever', { iterations: 1e12 }],
  ['salt that is no base64', { salt: '%%%' }],
])('%s is refused', async (_name, change) => {
  const wrapped = { ...(await wrapKey(createLibraryKey(), 'pass')), ...change };
  await expect(unwrapKey(wrapped, 'pass')).rejects.toMatchObject({ kind: 'foreign-database' });
});

test('the recovery text opens the key where the passphrase is lost', async () => {
  const key = createLibraryKey();
  const wrapped = await wrapKey(key, 'forgotten');
  const text = await recoveryTextOf(key);
  expect(text).toMatch(/^(?:[0-9A-Z]{4}-)+[0-9A-Z]{1,4}$/);
  // As somebody types what is on paper.
  const typed = ` ${text.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
  expect(await keyOfRecoveryText(typed)).toEqual(key);
  expect(await unwrapKey(wrapped, typed)).toEqual(key);
});

test('a slip of the pen in a recovery text is told', async () => {
  const text = await recoveryTextOf(createLibraryKey());
  const slip = text[0] === 'A' ? `B${text.slice(1)}` : `A${text.slice(1)}`;
  expect(await keyOfRecoveryText(slip)).toBeUndefined();
  expect(await keyOfRecoveryText(text.slice(0, -1))).toBeUndefined();
  expect(await keyOfRecoveryText('')).toBeUndefined();
  const wrapped = await wrapKey(createLibraryKey(), 'pass');
  await expect(unwrapKey(wrapped, text)).rejects.toMatchObject({ kind: 'wrong-passphrase' });
});
