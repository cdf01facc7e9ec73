import type { Day } from '../../domain/day';
import { fillPattern } from './fill-pattern';
import type { Wording } from './wordings';

/** A day in the words of a language: `April 26, 2016`. */
export function dayText(day: Day, wording: Wording): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const fill: Record<string, string> = {
    year: String(Number(year)),
    month: wording.months[Number(month) - 1] ?? month,
    day: String(Number(date)),
  };
  return fillPattern(
    wording.date,
    (words) => words,
    (place) => [fill[place] ?? ''],
  ).join('');
}
