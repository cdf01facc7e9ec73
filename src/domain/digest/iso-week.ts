import type { Day } from '../day';
import { addDays, dayNumber, weekdayOf } from '../query/calendar';

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
