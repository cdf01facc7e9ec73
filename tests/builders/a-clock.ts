import type { Clock } from '../../src/app/clock';

/** A clock that stands still. */
export function aClock(now = '2026-05-03T22:30:00.000Z', zone = 'Asia/Shanghai'): Clock {
  return { now: () => now, zone: () => zone };
}
