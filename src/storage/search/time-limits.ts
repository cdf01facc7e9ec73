import type { Day } from '../../domain/day';
import { addDays, dayNumber } from '../../domain/query/calendar';
import { matcherOf, type QueryContext } from '../../domain/query/matches';
import type { Clause } from '../../domain/query/query';
import { spanOf } from '../../domain/query/span-of';
import { aSubjectOf } from './subject-of';

/** Milliseconds since 1970: from the first up to the second, and not that one itself. */
export interface TimeLimits {
  from: number;
  until: number;
}

const dayMs = 86_400_000;
const quarterMs = 900_000;

/** The times that a clause on days is met by, so that no document has to be asked for its day. */
export function timeLimits(
  { kind, when }: Clause & { kind: 'before' | 'after' | 'on' },
  context: QueryContext,
): TimeLimits {
  const span = spanOf(when, context);
  const next = () => startOf(addDays(span.to, 1), context);
  if (kind === 'before') return { from: -Infinity, until: startOf(span.from, context) };
  if (kind === 'on') return { from: startOf(span.from, context), until: next() };
  return { from: when.kind === 'last' ? startOf(span.from, context) : next(), until: Infinity };
}

/** When the day begins in the writer's zone. */
export function startOf(day: Day, context: QueryContext): number {
  const midnight = dayNumber(day) * dayMs;
  const test = matcherOf({ kind: 'before', when: { kind: 'day', day } }, context);
  const isBefore = (time: number) => test(aSubjectOf({ savedAt: new Date(time).toISOString() }));
  let [before, after] = [midnight - 2 * dayMs, midnight + 2 * dayMs];
  const narrow = (unit: number) => {
    while (after - before > unit) {
      const middle = before + Math.floor((after - before) / unit / 2) * unit;
      if (isBefore(middle)) before = middle;
      else after = middle;
    }
  };
  // Today's zones begin their days at a quarter of an hour. Older times were odder, and take longer to find.
  narrow(quarterMs);
  if (!isBefore(after - 1)) narrow(1);
  return after;
}
