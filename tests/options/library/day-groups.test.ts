import { expect, test } from 'vitest';
import { dayGroups } from '../../../options/library/day-groups';

// A Friday; weeks begin on Monday.
const groupOf = dayGroups({ zone: 'Europe/Vienna', today: '2026-11-27', weekStart: 1 });

test.each([
  ['2026-11-27T08:00:00.000Z', 'Today', 'Friday, November 27'],
  ['2026-11-26T23:30:00.000Z', 'Today', 'Friday, November 27'],
  ['2026-11-26T08:00:00.000Z', 'Yesterday', 'Thursday, November 26'],
  ['2026-11-25T08:00:00.000Z', 'Earlier this week', 'November 23 – 25'],
  ['2026-11-23T08:00:00.000Z', 'Earlier this week', 'November 23 – 25'],
  ['2026-11-22T08:00:00.000Z', 'November 2026', ''],
  ['2025-01-05T08:00:00.000Z', 'January 2025', ''],
])('%s stands under %s', (instant, name, hint) => {
  const group = groupOf(instant);
  expect([group.name, group.hint.replaceAll(/\s/g, ' ')]).toEqual([name, hint]);
});

test('what is no moment stands somewhere all the same', () => {
  expect(() => groupOf('2026-13')).not.toThrow();
});
