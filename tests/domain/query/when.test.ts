import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayNumber, weekdayOf } from '../../../src/domain/query/calendar';
import { dayRangeOf, type WeekStart, beginsWhen, parseWhen } from '../../../src/domain/query/when';

test.each<[string, string, WeekStart, string, string]>([
  ['2026-05-03', '2026-05-10', 1, '2026-05-03', '2026-05-03'],
  ['2024-02', '2026-05-10', 1, '2024-02-01', '2024-02-29'],
  ['2025', '2026-05-10', 1, '2025-01-01', '2025-12-31'],
  ['9999', '2026-05-10', 1, '9999-01-01', '9999-12-31'],
  ['today', '2026-01-01', 1, '2026-01-01', '2026-01-01'],
  ['yesterday', '2026-01-01', 1, '2025-12-31', '2025-12-31'],
  ['yesterday', '2024-03-01', 1, '2024-02-29', '2024-02-29'],
  // New Year's Day 2026 is a Thursday.
  ['this-week', '2026-01-01', 1, '2025-12-29', '2026-01-04'],
  ['this-week', '2026-01-01', 7, '2025-12-28', '2026-01-03'],
  ['this-week', '2026-01-01', 6, '2025-12-27', '2026-01-02'],
  ['last-week', '2026-01-01', 1, '2025-12-22', '2025-12-28'],
  ['last-week', '2027-01-03', 7, '2026-12-27', '2027-01-02'],
  ['this-week', '2026-05-03', 7, '2026-05-03', '2026-05-09'],
  ['this-week', '2026-05-03', 1, '2026-04-27', '2026-05-03'],
  ['this-month', '2026-02-14', 1, '2026-02-01', '2026-02-28'],
  ['last-month', '2026-01-31', 1, '2025-12-01', '2025-12-31'],
  ['this-year', '2026-01-01', 1, '2026-01-01', '2026-12-31'],
  ['last-year', '2026-01-01', 1, '2025-01-01', '2025-12-31'],
  ['1d', '2026-01-01', 1, '2026-01-01', '2026-01-01'],
  ['7d', '2026-01-03', 1, '2025-12-28', '2026-01-03'],
  ['2w', '2026-01-03', 1, '2025-12-21', '2026-01-03'],
  ['3m', '2026-05-31', 1, '2026-03-01', '2026-05-31'],
  ['1m', '2024-03-30', 1, '2024-03-01', '2024-03-30'],
  ['1y', '2024-02-29', 1, '2023-03-01', '2024-02-29'],
  ['9999y', '2026-05-10', 1, '0000-01-02', '2026-05-10'],
])('%s on %s, with weeks from day %d, is %s to %s', (text, today, weekStart, from, to) => {
  expect(dayRangeOf(parseWhen(text)!, { today, weekStart })).toEqual({ from, to });
});

const days = fc.integer({ min: -10_000, max: 60_000 }).map((count) => addDays('1970-01-01', count));

test('this week has seven days from its first weekday on, and today is among them', () => {
  fc.assert(
    fc.property(days, fc.constantFrom<WeekStart>(1, 2, 3, 4, 5, 6, 7), (today, weekStart) => {
      const { from, to } = dayRangeOf({ kind: 'named', name: 'this-week' }, { today, weekStart });
      expect(weekdayOf(from)).toBe(weekStart);
      expect(dayNumber(to) - dayNumber(from)).toBe(6);
      expect([from <= today, today <= to]).toEqual([true, true]);
    }),
  );
});

test.each(['2', '2026-', '2026-0', '2026-12', '2026-12-', '2026-12-3', 'last', 'this-', '12', 'To', ''])(
  '%j may become days',
  (text) => {
    expect(beginsWhen(text)).toBe(true);
  },
);

test.each(['2026-2', '2026-13', '2026-12-4', '20260', 'tomorrow', '7x', 'last-day'])(
  '%j can be no days any more',
  (text) => {
    expect([beginsWhen(text), parseWhen(text)]).toEqual([false, undefined]);
  },
);
