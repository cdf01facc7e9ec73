import { message, uiLanguage } from '../../src/browser/messages';
import { dayOf, type Day, type Instant } from '../../src/domain/day';
import { addDays } from '../../src/domain/query/calendar';
import { dayRangeOf } from '../../src/domain/query/when';
import type { QueryContext } from '../../src/domain/query/matches';

/** The days of a list that stand under one heading. */
export interface DayGroup {
  /** The same for all clips of the group, and for no others. */
  key: string;
  name: string;
  /** Which days these are, where the name does not say it. */
  hint: string;
}

/** So many are remembered: what a screen and those around it have, several times over. */
const maxKnownInstants = 2_000;

/**
 * Puts moments into the groups of a diary: today, yesterday, the rest of this week, and each month before.
 * It remembers the days that it was asked for, since a list asks for one over and over.
 */
export function dayGroups(context: QueryContext): (instant: Instant) => DayGroup {
  const { today, zone } = context;
  const language = uiLanguage();
  const long = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const short = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const week = dayRangeOf({ kind: 'named', name: 'this-week' }, context);
  const dateOf = (day: Day) => new Date(`${day}T00:00:00Z`);
  const known = new Map<Day, DayGroup>();
  const byInstant = new Map<Instant, DayGroup>();
  const yesterday = addDays(today, -1);

  // ICU 78 knows no span of Chinese days without their year, and writes `11/22 – 11/26`.
  const daysFrom = (from: Day, to: Day): string => {
    const range = short.formatRange(dateOf(from), dateOf(to));
    return range.includes('/') ? `${short.format(dateOf(from))}–${short.format(dateOf(to))}` : range;
  };

  const groupOf = (day: Day): DayGroup => {
    if (day === today) return { key: 'today', name: message('dayToday'), hint: long.format(dateOf(day)) };
    if (day === yesterday)
      return { key: 'yesterday', name: message('dayYesterday'), hint: long.format(dateOf(day)) };
    if (day >= week.from && day < yesterday) {
      const last = addDays(yesterday, -1);
      const hint = week.from === last ? short.format(dateOf(last)) : daysFrom(week.from, last);
      return { key: 'week', name: message('dayThisWeek'), hint };
    }
    return { key: day.slice(0, 7), name: month.format(dateOf(day)), hint: '' };
  };
  return (instant) => {
    const same = byInstant.get(instant);
    if (same) return same;
    if (Number.isNaN(Date.parse(instant))) return { key: instant, name: instant, hint: '' };
    const day = dayOf(instant, zone);
    let group = known.get(day);
    if (!group) known.set(day, (group = groupOf(day)));
    if (byInstant.size > maxKnownInstants) byInstant.clear();
    byInstant.set(instant, group);
    return group;
  };
}
