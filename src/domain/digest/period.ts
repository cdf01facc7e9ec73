import { isDay, type Day } from '../day';
import type { Clause } from '../query/query';
import type { NamedDays } from '../query/when';
import { daysOfIsoWeek } from './iso-week';

/** The days from which clips are chosen. What is only half typed asks for nothing. */
export type Period =
  | { kind: 'any' }
  | { kind: 'last-seven' }
  | { kind: 'named'; name: NamedDays }
  /** `2026-W18` */
  | { kind: 'week'; week: string }
  /** `2026-05` */
  | { kind: 'month'; month: string }
  /** Both days included; either may be missing. */
  | { kind: 'custom'; from: string; to: string };

/** The period in the library's language, whose days are those of the writer's zone; undefined for any. */
export function clauseOfPeriod(period: Period): Clause | undefined {
  switch (period.kind) {
    case 'any':
      return undefined;
    case 'last-seven':
      return { kind: 'on', when: { kind: 'last', count: 7, unit: 'd' } };
    case 'named':
      return { kind: 'on', when: { kind: 'named', name: period.name } };
    case 'month':
      return isDay(`${period.month}-01`)
        ? { kind: 'on', when: { kind: 'month', month: period.month } }
        : undefined;
    case 'week': {
      const span = daysOfIsoWeek(period.week);
      return span && between(span.from, span.to);
    }
    default:
      return between(period.from, period.to);
  }
}

function between(from: string, to: string): Clause | undefined {
  const bounds = [...(isDay(from) ? [not('before', from)] : []), ...(isDay(to) ? [not('after', to)] : [])];
  return bounds.length > 1 ? { kind: 'and', clauses: bounds } : bounds[0];
}

function not(kind: 'before' | 'after', day: Day): Clause {
  return { kind: 'not', clause: { kind, when: { kind: 'day', day } } };
}
