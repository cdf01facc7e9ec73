import { sameJson } from './json';

/** The fields in which two states of a record differ, with their values in both. */
export interface RecordDiff {
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/** Fields that are sets, each with what identifies an element. */
export type SetFields = Readonly<Record<string, (element: unknown) => string>>;

export function diffRecord(before: object, after: object): RecordDiff {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const fields = [...new Set([...old.keys(), ...now.keys()])].filter(
    (field) => !sameJson(old.get(field), now.get(field)),
  );
  const valuesIn = (from: ReadonlyMap<string, unknown>) =>
    Object.fromEntries(fields.map((field) => [field, from.get(field)]));
  return { before: valuesIn(old), after: valuesIn(now) };
}

/**
 * Gives the fields of a record the values they had before a change, where they still have those that
 * it left. In a set, only the elements that the change added, removed or replaced are given back. What
 * was changed again since stays as it is, and its fields are named in `conflicts`.
 */
export function revertDiff<T extends object>(
  record: T,
  { before, after }: RecordDiff,
  sets: SetFields,
): { record: T; conflicts: string[] } {
  const current = new Map<string, unknown>(Object.entries(record));
  const reverted: Record<string, unknown> = {};
  const conflicts: string[] = [];
  for (const field of Object.keys(before)) {
    const [now, was, became] = [current.get(field), before[field], after[field]];
    if (sameJson(now, became)) reverted[field] = was;
    else if (sameJson(now, was)) continue;
    else if (sets[field] && [now, was, became].every((value) => Array.isArray(value))) {
      const set = revertSet(elementsOf(now), elementsOf(was), elementsOf(became), sets[field]);
      reverted[field] = set.elements;
      if (set.conflict) conflicts.push(field);
    } else conflicts.push(field);
  }
  return { record: { ...record, ...reverted }, conflicts };
}

function elementsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function revertSet(
  now: readonly unknown[],
  was: readonly unknown[],
  became: readonly unknown[],
  keyOf: (element: unknown) => string,
): { elements: unknown[]; conflict: boolean } {
  const byKey = (list: readonly unknown[]) => new Map(list.map((element) => [keyOf(element), element]));
  const [old, left, current] = [byKey(was), byKey(became), byKey(now)];
  let conflict = false;
  const elements = now.flatMap((element) => {
    const key = keyOf(element);
    const wasThere = old.has(key);
    if (!left.has(key) || (wasThere && sameJson(old.get(key), left.get(key)))) return [element];
    if (sameJson(element, left.get(key))) return wasThere ? [old.get(key)] : [];
    conflict = true;
    return [element];
  });
  for (const [index, element] of was.entries()) {
    const key = keyOf(element);
    if (left.has(key) || current.has(key)) continue;
    const preceding = new Set(was.slice(0, index).map(keyOf));
    const place = elements.findLastIndex((one) => preceding.has(keyOf(one)));
    elements.splice(place + 1, 0, element);
  }
  return { elements, conflict };
}
