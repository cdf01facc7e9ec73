import { expect, test } from 'vitest';
import { presentAt, withHeardPresence, writersOf } from '../../../src/app/sync/presence';
import type { KnownDevice } from '../../../src/app/sync/sync-settings';

const now = '2026-05-03T10:00:00.000Z';
const minutesAgo = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString();

const aPresence = (minutes: number, entryId?: string) => ({
  digestId: 'digest',
  ...(entryId !== undefined && { entryId }),
  at: minutesAgo(minutes),
});

const laptop = (fields: Partial<KnownDevice> = {}): KnownDevice => ({
  kind: 'device',
  id: 'laptop',
  name: '安娜的笔记本',
  seenAt: now,
  ...fields,
});

const heard = (device: KnownDevice, before: { devices?: KnownDevice[]; syncedAt?: string } = {}) =>
  withHeardPresence([device], { devices: [], ...before }, now)[0]!.heardAt;

test('what a page said that is gone is no presence', () => {
  expect(presentAt(null, now)).toBeUndefined();
  expect(presentAt(aPresence(1), now)).toEqual(aPresence(1));
  expect(presentAt(aPresence(5), now)).toBeUndefined();
  // Where somebody has set the clock back.
  expect(presentAt(aPresence(-90), now)).toBeUndefined();
});

test.each([
  ['a clock an hour behind', 60],
  ['the same clock', 0],
  ['a clock an hour ahead', -60],
])('what is new since the run before is of now, with %s', (_name, minutes) => {
  const device = laptop({ presence: aPresence(minutes) });
  expect(heard(device, { syncedAt: minutesAgo(1) })).toBe(now);
});

test('after a pause the clock of the other tells, and it never tells of the future', () => {
  expect(heard(laptop({ presence: aPresence(40) }))).toBe(minutesAgo(40));
  expect(heard(laptop({ presence: aPresence(40) }), { syncedAt: minutesAgo(90) })).toBe(minutesAgo(40));
  expect(heard(laptop({ presence: aPresence(-60) }))).toBe(now);
});

test('the same presence grows old, and another entry makes it new', () => {
  const before = laptop({ presence: aPresence(4, 'entry'), heardAt: minutesAgo(4) });
  const run = { devices: [before], syncedAt: minutesAgo(1) };
  expect(heard(laptop({ presence: aPresence(4, 'entry') }), run)).toBe(minutesAgo(4));
  expect(heard(laptop({ presence: aPresence(4, 'another') }), run)).toBe(now);
});

test('others in the digest are shown, who were there a while ago as such, and then no more', () => {
  const there = (id: string, minutes: number, digestId = 'digest') =>
    laptop({ id, presence: { ...aPresence(0, 'entry'), digestId }, heardAt: minutesAgo(minutes) });
  const devices = [
    there('old', 20),
    there('stale', 5),
    there('fresh', 0),
    there('own', 0),
    there('elsewhere', 0, 'another'),
    laptop({ id: 'nowhere' }),
  ];
  const writers = writersOf('digest', devices, 'own', Date.parse(now));
  expect(writers.map(({ deviceId, isStale }) => [deviceId, isStale])).toEqual([
    ['fresh', false],
    ['stale', true],
  ]);
  expect(writers[0]).toMatchObject({ name: '安娜的笔记本', entryId: 'entry' });
});
