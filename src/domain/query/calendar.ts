import type { Day } from '../day';

const dayMs = 86_400_000;

/** The calendar of `Day` ends here; whatever would lie beyond is its first or its last day. */
const firstDay = dayNumber('0000-01-01');
const lastDay = dayNumber('9999-12-31');

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMs;
}

/** The day as UTC counts it at a moment, as `dayNumber` does; NaN where the moment cannot be read. */
export function dayNumberAt(instant: string): number {
  return Math.floor(Date.parse(instant) / dayMs);
}

/** The day of the week by ISO 8601, 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The day that lies `count` days later, or earlier where it is negative. */
export function addDays(day: Day, count: number): Day {
  const number = Math.min(lastDay, Math.max(firstDay, dayNumber(day) + count));
  return new Date(number * dayMs).toISOString().slice(0, 10);
}

/** The same day `count` months later, or the last of that month where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  if (months < 0) return '0000-01-01';
  if (months >= 120_000) return '9999-12-31';
  const first = firstOf(months);
  const length = (months === 119_999 ? lastDay + 1 : dayNumber(firstOf(months + 1))) - dayNumber(first);
  return addDays(first, Math.min(Number(day.slice(8)), length) - 1);
}

function firstOf(months: number): Day {
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}
