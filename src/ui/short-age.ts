import { message, uiLanguage } from '../browser/messages';
import type { Instant } from '../domain/day';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const relativeDays = 3;

interface Formats {
  unit: Record<'minute' | 'hour' | 'day', Intl.NumberFormat>;
  day: Intl.DateTimeFormat;
  year: Intl.DateTimeFormat;
}

let formats: Formats | undefined;

/** How long ago something was, up to three days; then its day, with the year where it is another one. */
export function shortAge(instant: Instant, now = Date.now()): string {
  formats ??= formatsOf(uiLanguage());
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return instant;
  const since = Math.max(0, now - at);
  if (since < minuteMs) return message('justNow');
  if (since < hourMs) return formats.unit.minute.format(Math.floor(since / minuteMs));
  if (since < dayMs) return formats.unit.hour.format(Math.floor(since / hourMs));
  if (since < relativeDays * dayMs) return formats.unit.day.format(Math.floor(since / dayMs));
  const date = new Date(at);
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  return (isThisYear ? formats.day : formats.year).format(date);
}

/** The same in whole words, as within a sentence: `4 minutes ago`, `yesterday`, `24 Nov`. */
export function ageInWords(instant: Instant, now = Date.now()): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return instant;
  const since = Math.max(0, now - at);
  if (since >= relativeDays * dayMs) return shortAge(instant, now);
  if (since < minuteMs) return message('justNow');
  wordFormat ??= new Intl.RelativeTimeFormat(uiLanguage(), { numeric: 'auto' });
  if (since < hourMs) return wordFormat.format(-Math.floor(since / minuteMs), 'minute');
  if (since < dayMs) return wordFormat.format(-Math.floor(since / hourMs), 'hour');
  return wordFormat.format(-Math.floor(since / dayMs), 'day');
}

let wordFormat: Intl.RelativeTimeFormat | undefined;

function formatsOf(language: string): Formats {
  const unit = (unit: string) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'narrow' });
  return {
    unit: { minute: unit('minute'), hour: unit('hour'), day: unit('day') },
    day: new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' }),
    year: new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' }),
  };
}
