import { expect, test } from 'vitest';
import { keepSentText, sentTextOf } from '../../../src/storage/digests/publications';
import { changeSetting, readSetting } from '../../../src/storage/settings';

const id = '00000000-0000-7000-8000-0000000fee01';
const state = (value: string) => () => changeSetting('feedPlaces', () => value);

test('of a feed both are kept, what has become of it and what was sent, or neither', async () => {
  await keepSentText(id, { sent: 'First' }, state('sending'));
  expect([await readSetting('feedPlaces'), (await sentTextOf(id))?.sent]).toEqual(['sending', 'First']);
  // A function is nothing that a database takes.
  const unwritable = { sent: (() => undefined) as unknown as string };
  await expect(keepSentText(id, unwritable, state('sent'))).rejects.toThrow();
  const failing = async () => {
    await state('sent')();
    throw new Error('full');
  };
  await expect(keepSentText(id, { sent: 'Second' }, failing)).rejects.toThrow('full');
  expect([await readSetting('feedPlaces'), (await sentTextOf(id))?.sent]).toEqual(['sending', 'First']);
});

test('what was read back joins what was sent', async () => {
  const other = '00000000-0000-7000-8000-0000000fee02';
  await keepSentText(other, { sent: 'Sent' }, state('sending'));
  await keepSentText(other, { stored: 'As it is there' }, state('sent'));
  expect(await sentTextOf(other)).toMatchObject({ sent: 'Sent', stored: 'As it is there' });
  expect(await readSetting('feedPlaces')).toBe('sent');
});
