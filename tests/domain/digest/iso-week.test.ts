import { expect, test } from 'vitest';
import { assert, integer, property } from 'fast-check';
import { isoWeekName, isoWeekOf, daysOfIsoWeek } from '../../../src/domain/digest/iso-week';
import { addDays, weekdayOf } from '../../../src/domain/query/calendar';

test.each([
  ['2005-01-01', '2004-W53'],
  ['2005-12-31', '2005-W52'],
  ['2006-01-01', '2005-W52'],
  ['2006-01-02', '2006-W01'],
  ['2007-12-31', '2008-W01'],
  ['2008-12-28', '2008-W52'],
  ['2008-12-29', '2009-W01'],
  ['2009-12-31', '2009-W53'],
  ['2010-01-03', '2009-W53'],
  ['2010-01-04', '2010-W01'],
  ['2020-12-31', '2020-W53'],
  ['2021-01-03', '2020-W53'],
  ['2024-12-30', '2025-W01'],
  ['2026-12-31', '2026-W53'],
  ['2027-01-04', '2027-W01'],
])('%s lies in %s', (day, week) => {
  expect(isoWeekName(isoWeekOf(day))).toBe(week);
});

test.each([
  ['2020-W53', { from: '2020-12-28', to: '2021-01-03' }],
  ['2026-W01', { from: '2025-12-29', to: '2026-01-04' }],
  ['2026w18', { from: '2026-04-27', to: '2026-05-03' }],
  ['2025-W53', undefined],
  ['2025-W00', undefined],
  ['2025-W', undefined],
  ['W12', undefined],
])('%s is %o', (name, span) => {
  expect(daysOfIsoWeek(name)).toEqual(span);
});

test('every day lies in the span of its own week, which begins on a Monday', () => {
  assert(
    property(integer({ min: 0, max: 60_000 }), (count) => {
      const day = addDays('1950-01-01', count);
      const span = daysOfIsoWeek(isoWeekName(isoWeekOf(day)))!;
      expect(weekdayOf(span.from)).toBe(1);
      expect(span.from <= day && day <= span.to).toBe(true);
    }),
  );
});
