import { expect, test, vi } from 'vitest';
import { confirmSynced } from '../../../src/storage/sync/confirmed';
import { openConflicts } from '../../../src/storage/sync/conflicts';
import { resetClockAhead } from '../../../src/storage/sync/reset-clock';
import { library } from '../../../src/storage/database';
import { aClip } from '../../builders/a-clip';
import { exchange, type Device } from '../../builders/a-device';
import { saveClip } from '../../builders/save-clips';
import { edit, later, seen, twoDevices } from '../../builders/two-devices';

const { devices, share } = twoDevices();

const today = '2026-05-03T12:00:00.000Z';
const inAYear = '2027-05-03T12:00:00.000Z';
const reset = (device: Device) => device.on(() => resetClockAhead(Date.now()));

test('what was written on a day on which the clock was a year ahead is sent once it is right, and wins no more', async () => {
  const { a, b } = devices;
  const clip = aClip({ title: 'Before', comment: 'Before.', tags: ['kept', 'gone'] });
  const other = aClip({ comment: 'Before.' });
  await share(clip, other);
  vi.setSystemTime(inAYear);
  await edit(a, clip.id, { comment: 'Of the wrong day.', tags: ['kept'] });
  await edit(a, other.id, { comment: 'First.' });
  await edit(a, other.id, { comment: 'Second.' });
  const late = aClip({ title: 'Saved on the wrong day' });
  await a.on(() => saveClip(late));

  vi.setSystemTime(today);
  // None of it is taken while it comes from the future, and what is here stays.
  expect((await b.receive(await a.send())).refused).toHaveLength(3);
  expect(await seen(b, clip.id)).toMatchObject({ comment: 'Before.' });
  expect(await reset(a)).toBe(3);
  expect(await reset(a)).toBe(0);
  await exchange(a, b);
  for (const device of [a, b]) {
    expect(await seen(device, clip.id)).toMatchObject({ comment: 'Of the wrong day.', tags: ['kept'] });
    expect(await seen(device, other.id)).toMatchObject({ comment: 'Second.' });
    expect(await seen(device, late.id)).toMatchObject({ title: late.title });
  }
  later();
  await edit(b, clip.id, { comment: 'Of B, later.' });
  await exchange(a, b);
  expect(await seen(a, clip.id)).toMatchObject({ comment: 'Of B, later.' });
  later();
  await edit(a, clip.id, { title: 'Of A, later' });
  expect((await b.receive(await a.send())).refused).toEqual([]);
});

test('no text is lost where the other has written meanwhile, and both libraries are the same', async () => {
  const { a, b } = devices;
  const clip = aClip({ comment: 'Before.' });
  await share(clip);
  vi.setSystemTime(inAYear);
  await edit(a, clip.id, { comment: 'Of the wrong day.' });
  vi.setSystemTime(today);
  await edit(b, clip.id, { comment: 'Of B.' });
  await a.receive(await b.send());
  expect(await seen(a, clip.id)).toMatchObject({ comment: 'Of the wrong day.' });
  later();
  await reset(a);
  await exchange(a, b);
  for (const device of [a, b]) {
    const kept = await device.on(openConflicts);
    const texts = [(await seen(device, clip.id))?.comment, ...kept.map(({ value }) => value)];
    expect(new Set(texts)).toEqual(new Set(['Of the wrong day.', 'Of B.']));
  }
  expect(await a.all()).toEqual(await b.all());
});

test('a clock that is ahead by less is left alone, and what was confirmed ahead is so no more', async () => {
  const { a } = devices;
  vi.setSystemTime('2026-05-04T09:00:00.000Z');
  await a.on(() => saveClip(aClip()));
  vi.setSystemTime('2026-05-03T10:00:00.000Z');
  expect(await reset(a)).toBe(0);
  vi.setSystemTime(inAYear);
  await a.on(() => saveClip(aClip()));
  await a.on(async () => confirmSynced((await library().local.get('stamp'))!.value));
  vi.setSystemTime(today);
  expect(await reset(a)).toBe(1);
  expect(await a.on(() => library().local.get('confirmed'))).toMatchObject({ value: '' });
});
