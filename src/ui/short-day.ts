import { uiLanguage } from '../browser/messages';
import type { Instant } from '../domain/day';

let format: Intl.DateTimeFormat | undefined;

/** The day of a moment here and now, e.g. `May 3, 2026`. The format is made once: that is what costs. */
export function shortDay(instant: Instant): string {
  format ??= new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium' });
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : format.format(date);
}
