import type { Day } from '../day';
import { addDays, dayNumber, weekdayOf } from '../query/calendar';
import type { DayRange } from '../query/when';

/** A week of ISO 8601. Its year is the one that its Thursday lies in, at New Year not that of every day. */
export interface IsoWeek {
  year: number;
  /** 1 to 53. */
  week: number;
}

export function isoWeekOf(day: Day): IsoWeek {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  return { year: Number(year), week: Math.floor((dayNumber(thursday) - dayNumber(`${year}-01-01`)) / 7) + 1 };
}

/** `2026-W01` */
export function isoWeekName({ year, week }: IsoWeek): string {
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

/** Monday to Sunday of the week with this name, or undefined where the year has no such week. */
export function daysOfIsoWeek(name: string): DayRange | undefined {
  const [, year = '', week = ''] = /^(\d{4})-?W(\d{2})$/i.exec(name.trim()) ?? [];
  if (year === '') return undefined;
  // The fourth of January lies in the first week of every year.
  const fourth = `${year}-01-04`;
  const from = addDays(fourth, 1 - weekdayOf(fourth) + (Number(week) - 1) * 7);
  const named = isoWeekOf(from);
  if (named.year !== Number(year) || named.week !== Number(week)) return undefined;
  return { from, to: addDays(from, 6) };
}
