import { dayOf, type Day, type Instant } from '../../domain/day';
import { readTime } from '../../domain/dates/written-time';

/** Microseconds between 1601, where Windows and Chrome count from, and 1970. */
const since1601 = 11_644_473_600_000_000;
/** Days between the beginning of 1900, as spreadsheets count, and 1970. */
const daysTo1970 = 25_569;
const firstMs = -30_610_224_000_000;
const lastMs = 253_402_300_799_999;

/** The instant `ms` milliseconds after 1970, or before; undefined at 1970 itself, which stands for "unknown", and beyond the years 1000 to 9999. */
function fromMs(ms: number): Instant | undefined {
  return ms !== 0 && ms >= firstMs && ms <= lastMs ? new Date(Math.trunc(ms)).toISOString() : undefined;
}

/** The instant of microseconds since 1601. */
export function chromeInstant(value: unknown): Instant | undefined {
  const count = numberOf(value);
  // 1601 itself stands for "unknown".
  return count === undefined || count <= 0 ? undefined : fromMs((count - since1601) / 1000);
}

/**
 * The instant that a number of a time since 1970 stands for. Its size tells its unit, whatever the
 * day: seconds below 10^11, milliseconds below 10^14, microseconds beyond, and microseconds since
 * 1601 from where these pass 1970.
 */
function fromCount(count: number): Instant | undefined {
  // Small numbers below zero stand for "unknown" too.
  if (count < 0 && count > -10_000) return undefined;
  // On the first day after 1970 nobody saved a link: it is a day as spreadsheets count them.
  if (count > 20_000 && count < 80_000) {
    const isDay = Number.isInteger(count);
    return fromMs((count - daysTo1970 + (isDay ? 0.5 : 0)) * 86_400_000);
  }
  if (Math.abs(count) < 1e11) return fromMs(count * 1000);
  if (Math.abs(count) < 1e14) return fromMs(count);
  return fromMs((count < since1601 ? count : count - since1601) / 1000);
}

/**
 * The instant that a value of a file names: a number or its digits, or a text with date and time. A
 * time without a zone is UTC, as the tools write it that leave the zone out; a day without a time is
 * the middle of that day in `zone`. Undefined for what is no date or could be two (`03/04/2020`).
 */
export function instantOf(value: unknown, zone = 'UTC'): Instant | undefined {
  const count = numberOf(value);
  if (count !== undefined) return fromCount(count);
  const time = typeof value === 'string' ? readTime(value) : undefined;
  if (!time) return undefined;
  if (time.minutes === undefined) return middayOf(time.day, zone);
  return fromMs(Date.parse(`${time.day}T00:00:00Z`) + time.minutes * 60_000 + time.ms);
}

/** The day that a value of a file names, as it is written there. */
export function dayIn(value: unknown): Day | undefined {
  const count = numberOf(value);
  const text = count === undefined ? value : fromCount(count);
  return typeof text === 'string' ? readTime(text)?.day : undefined;
}

function middayOf(day: Day, zone: string): Instant | undefined {
  const noon = `${day}T12:00:00.000Z`;
  try {
    // Beyond UTC+12 noon is the next day already.
    return dayOf(noon, zone) === day ? noon : `${day}T00:00:00.000Z`;
  } catch {
    return noon;
  }
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' && /^\s*-?\d{5,20}(?:\.\d+)?\s*$/.test(value) ? Number(value) : undefined;
}
