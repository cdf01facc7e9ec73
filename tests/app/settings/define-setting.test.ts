import * as v from 'valibot';
import { expect, test } from 'vitest';
import { defineSetting } from '../../../src/app/settings/define-setting';
import { fakeSettings } from '../../builders/fake-settings';

const sizeIn = (stored: Record<string, unknown>) => {
  const storage = fakeSettings(stored);
  return { storage, size: defineSetting({ name: 'size', schema: v.number(), fallback: 1, storage }) };
};

test.each([
  ['never stored', {}],
  ['strange', { size: 'big' }],
])('a setting that is %s is its fallback', async (_what, stored) => {
  expect(await sizeIn(stored).size.read()).toBe(1);
});

test('a change is made of what is stored, stored, and handed back', async () => {
  const { storage, size } = sizeIn({ size: 4 });
  expect(await size.change((before) => before + 1)).toBe(5);
  expect(storage.stored.get('size')).toBe(5);
});

test('of an object each field that is strange has a fallback of its own', async () => {
  const schema = v.object({ name: v.fallback(v.string(), ''), size: v.fallback(v.number(), () => 7) });
  const read = (box: unknown) =>
    defineSetting({ name: 'box', schema, fallback: {}, storage: fakeSettings({ box }) }).read();
  expect(await read({ name: 'A', size: 'big' })).toEqual({ name: 'A', size: 7 });
  expect(await read({ name: 3 })).toEqual({ name: '', size: 7 });
  expect(await read('no object')).toEqual({ name: '', size: 7 });
});
