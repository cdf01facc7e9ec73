import { expect, test } from 'vitest';
import { isTrashExpired, trashDaysLeft } from '../../src/domain/clip';

test.each([
  ['2026-06-30T00:00:00.000Z', 30],
  ['2026-06-29T12:00:00.000Z', 30],
  ['2026-06-01T00:00:00.000Z', 1],
  ['2026-05-31T00:00:00.000Z', 0],
  ['2026-01-01T00:00:00.000Z', 0],
])('a clip in the trash since %s has %i days left', (trashedAt, days) => {
  const now = '2026-06-30T00:00:00.000Z';
  expect(trashDaysLeft(trashedAt, now)).toBe(days);
  if (days > 0) expect(isTrashExpired({ trashedAt }, now)).toBe(false);
});
