import { expect, test } from 'vitest';
import { daysAgoInWords } from '../../src/ui/days-ago';

/** Noon of a day of 2026, here. */
const noon = (month: number, day: number) => new Date(2026, month - 1, day, 12);

test.each([
  [noon(5, 3), 'today'],
  [new Date(2026, 4, 2, 23, 59), 'yesterday'],
  [noon(4, 30), '3 days ago'],
  [noon(4, 3), '30 days ago'],
  [noon(4, 2), 'Apr 2, 2026'],
  // A clock that was put back since.
  [noon(5, 4), 'May 4, 2026'],
])('%s is said as %s on the 3rd of May', (at, words) => {
  expect(daysAgoInWords(at.toISOString(), new Date(2026, 4, 3, 0, 1))).toBe(words);
});
