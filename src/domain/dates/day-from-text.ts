import { dayOfParts, type Day } from '../day';
import { monthOf } from './month-names';
import { plainDateText } from './plain-date-text';

type Reading = (text: string, language: string | undefined) => Day | undefined;

/*
 * The day as it is written, in the zone in which it is written: a page that says 23:30 on the 4th
 * means the 4th. The order matters: the shapes that can be read one way only come first.
 */
const readings: Reading[] = [
  yearFirst,
  closed,
  epoch,
  dayNamedMonth,
  namedMonthDay,
  yearNamedMonth,
  dayOrMonthFirst,
];

/** The first full date in a text, in any of the shapes that pages use; nothing where it is ambiguous. */
export function dayFromText(raw: string, language?: string): Day | undefined {
  const text = plainDateText(
    raw
      .slice(0, 400)
      .replace(/[\u200E\u200F]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
    language,
  );
  if (!/\d{4}|\d\D{1,2}\d{1,2}\D{1,2}\d/.test(text)) return undefined;
  for (const reading of readings) {
    const day = reading(text, language);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** A day of the calendar in a year in which a page may have been written, and not the zero of a clock. */
export function plausibleDay(year: number, month: number, day: number): Day | undefined {
  const found = year >= 1500 && year < 2200 ? dayOfParts(year, month, day) : undefined;
  return found === '1970-01-01' ? undefined : found;
}

function yearFirst(text: string): Day | undefined {
  const found =
    /(?<![\d.,])(\d{4}) ?(?:[-/.]|年) ?(\d{1,2}) ?(?:[-/.]|月) ?(\d{1,2})(?!\d)(?! ?[.,]\d)/.exec(text) ??
    /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ??
    /(\d{4})년 ?(\d{1,2})월 ?(\d{1,2})일/.exec(text);
  if (found) return plausibleDay(Number(found[1]), Number(found[2]), Number(found[3]));
  const vietnamese = /(?<!\d)(\d{1,2}) [Tt]háng (\d{1,2})(?:,? [Nn]ăm |, )(\d{4})(?!\d)/.exec(text);
  return vietnamese
    ? plausibleDay(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]))
    : undefined;
}

function closed(text: string): Day | undefined {
  const found = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(text);
  return found ? plausibleDay(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
}

/** Seconds or milliseconds since 1970, where they are all the text. */
function epoch(text: string): Day | undefined {
  if (!/^1?\d{9}(?:\d{3})?$/.test(text)) return undefined;
  const moment = new Date(Number(text) * (text.length > 10 ? 1 : 1000));
  return plausibleDay(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
}

// Case is spelt out in these three: with `i`, V8 takes milliseconds to compile a class of all letters.
function dayNamedMonth(text: string, language: string | undefined): Day | undefined {
  const shape =
    /(?<!\d)(\d{1,2})(?:[Ss][Tt]|[Nn][Dd]|[Rr][Dd]|[Tt][Hh]|[Ee][Rr]|-?(?:го|е|ое)|[.ºª°η])?[ \-/]*(?:[Dd][Ee] |[Dd]['’]|[Oo][Ff] )?([\p{L}\p{M}]{3,20})\.?,?[ \-/]*(?:[Dd][Ee][Ll]? |[Oo][Ff] )?(\d{4})(?!\d)/gu;
  return named(text.matchAll(shape), language, { day: 1, month: 2, year: 3 });
}

function namedMonthDay(text: string, language: string | undefined): Day | undefined {
  const shape =
    /([\p{L}\p{M}]{3,20})\.?[ \-/]*(\d{1,2})(?:[Ss][Tt]|[Nn][Dd]|[Rr][Dd]|[Tt][Hh])?(?:[, \-/]+| [Dd][Ee] )(?:\d{1,2}:\d{2}(?::\d{2})? (?:[A-Z]{2,5}(?:[+-]\d{1,2}:?\d{2})? )?)?(\d{4})(?!\d)/gu;
  return named(text.matchAll(shape), language, { month: 1, day: 2, year: 3 });
}

function yearNamedMonth(text: string, language: string | undefined): Day | undefined {
  const shape = /(?<!\d)(\d{4})\.?(?: m\.)?[ ,-]+([\p{L}\p{M}]{3,20})\.?[ -]*(\d{1,2})(?!\d)/gu;
  const latvian = /(?<!\d)(\d{4})\. gada (\d{1,2})\. ([\p{L}\p{M}]{3,20})/gu;
  return (
    named(text.matchAll(shape), language, { year: 1, month: 2, day: 3 }) ??
    named(text.matchAll(latvian), language, { year: 1, month: 3, day: 2 })
  );
}

function named(
  matches: Iterable<RegExpExecArray>,
  language: string | undefined,
  place: { year: number; month: number; day: number },
): Day | undefined {
  for (const match of matches) {
    const month = monthOf(match[place.month] ?? '', language);
    const day =
      month === undefined
        ? undefined
        : plausibleDay(Number(match[place.year]), month, Number(match[place.day]));
    if (day !== undefined) return day;
  }
  return undefined;
}

/** Day before month, save where the language is American or where it is English of no known country. */
function dayOrMonthFirst(text: string, language: string | undefined): Day | undefined {
  const found = /(?<![\d.,/-])(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?![\d%])/.exec(text);
  if (!found) return undefined;
  const [first, second, year] = [Number(found[1]), Number(found[3]), fullYear(found[4] ?? '')];
  if (first > 12 || found[2] === '.') return plausibleDay(year, second, first);
  if (second > 12) return plausibleDay(year, first, second);
  if (first === second) return plausibleDay(year, first, second);
  const [dayFirst, monthFirst] = [plausibleDay(year, second, first), plausibleDay(year, first, second)];
  const weekday = weekdayIn(text);
  const named = [dayFirst, monthFirst].filter((day) => day !== undefined && weekdayOf(day) === weekday);
  if (named.length === 1) return named[0];
  const tongue = language?.toLowerCase();
  if (tongue === 'en-us') return monthFirst;
  return tongue === undefined || tongue === 'en' ? undefined : dayFirst;
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The day of the week that an English text names, from 0 for Sunday; -1 for none. */
function weekdayIn(text: string): number {
  const [, name = ''] =
    /\b(sun|mon|tue|wed|thu|fri|sat)(?:s?day|nesday|rsday|urday|s|rs?)?\b/i.exec(text) ?? [];
  return weekdays.indexOf(name.toLowerCase());
}

function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Two digits are read as a year of the web's lifetime. */
function fullYear(digits: string): number {
  if (digits.length === 4) return Number(digits);
  const year = Number(digits);
  if (year >= 90) return 1900 + year;
  return year < 50 ? 2000 + year : 0;
}
