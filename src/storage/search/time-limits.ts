import type { Day } from '../../domain/day';
import { addDays, dayNumber } from '../../domain/query/calendar';
import { matches, type QueryContext } from '../../domain/query/matches';
import type { Clause } from '../../domain/query/query';
import { spanOf } from '../../domain/query/span-of';
import { aSubjectOf } from './subject-of';

/** Milliseconds since 1970: from the first up to the second, and not that one itself. */
export interface TimeLimits {
  from: number;
  until: number;
}

const dayMs = 86_400_000;

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
  const isBefore = (time: number) =>
    matches(
      { kind: 'before', when: { kind: 'day', day } },
      aSubjectOf({ savedAt: new Date(time).toISOString() }),
      context,
    );
  let [before, after] = [midnight - 2 * dayMs, midnight + 2 * dayMs];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (isBefore(middle)) before = middle;
    else after = middle;
  }
  return after;
}
