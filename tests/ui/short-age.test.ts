import { expect, test } from 'vitest';
import { shortAge } from '../../src/ui/short-age';

const now = Date.parse('2026-11-27T12:00:00.000Z');

test.each([
  ['2026-11-27T11:58:30.000Z', '1m'],
  ['2026-11-27T12:05:00.000Z', 'just now'],
  ['2026-11-27T10:00:00.000Z', '2h'],
  ['2026-11-25T11:00:00.000Z', '2d'],
  ['2026-11-23T12:00:00.000Z', 'Nov 23'],
  ['2025-11-23T12:00:00.000Z', 'Nov 23, 2025'],
  ['no moment', 'no moment'],
])('%s was %s ago, or then', (instant, age) => {
  expect(shortAge(instant, now)).toBe(age);
});
