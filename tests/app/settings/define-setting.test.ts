import { expect, test } from 'vitest';
import { defineSetting } from '../../../src/app/settings/define-setting';
import { fakeSettings } from '../../builders/fake-settings';

const parse = (value: unknown) => (typeof value === 'number' ? value : 1);

test('a setting that was never stored, or is strange, is its default', async () => {
  expect(await defineSetting('size', parse, fakeSettings()).read()).toBe(1);
  expect(await defineSetting('size', parse, fakeSettings({ size: 'big' })).read()).toBe(1);
});

test('a change is made of what is stored, and stored', async () => {
  const storage = fakeSettings({ size: 4 });
  await defineSetting('size', parse, storage).change((size) => size + 1);
  expect(storage.stored.get('size')).toBe(5);
});
