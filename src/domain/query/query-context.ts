import { dayOf } from '../day';
import type { QueryContext } from './matches';
import type { WeekStart } from './day-range';

/** Engines have it as a method or, older ones, as a property; TypeScript knows neither. */
interface LocaleWithWeek extends Intl.Locale {
  getWeekInfo?: () => { firstDay: number };
  weekInfo?: { firstDay: number };
}

/** Makes the context of a query that is asked `now`, in an IANA zone, by somebody who reads this language. */
export function makeQueryContext(now: Date, zone: string, language: string): QueryContext {
  return { zone, today: dayOf(now.toISOString(), zone), weekStart: weekStartIn(language) };
}

/** The day with which weeks begin where the language is spoken; Monday where the engine does not know. */
function weekStartIn(language: string): WeekStart {
  const locale: LocaleWithWeek = new Intl.Locale(language);
  const first = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay;
  return ([1, 2, 3, 4, 5, 6, 7] as const).find((day) => day === first) ?? 1;
}
