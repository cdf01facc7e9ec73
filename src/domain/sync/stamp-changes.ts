import { diffRecord } from '../diff-record';
import { sameJson } from '../json';
import type { Stamp } from '../stamp';
import {
  elementName,
  elementStamp,
  fieldStamp,
  isSeenMark,
  joinKnowledge,
  knowledgeOf,
  withKnowledge,
  type Stamps,
} from './knowledge';
import { changedAtField, type RecordRules } from './record-rules';

/**
 * The stamps of a record of which a write has made another: `stamp` is put on whatever differs. What is
 * overwritten or removed leaves no stamp behind but, where nothing else says it, the mark that it was seen.
 */
export function stampChanges(
  before: object & { stamps: Stamps },
  after: object,
  stamp: Stamp,
  { sets, derived }: Pick<RecordRules, 'sets' | 'derived'>,
): Record<string, Stamp> {
  const stamps: Record<string, Stamp> = { ...before.stamps };
  const diff = diffRecord(before, after);
  let [isChanged, isCarried, isLost] = [false, false, false];
  const put = (name: string) => {
    isLost ||= stamps[name] !== undefined;
    stamps[name] = stamp;
    isCarried = true;
  };
  for (const field of Object.keys(diff.after)) {
    if (unstamped.has(field) || derived.includes(field)) continue;
    isChanged = true;
    const keyOf = sets[field];
    if (!keyOf) {
      put(field);
      continue;
    }
    const [old, now] = [keyed(diff.before[field], keyOf), keyed(diff.after[field], keyOf)];
    for (const [key, element] of now) if (!sameJson(old.get(key), element)) put(elementName(field, key));
    for (const key of old.keys()) {
      const name = elementName(field, key);
      if (now.has(key) || stamps[name] === undefined) continue;
      delete stamps[name];
      isLost = true;
    }
    if (!isInOrder([...now.keys()], [...old.keys()], stamps, field)) put(field);
  }
  const isComplete = isCarried && !isLost && !Object.keys(stamps).some(isSeenMark);
  if (!isChanged || isComplete) return stamps;
  return withKnowledge(stamps, joinKnowledge(knowledgeOf(before.stamps), knowledgeOf({ '*': stamp })));
}

const unstamped: ReadonlySet<string> = new Set(['stamps', 'unsent', changedAtField]);

function keyed(list: unknown, keyOf: (element: unknown) => string): Map<string, unknown> {
  return new Map(Array.isArray(list) ? list.map((element: unknown) => [keyOf(element), element]) : []);
}

/** Whether the elements stand in the order that their stamps give them, and else in that of before. */
function isInOrder(
  keys: readonly string[],
  before: readonly string[],
  stamps: Stamps,
  field: string,
): boolean {
  const places = new Map(before.map((key, index) => [key, index]));
  let [lastStamp, lastPlace] = ['', -1];
  for (const key of keys) {
    const stamp = placeStamp(stamps, field, key);
    const place = places.get(key) ?? Infinity;
    if (stamp < lastStamp || (stamp === lastStamp && place < lastPlace)) return false;
    [lastStamp, lastPlace] = [stamp, place];
  }
  return true;
}

/** The stamp by which an element has its place: its own, or that of the order where it is later. */
export function placeStamp(stamps: Stamps, field: string, key: string): Stamp {
  const [own, order] = [elementStamp(stamps, field, key), fieldStamp(stamps, field)];
  return own > order ? own : order;
}
