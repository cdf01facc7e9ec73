import { sameJson } from '../../domain/json';
import type { UndoStep } from '../records/undo-record';

/** What a change did to a record, as a step that can be taken back. */
export function stepOf(table: UndoStep['table'], id: string, before: object, after: object): UndoStep {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const fields = [...new Set([...old.keys(), ...now.keys()])].filter(
    (field) => !sameJson(old.get(field), now.get(field)),
  );
  const of = (from: Map<string, unknown>) =>
    Object.fromEntries(fields.map((field) => [field, from.get(field)]));
  return { table, id, before: of(old), after: of(now) };
}

/**
 * The record without what the step did to it. A field that was changed again since is left as it is;
 * of a set, only what the step put in or took out goes back.
 */
export function takenBack<T extends object>(record: T, { before, after }: UndoStep): T {
  const current = new Map<string, unknown>(Object.entries(record));
  const fields = Object.keys(before).flatMap((field): [string, unknown][] => {
    const [now, was, became] = [current.get(field), before[field], after[field]];
    if (sameJson(now, became)) return [[field, was]];
    if (field === 'tags') return [[field, withoutDifference(now, was, became)]];
    return [];
  });
  return { ...record, ...Object.fromEntries(fields) };
}

function withoutDifference(now: unknown, was: unknown, became: unknown): unknown {
  if (!Array.isArray(now) || !Array.isArray(was) || !Array.isArray(became)) return now;
  const kept: unknown[] = now.filter((one) => was.includes(one) || !became.includes(one));
  return [...kept, ...was.filter((one) => !became.includes(one) && !kept.includes(one))];
}
