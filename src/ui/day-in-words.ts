import { uiLanguage } from '../browser/messages';
import type { Day } from '../domain/day';

/** A calendar day for the writer to read, the same day in every zone. */
export function dayInWords(day: Day): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? day
    : date.toLocaleDateString(uiLanguage(), { dateStyle: 'medium', timeZone: 'UTC' });
}
