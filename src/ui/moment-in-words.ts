import { uiLanguage } from '../browser/messages';
import type { Instant } from '../domain/day';

/** A day and a time of it, where the reader is. */
export function momentInWords(at: Instant): string {
  const format = new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
  return format.format(new Date(at));
}
