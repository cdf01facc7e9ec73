import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isStamp,
  isUnknownStamp,
  nextStamp,
  stampDevice,
  stampMs,
  unknownStamp,
} from '../../src/domain/stamp';

test('stamps follow each other as strings, whatever the wall clock does', () => {
  const clock = fc.array(fc.integer({ min: 0, max: 4_000_000_000_000 }), { minLength: 2, maxLength: 50 });
  fc.assert(
    fc.property(clock, (times) => {
      let last: string | undefined;
      for (const time of times) {
        const next = nextStamp(last, time, 'device');
        if (last !== undefined) expect(next > last).toBe(true);
        last = next;
      }
    }),
  );
});

test('a device whose clock was set back does not run away from it', () => {
  const first = nextStamp(undefined, 1_000_000, 'a');
  const second = nextStamp(first, 5, 'a');
  expect(nextStamp(second, 1_000_001, 'a').split('.')[0]).toBe((1_000_001).toString(36).padStart(9, '0'));
});

test('a stamp says when it was given, and by whom', () => {
  const stamp = nextStamp(undefined, 1_700_000_000_000, 'device-1');
  expect([stampMs(stamp), stampDevice(stamp), isStamp(stamp)]).toEqual([1_700_000_000_000, 'device-1', true]);
  expect([isUnknownStamp(stamp), unknownStamp('b') < stamp, isUnknownStamp(unknownStamp('b'))]).toEqual([
    false,
    true,
    true,
  ]);
  expect(['', 'x', 7, `${stamp} `, stamp.toUpperCase()].some(isStamp)).toBe(false);
});
