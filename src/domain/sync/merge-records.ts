import { canonicalJson, sameJson } from '../json';
import type { Stamp } from '../stamp';
import {
  elementName,
  elementStamp,
  fieldStamp,
  isSeenMark,
  joinKnowledge,
  knowledgeOf,
  knows,
  withKnowledge,
  type Knowledge,
  type RecordState,
} from './knowledge';
import { mergeSet } from './merge-set';
import { changedAtField, type RecordRules } from './record-rules';
import { isWithheld, mergeWithheld } from './withheld';

/** A person's words that gave way to others which were written without knowing them. */
export interface LostValue {
  field: string;
  /** Of a set, the key of its element. */
  element?: string;
  value: unknown;
  /** When they were written, and by which device. */
  stamp: Stamp;
}

/** Of what a record was, only that it was purged is left. */
export const purgedField = 'purged';

/**
 * Merges two states of one record, in whichever order they are given. A field has the value that was
 * written last. A set loses an element only to a state that knew it. What was purged, or removed, comes back
 * as a whole where the other state was edited without that being known. `lost` are the words that gave way
 * to a write that did not know them. What the writes of devices in `sharedNames` say of each other is not
 * believed: two copies of one profile gave them.
 */
export function mergeRecords(
  a: RecordState,
  b: RecordState,
  rules: RecordRules,
  sharedNames: ReadonlySet<string> = new Set(),
): { record: RecordState; lost: LostValue[] } {
  if (isWithheld(a) || isWithheld(b)) return { record: mergeWithheld(a, b), lost: [] };
  if (isPurged(a) || isPurged(b)) return { record: mergePurged(a, b), lost: [] };
  const [knownA, knownB] = [a, b].map(({ stamps }) => withoutDevices(knowledgeOf(stamps), sharedNames));
  const all = fieldStamp(a.stamps, '*') > fieldStamp(b.stamps, '*') ? a.stamps['*'] : b.stamps['*'];
  const stamps: Record<string, Stamp> = { '*': all ?? '' };
  const fields: Record<string, unknown> = {};
  const lost: LostValue[] = [];
  const sides = { a: { ...a, known: knownA! }, b: { ...b, known: knownB! } };

  for (const field of fieldNames(a, b, rules)) {
    const keyOf = rules.sets[field];
    if (keyOf) {
      const merged = mergeSet(field, keyOf, sides.a, sides.b);
      if (merged.elements) fields[field] = merged.elements;
      if (merged.orderStamp > stamps['*']!) stamps[field] = merged.orderStamp;
      for (const [key, stamp] of merged.stamps)
        if (stamp !== stamps['*']) stamps[elementName(field, key)] = stamp;
      if (rules.words.includes(field)) lost.push(...merged.lost);
      continue;
    }
    const [one, other] = isLater(sides.a, sides.b, field) ? [sides.a, sides.b] : [sides.b, sides.a];
    const [value, gone] = [one.fields[field], other.fields[field]];
    const stamp = fieldStamp(one.stamps, field);
    if (value !== undefined) fields[field] = value;
    if (stamp > stamps['*']!) stamps[field] = stamp;
    const goneStamp = fieldStamp(other.stamps, field);
    if (rules.words.includes(field) && isLost(value, gone, one.known, goneStamp, stamp))
      lost.push({ field, value: gone, stamp: goneStamp });
  }
  if (isGone({ fields }) && isEditUnknown(sides.a, sides.b, rules))
    for (const name of goneFields) delete fields[name];
  const changedAt = laterText(a.fields[changedAtField], b.fields[changedAtField]);
  if (changedAt !== undefined) fields[changedAtField] = changedAt;
  const record = {
    fields,
    stamps: withKnowledge(stamps, joinKnowledge(knowledgeOf(a.stamps), knowledgeOf(b.stamps))),
  };
  return { record, lost };
}

interface Side extends RecordState {
  known: Knowledge;
}

function withoutDevices(known: Knowledge, devices: ReadonlySet<string>): Knowledge {
  return devices.size === 0 ? known : new Map([...known].filter(([device]) => !devices.has(device)));
}

export function isPurged({ fields }: RecordState): boolean {
  return fields[purgedField] === true;
}

/** All but `changedAt` that either state has or ever had. */
function fieldNames(a: RecordState, b: RecordState, rules: RecordRules): Set<string> {
  const names = [a, b].flatMap(({ fields, stamps }) => [
    ...Object.keys(fields),
    ...Object.keys(stamps).map((name) => name.split('/', 1)[0]!),
  ]);
  const found = new Set(names);
  for (const name of ['*', 'seen', changedAtField, ...rules.derived]) found.delete(name);
  return found;
}

/** Whether the field was written later in `a`; of one stamp, the same on whichever side it stands. */
function isLater(a: RecordState, b: RecordState, field: string): boolean {
  const [stampA, stampB] = [fieldStamp(a.stamps, field), fieldStamp(b.stamps, field)];
  return stampA === stampB ? isGreater(a.fields[field], b.fields[field]) : stampA > stampB;
}

/** An order of values by which any two devices choose alike; what is there comes before what is not. */
export function isGreater(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a !== undefined;
  return canonicalJson(a) > canonicalJson(b);
}

function isLost(value: unknown, gone: unknown, known: Knowledge, goneStamp: Stamp, stamp: Stamp): boolean {
  if (gone === undefined || gone === '' || sameJson(value, gone)) return false;
  return goneStamp === stamp || !knows(known, goneStamp);
}

/** What says of a record that it was removed, or lies in the trash. */
const goneFields = ['removed', 'trashedAt', 'mergedInto'] as const;

function isGone({ fields }: Pick<RecordState, 'fields'>): boolean {
  return fields['removed'] === true || fields['trashedAt'] !== undefined;
}

/** Whether the state that has a record gone does not know words that the other, which has it, was given. */
function isEditUnknown(a: Side, b: Side, rules: RecordRules): boolean {
  if (isGone(a) === isGone(b)) return false;
  const [gone, there] = isGone(a) ? [a, b] : [b, a];
  const isUnknown = (stamp: Stamp) => !knows(gone.known, stamp);
  return rules.words.some((field) => {
    if (sameJson(there.fields[field], gone.fields[field])) return false;
    const elements = there.fields[field];
    const keyOf = rules.sets[field];
    if (!keyOf || !Array.isArray(elements)) return isUnknown(fieldStamp(there.stamps, field));
    return elements.some((one: unknown) => isUnknown(elementStamp(there.stamps, field, keyOf(one))));
  });
}

/**
 * Of two states one of which is purged. A clip comes back whole where it was written, or taken out of the
 * trash, by somebody who did not know that it was purged.
 */
function mergePurged(a: RecordState, b: RecordState): RecordState {
  if (isPurged(a) && isPurged(b)) {
    const [stampA, stampB] = [fieldStamp(a.stamps, '*'), fieldStamp(b.stamps, '*')];
    if (stampA !== stampB) return stampA > stampB ? a : b;
    return isGreater(a, b) ? a : b;
  }
  const [purged, there] = isPurged(a) ? [a, b] : [b, a];
  const known = knowledgeOf(purged.stamps);
  const isEdit = ([name, stamp]: [string, Stamp]) =>
    !isSeenMark(name) && !(isGoneField(name) && there.fields[name] !== undefined) && !knows(known, stamp);
  return Object.entries(there.stamps).some(isEdit) ? there : purged;
}

function isGoneField(name: string): boolean {
  return goneFields.some((field) => field === name);
}

function laterText(a: unknown, b: unknown): unknown {
  if (typeof a !== 'string') return b;
  return typeof b === 'string' && b > a ? b : a;
}
