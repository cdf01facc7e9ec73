import { diffRecord, type SetFields } from '../../domain/diff-record';
import { sameJson } from '../../domain/json';
import type { Stamp } from '../../domain/stamp';

/** What every record carries that other devices shall see. */
export interface Synced {
  id: string;
  /**
   * When each field was last changed. `*` stands for all fields that have no stamp of their own;
   * `tags/x` is the stamp of one element of a collection, which stays when the element goes.
   */
  stamps: Record<string, Stamp>;
  /** Present, and thus indexed, while the record's last change has not been sent to another device. */
  unsent?: 1;
}

/** The stamps of `before` with `stamp` put on whatever differs in `after`. */
export function stampChanges(
  before: Synced,
  after: object,
  stamp: Stamp,
  sets: SetFields,
): Record<string, Stamp> {
  const stamps = { ...before.stamps };
  const diff = diffRecord(before, after);
  for (const field of Object.keys(diff.after)) {
    if (field === 'stamps' || field === 'unsent') continue;
    stamps[field] = stamp;
    const keyOf = sets[field];
    if (!keyOf) continue;
    for (const key of changedElements(diff.before[field], diff.after[field], keyOf))
      stamps[`${field}/${key}`] = stamp;
  }
  return stamps;
}

function changedElements(before: unknown, after: unknown, keyOf: (element: unknown) => string): string[] {
  const byKey = (list: unknown) =>
    new Map(Array.isArray(list) ? list.map((element: unknown) => [keyOf(element), element]) : []);
  const [old, now] = [byKey(before), byKey(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((key) => !sameJson(old.get(key), now.get(key)));
}
