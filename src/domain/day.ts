/** A calendar day without a zone, `YYYY-MM-DD`, in the Gregorian calendar. */
export type Day = string;

/** A moment as an ISO 8601 string with its offset, e.g. `2026-05-03T10:15:00.000Z`. */
export type Instant = string;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether `text` is a day that the calendar has: 2024-02-29 is one, 2023-02-29 is not. */
export function isDay(text: unknown): text is Day {
  const found = typeof text === 'string' ? shape.exec(text) : null;
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The day of a year, month (1 to 12) and day of the month; undefined where the calendar has none. */
export function dayOfParts(year: number, month: number, day: number): Day | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** By zone: one takes as long to make as a hundred days to read. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(zone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  dayFormats.set(zone, made);
  return made;
}

/** The day that a clock on the wall in `zone` (an IANA name) shows at `instant`. */
export function dayOf(instant: Instant, zone: string): Day {
  const parts = dayFormat(zone).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
