import { uiLanguage } from '../browser/messages';
import type { Instant } from '../domain/day';
import { shortDay } from './short-day';

const dayMs = 86_400_000;

/** Days beyond which the day itself says more. */
const maxDays = 30;

/** How many days ago something was, as one says it: `today`, `3 days ago`; then its day. */
export function daysAgoInWords(instant: Instant, now = new Date()): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const days = Math.round((midnight(now) - midnight(at)) / dayMs);
  if (days < 0 || days > maxDays) return shortDay(instant);
  return new Intl.RelativeTimeFormat(uiLanguage(), { numeric: 'auto' }).format(-days, 'day');
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
