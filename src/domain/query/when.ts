import { isDay, type Day } from '../day';
import { addDays, addMonths, weekdayOf } from './calendar';

/** Days that have a name. */
export const namedDays = [
  'today',
  'yesterday',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'this-year',
  'last-year',
] as const;
export type NamedDays = (typeof namedDays)[number];

/** Days as the writer names them; which ones they are depends on the day it is asked. */
export type When =
  | { kind: 'day'; day: Day }
  /** `YYYY-MM` */
  | { kind: 'month'; month: string }
  /** `YYYY` */
  | { kind: 'year'; year: string }
  | { kind: 'named'; name: NamedDays }
  /** The last days, weeks, months or years, up to today and with it. */
  | { kind: 'last'; count: number; unit: 'd' | 'w' | 'm' | 'y' };

/** The days that a text names, in any case, or undefined where it names none. */
export function parseWhen(text: string): When | undefined {
  const value = plain(text);
  if (isDay(`${value}-01`)) return { kind: 'month', month: value };
  if (isDay(`${value}-01-01`)) return { kind: 'year', year: value };
  const name = namedDays.find((one) => one === value);
  if (name) return { kind: 'named', name };
  const [, digits = '0', sign] = /^(\d{1,4})([dwmy])$/.exec(value) ?? [];
  const [count, unit] = [Number(digits), (['d', 'w', 'm', 'y'] as const).find((one) => one === sign)];
  if (unit && count > 0) return { kind: 'last', count, unit };
  return isDay(value) ? { kind: 'day', day: value } : undefined;
}

/** Whether a text may become the name of days when more is typed. */
export function beginsWhen(text: string): boolean {
  const value = plain(text);
  return (
    /^(?:\d{0,4}|\d{4}-(?:[01]?|(?:0[1-9]|1[0-2])(?:-[0-3]?)?))$/.test(value) ||
    namedDays.some((name) => name.startsWith(value))
  );
}

/** The text that `parseWhen` reads as these days. */
export function printWhen(when: When): string {
  switch (when.kind) {
    case 'day':
      return when.day;
    case 'month':
      return when.month;
    case 'year':
      return when.year;
    case 'named':
      return when.name;
    case 'last':
      return `${when.count}${when.unit}`;
  }
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
}

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
