import * as v from 'valibot';
import { isWebUrl } from './address/web-url';
import { isDay, type Day, type Instant } from './day';
import { readText } from './parse';

/** Schemas of values that occur in many records, by their form: what crosses an edge is held against them. */

/** ISO 8601 with its offset, of the years 0 to 9999; it comes out in UTC, so that texts compare as times do. */
export const instantSchema = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/,
    'is no ISO instant with its offset',
  ),
  v.check(
    (text) => isDay(text.slice(0, 10)) && isDay(utc(text)?.slice(0, 10)),
    'is no instant of the calendar',
  ),
  v.transform((text): Instant => utc(text) ?? text),
  v.description('An ISO 8601 instant with its offset'),
);

function utc(text: string): Instant | undefined {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}

export const daySchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'is no day (YYYY-MM-DD)'),
  v.check((text): text is Day => isDay(text), 'is no day of the calendar'),
  v.description('A calendar day without a zone'),
);

export const webUrlSchema = v.pipe(
  v.string(),
  v.regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\//, 'is no http or https address'),
  v.check(isWebUrl, 'is no whole address'),
  v.description('An http or https address as it stands'),
);

/** A web address, or a picture in itself. */
export const iconSchema = v.pipe(
  v.string(),
  v.check((text) => /^data:image\//i.test(text) || isWebUrl(text), 'is no address of a picture'),
  v.description('http, https, or a data: image'),
);

/** The name of a record: a UUIDv7 where we make it, and in any case short and without odd characters. */
export const recordIdSchema = v.pipe(v.string(), v.regex(/^[\w.:-]{1,100}$/, 'is no id'));

/**
 * A fractional rank as `fractional-indexing` makes and takes it: a letter that tells how many digits
 * its whole part has, those digits, and a fraction that does not end with a zero.
 */
export const rankSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][\dA-Za-z]+$/, 'is no rank'),
  v.check(isRank, 'is no rank'),
  v.description('Fractional rank: things stand in the order of these strings by code unit, then by id'),
);

function isRank(text: string): boolean {
  const head = text.charCodeAt(0);
  const wholeLength = head >= 97 ? head - 97 + 2 : 90 - head + 2;
  const fraction = text.slice(wholeLength);
  // Nothing could be put in front of the smallest whole part.
  return text.length >= wholeLength && !fraction.endsWith('0') && !/^A0{26}$/.test(text);
}

/** The IANA name of a time zone that this browser knows. */
export const zoneSchema = v.pipe(v.string(), v.check(isZone, 'is no time zone'), v.description('IANA name'));

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Text, cut to so many UTF-16 units between whole characters. */
export function textSchema(maxChars: number) {
  return v.pipe(
    v.string(),
    v.transform((text) => readText(text, maxChars) ?? ''),
  );
}

/** The first elements of a list that fit a schema; the others are left out. */
export function listSchema<T>(element: v.GenericSchema<unknown, T>, maxLength: number) {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((list) =>
      list.slice(0, maxLength).flatMap((one): T[] => {
        const { success, output } = v.safeParse(element, one);
        return success ? [output] : [];
      }),
    ),
  );
}
