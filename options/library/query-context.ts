import { dayOf } from '../../src/domain/day';
import type { QueryContext } from '../../src/domain/query/matches';
import type { WeekStart } from '../../src/domain/query/span-of';

/** Engines have it as a method or, older ones, as a property; TypeScript knows neither. */
interface LocaleWithWeek extends Intl.Locale {
  getWeekInfo?: () => { firstDay: number };
  weekInfo?: { firstDay: number };
}

/** Here and now, as the writer's own clock and calendar have it. */
export function queryContext(now: Date, language: string): QueryContext {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { zone, today: dayOf(now.toISOString(), zone), weekStart: weekStart(language) };
}

function weekStart(language: string): WeekStart {
  const locale: LocaleWithWeek = new Intl.Locale(language);
  const first = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay;
  return ([1, 2, 3, 4, 5, 6, 7] as const).find((day) => day === first) ?? 1;
}
