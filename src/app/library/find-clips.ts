import type { Clip } from '../../domain/clip';
import { parseQuery } from '../../domain/query/parse-query';
import { clipsWithIds } from '../../storage/clips';
import { listClips } from '../../storage/list-clips';
import { browserLanguage } from '../../browser/messages';
import { dayOf } from '../../domain/day';
import type { QueryContext } from '../../domain/query/matches';
import type { WeekStart } from '../../domain/query/when';

/** The clips that a query finds, as the library lists them, at most so many; none for an empty one. */
export async function findClips(text: string, limit: number, now = new Date()): Promise<Clip[]> {
  const { query } = parseQuery(text);
  if (query.kind === 'all') return [];
  const list = await listClips(query, currentQueryContext(now));
  return clipsWithIds(await list.ids(0, limit));
}

/** Engines have it as a method or, older ones, as a property; TypeScript knows neither. */
interface LocaleWithWeek extends Intl.Locale {
  getWeekInfo?: () => { firstDay: number };
  weekInfo?: { firstDay: number };
}

/** The context of a query that is asked here, in the browser's zone and the language of its interface. */
export function currentQueryContext(now = new Date()): QueryContext {
  return makeQueryContext(now, Intl.DateTimeFormat().resolvedOptions().timeZone, browserLanguage());
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
