import { dayOfParts, type Day } from '../day';
import { monthOf } from './month-names';

/** A date as a text writes it. */
export interface WrittenTime {
  day: Day;
  /** From the day's beginning in UTC; undefined where only the day is written. */
  minutes?: number;
  ms: number;
}

const clock = String.raw`(?:[T ,:]\s*(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?\s*([+-]\d{2}:?\d{0,2}|[a-z]{1,5})?)?`;
const shapes = [
  // 2016-09-08T11:55:58+0200, 2015-09-09 11:10:32 UTC, 2020/10/05 01:02:03 +0000
  String.raw`(?<y>\d{4})[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})`,
  // 10/Oct/2000:13:55:36 +0300, Sat, 06 Jun 20 15:50:59 +0200
  String.raw`(?:[a-z]{3,9},?\s+)?(?<d>\d{1,2})[-/\s](?<m>[a-z]{3,9})\.?,?[-/\s](?<y>\d{4}|\d{2})`,
  // January 2, 2024 3:04 PM
  String.raw`(?:[a-z]{3,9},?\s+)?(?<m>[a-z]{3,9})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})`,
].map((date) => new RegExp(`^${date}${clock}$`, 'i'));

/** Wed May 03 10:00:00 +0000 2023, as C and X write it. */
const yearBehindClock =
  /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9}\s+\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?)(\s+(?:[+-]\d{4}|[a-z]{1,4}))?\s+(\d{4})$/i;

/** The date that a text is; undefined where it is none, where it could be two, or where its zone is not known. */
export function readTime(value: string): WrittenTime | undefined {
  const text = value.trim().slice(0, 80).replace(yearBehindClock, '$1, $4 $2$3');
  for (const shape of shapes) {
    const found = shape.exec(text);
    if (found) return timeOf(found);
  }
  return undefined;
}

function timeOf(found: RegExpExecArray): WrittenTime | undefined {
  const { y = '', m = '', d = '' } = found.groups ?? {};
  const month = /^\d/.test(m) ? Number(m) : monthOf(m, 'en');
  const day = month === undefined ? undefined : dayOfParts(yearOf(y), month, Number(d));
  if (day === undefined) return undefined;
  const [hour, minute, second = '0', part = '', half, zone] = found.slice(4);
  if (hour === undefined || minute === undefined) return { day, ms: 0 };
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0);
  const ahead = zoneMinutes(zone);
  if (hours > 24 || Number(minute) > 59 || Number(second) > 60 || ahead === undefined) return undefined;
  const ms = Number(second) * 1000 + Number(part.padEnd(3, '0').slice(0, 3));
  return { day, minutes: hours * 60 + Number(minute) - ahead, ms };
}

/** Two digits are of the years 1950 to 2049, as in mail (RFC 5322). */
function yearOf(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year < 50 ? 2000 : 1900);
}

/** The zones with letters that mail knows (RFC 5322); any other is not guessed. */
const namedZones: ReadonlyMap<string, number> = new Map([
  ...['z', 'ut', 'utc', 'gmt'].map((name): [string, number] => [name, 0]),
  ...['edt', 'cdt', 'mdt', 'pdt'].map((name, i): [string, number] => [name, -(4 + i) * 60]),
  ...['est', 'cst', 'mst', 'pst'].map((name, i): [string, number] => [name, -(5 + i) * 60]),
]);

/** Minutes by which a zone is ahead of UTC; none written is UTC. */
function zoneMinutes(zone: string | undefined): number | undefined {
  if (zone === undefined) return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign === undefined) return namedZones.get(zone.toLowerCase());
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}
