import type { Day } from '../day';
import { addDays, addMonths, weekdayOf } from './calendar';
import type { When } from './query';

/** The day of the week with which a week begins, by ISO 8601: 1 is Monday, 7 Sunday. */
export type WeekStart = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** What day it is for the writer, and how they count weeks. */
export interface Today {
  today: Day;
  weekStart: WeekStart;
}

/** Days from the first to the last, both included. */
export interface DayRange {
  from: Day;
  to: Day;
}

/** The days that `when` names on the day it is asked. */
export function dayRangeOf(when: When, { today, weekStart }: Today): DayRange {
  switch (when.kind) {
    case 'day':
      return { from: when.day, to: when.day };
    case 'month':
      return spanOfMonths(`${when.month}-01`, 1);
    case 'year':
      return spanOfMonths(`${when.year}-01-01`, 12);
    case 'last':
      return { from: addDays(back(today, when.count, when.unit), 1), to: today };
    case 'named':
      break;
  }
  const week = addDays(today, -((weekdayOf(today) - weekStart + 7) % 7));
  const month = `${today.slice(0, 7)}-01`;
  const year = `${today.slice(0, 4)}-01-01`;
  switch (when.name) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case 'this-week':
      return { from: week, to: addDays(week, 6) };
    case 'last-week':
      return { from: addDays(week, -7), to: addDays(week, -1) };
    case 'this-month':
      return spanOfMonths(month, 1);
    case 'last-month':
      return spanOfMonths(addMonths(month, -1), 1);
    case 'this-year':
      return spanOfMonths(year, 12);
    case 'last-year':
      return spanOfMonths(addMonths(year, -12), 12);
  }
}

function spanOfMonths(from: Day, count: number): DayRange {
  return { from, to: addMonths(`${from.slice(0, 7)}-31`, count - 1) };
}

function back(today: Day, count: number, unit: 'd' | 'w' | 'm' | 'y'): Day {
  if (unit === 'd' || unit === 'w') return addDays(today, unit === 'd' ? -count : -7 * count);
  return addMonths(today, unit === 'm' ? -count : -12 * count);
}
