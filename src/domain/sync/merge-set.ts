import { canonicalJson, sameJson } from '../json';
import type { Stamp } from '../stamp';
import { elementStamp, fieldStamp, knows, type Knowledge, type Stamps } from './knowledge';

/** A state of a record of which one set is merged. */
interface SetSide {
  fields: Readonly<Record<string, unknown>>;
  stamps: Stamps;
  known: Knowledge;
}

/** A set as two states together have it. */
interface MergedSet {
  /** Undefined where neither state has the set. */
  elements: unknown[] | undefined;
  /** When each element was written, by its key. */
  stamps: ReadonlyMap<string, Stamp>;
  orderStamp: Stamp;
  /** Elements that gave way to others of their key which were written without knowing them. */
  lost: { field: string; element: string; value: unknown; stamp: Stamp }[];
}

/**
 * Merges a set. Of an element that both have, the one that was written later is taken; one that a state
 * lacks is gone where that state knew it, and was added since where it did not. Elements stand as the state
 * has them whose order was written last, and those that it does not know behind, in the order of their stamps.
 */
export function mergeSet(
  field: string,
  keyOf: (element: unknown) => string,
  a: SetSide,
  b: SetSide,
): MergedSet {
  const [inA, inB] = [keyed(a.fields[field], keyOf), keyed(b.fields[field], keyOf)];
  const found = new Map<string, { element: unknown; stamp: Stamp }>();
  const lost: MergedSet['lost'] = [];
  for (const key of new Set([...inA.keys(), ...inB.keys()])) {
    const [stampA, stampB] = [elementStamp(a.stamps, field, key), elementStamp(b.stamps, field, key)];
    if (inA.has(key) && inB.has(key)) {
      const [one, other] = [inA.get(key), inB.get(key)];
      const firstIsLater = stampA === stampB ? canonicalJson(one) > canonicalJson(other) : stampA > stampB;
      const [won, gone] = firstIsLater ? [one, other] : [other, one];
      const [stamp, goneStamp] = firstIsLater ? [stampA, stampB] : [stampB, stampA];
      found.set(key, { element: won, stamp });
      const isKnown = goneStamp !== stamp && knows((firstIsLater ? a : b).known, goneStamp);
      if (!sameJson(won, gone) && !isKnown) lost.push({ field, element: key, value: gone, stamp: goneStamp });
    } else if (inA.has(key)) {
      if (!knows(b.known, stampA)) found.set(key, { element: inA.get(key), stamp: stampA });
    } else if (!knows(a.known, stampB)) found.set(key, { element: inB.get(key), stamp: stampB });
  }

  const [orderA, orderB] = [fieldStamp(a.stamps, field), fieldStamp(b.stamps, field)];
  const [keysA, keysB] = [[...inA.keys()], [...inB.keys()]];
  const isA = orderA === orderB ? canonicalJson(keysA) < canonicalJson(keysB) : orderA > orderB;
  const orderStamp = orderA > orderB ? orderA : orderB;
  const keys = inOrder(found, isA ? keysA : keysB, orderStamp);
  const isThere = Array.isArray(a.fields[field]) || Array.isArray(b.fields[field]);
  return {
    elements: isThere ? keys.map((key) => found.get(key)!.element) : undefined,
    stamps: new Map(Array.from(found, ([key, { stamp }]) => [key, stamp])),
    orderStamp,
    lost,
  };
}

function inOrder(
  found: ReadonlyMap<string, { stamp: Stamp }>,
  base: readonly string[],
  orderStamp: Stamp,
): string[] {
  const places = new Map(base.map((key, index) => [key, index]));
  const rank = ([key, { stamp }]: [string, { stamp: Stamp }]) => ({
    key,
    stamp,
    after: stamp > orderStamp ? stamp : orderStamp,
    place: places.get(key) ?? Infinity,
  });
  return Array.from(found, rank)
    .sort(
      (one, other) =>
        compare(one.after, other.after) ||
        compare(one.place, other.place) ||
        compare(one.stamp, other.stamp) ||
        compare(one.key, other.key),
    )
    .map(({ key }) => key);
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyed(list: unknown, keyOf: (element: unknown) => string): Map<string, unknown> {
  return new Map(Array.isArray(list) ? list.map((element: unknown) => [keyOf(element), element]) : []);
}
