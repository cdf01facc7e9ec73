import { expect, test } from 'vitest';
import { assert, integer, property } from 'fast-check';
import { isoWeekOf } from '../../../src/domain/digest/iso-week';
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
  const found = isoWeekOf(day);
  expect(`${found.year}-W${String(found.week).padStart(2, '0')}`).toBe(week);
});

test('a week begins on its Monday', () => {
  assert(
    property(integer({ min: 0, max: 60_000 }), (count) => {
      const day = addDays('1950-01-01', count);
      const monday = addDays(day, 1 - weekdayOf(day));
      expect(isoWeekOf(monday)).toEqual(isoWeekOf(day));
      expect(isoWeekOf(addDays(monday, -1))).not.toEqual(isoWeekOf(day));
    }),
  );
});
