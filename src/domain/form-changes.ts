import { sameJson } from './json';
import { isSamePassage, type Quote } from './quote';
import { tagKey } from './tagging/tags';

/** A field in three states: as the form was opened on it, as the form has it now, as the record has it now. */
interface ThreeStates<V> {
  base: V;
  edited: V;
  current: V;
}

/** What a field becomes, and whether form and record disagree: then both are kept, or the form's stands. */
interface MergedField<V> {
  value: V;
  conflict?: 'bothKept' | 'editedStands';
}

/** Merges a field that both the form and the record have changed, each in its own way. */
type MergeField<V> = (states: ThreeStates<V>) => MergedField<V>;

/** How each field of a form is merged where both sides have changed it. */
export type MergeRules<T> = { readonly [F in keyof T]-?: MergeField<T[F]> };

/** A field that both sides have changed, with both values, for the form to show. */
export interface FormConflict<T> {
  field: keyof T & string;
  edited: unknown;
  current: unknown;
  /** Whether the merged record holds both; otherwise it holds `edited`. */
  bothKept: boolean;
}

/**
 * Applies what a form has changed to the record as it is now. `base` is the record as the form was opened
 * on it: a field in which `edited` does not differ from it is left as `current` has it. Where both have
 * changed a field, `rules` merge it, and unless they agree it is among the conflicts.
 */
export function applyFormChanges<T extends object>(
  base: T,
  edited: T,
  current: T,
  rules: MergeRules<T>,
): { record: T; conflicts: FormConflict<T>[] } {
  const record = { ...current };
  const conflicts: FormConflict<T>[] = [];
  // `Object.keys` has no type for the keys of a type parameter.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  for (const field of Object.keys(rules) as (keyof T & string)[]) {
    const states = { base: base[field], edited: edited[field], current: current[field] };
    const { value, conflict } = mergeField(states, rules[field]);
    record[field] = value;
    if (conflict)
      conflicts.push({
        field,
        edited: states.edited,
        current: states.current,
        bothKept: conflict === 'bothKept',
      });
  }
  return { record, conflicts };
}

/** The same for one field. */
export function mergeField<V>(states: ThreeStates<V>, merge: MergeField<V>): MergedField<V> {
  const { base, edited, current } = states;
  if (sameJson(edited, base) || sameJson(edited, current)) return { value: current };
  return sameJson(current, base) ? { value: edited } : merge(states);
}

/** For a value of which there can be one: the form's stands. */
export function mergeValue<V>({ edited }: ThreeStates<V>): MergedField<V> {
  return { value: edited, conflict: 'editedStands' };
}

/** For tags: what the form has put in and taken out, put in and taken out of those there are now. */
export function mergeTags(states: ThreeStates<string[]>): MergedField<string[]> {
  return { value: mergeSet(states, tagKey) };
}

/** For a list of names, such as authors: merged like a set, and shown, since one may be meant for another. */
export function mergeNames(states: ThreeStates<string[]>): MergedField<string[]> {
  return { value: mergeSet(states, (name) => name.trim().toLowerCase()), conflict: 'bothKept' };
}

function mergeSet(
  { base, edited, current }: ThreeStates<string[]>,
  keyOf: (one: string) => string,
): string[] {
  const [before, after] = [new Map(keyed(base, keyOf)), new Map(keyed(edited, keyOf))];
  const kept = keyed(current, keyOf).filter(([key]) => after.has(key) || !before.has(key));
  const there = new Set(kept.map(([key]) => key));
  const spelled = kept.map(([key, one]) => {
    const [old, next] = [before.get(key), after.get(key)];
    return next !== undefined && next !== old && one === old ? next : one;
  });
  const added = [...after].filter(([key]) => !before.has(key) && !there.has(key)).map(([, one]) => one);
  return [...spelled, ...added];
}

function keyed(list: readonly string[], keyOf: (one: string) => string): [string, string][] {
  return list.map((one) => [keyOf(one), one]);
}

/**
 * For a text of several paragraphs: changes of different paragraphs are both made; where they meet, the
 * record's paragraphs come first and the form's after them.
 */
export function mergeText({ base, edited, current }: ThreeStates<string>): MergedField<string> {
  const [old, mine, theirs] = [paragraphsOf(base), paragraphsOf(edited), paragraphsOf(current)];
  const [my, their] = [changedPart(old, mine), changedPart(old, theirs)];
  const [first, second] = my.start < their.start || my.end < their.end ? [my, their] : [their, my];
  const bothInsert = my.start === my.end && their.start === their.end && my.start === their.start;
  if (first.end <= second.start && !bothInsert)
    return {
      value: joined([
        ...old.slice(0, first.start),
        ...first.now,
        ...old.slice(first.end, second.start),
        ...second.now,
        ...old.slice(second.end),
      ]),
    };
  const [start, end] = [Math.min(my.start, their.start), Math.max(my.end, their.end)];
  const both = withMissing(their.now, my.now);
  return { value: joined([...old.slice(0, start), ...both, ...old.slice(end)]), conflict: 'bothKept' };
}

/** What became of the paragraphs from `start` to before `end`. */
interface ChangedPart {
  start: number;
  end: number;
  now: string[];
}

function changedPart(before: readonly string[], after: readonly string[]): ChangedPart {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start, end: before.length - tail, now: after.slice(start, after.length - tail) };
}

function withMissing(one: readonly string[], other: readonly string[]): string[] {
  const known = new Set(one.map((paragraph) => paragraph.trim()));
  return [...one, ...other.filter((paragraph) => !known.has(paragraph.trim()))];
}

function paragraphsOf(text: string): string[] {
  const plain = text.replaceAll(/\r\n?/g, '\n');
  return plain.trim() === '' ? [] : plain.split(/\n[^\S\n]*\n\s*?(?=\S|$)/);
}

function joined(paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n');
}

/**
 * For quotes: merged one by one, by their ids. One that the other side has removed stays gone unless it was
 * changed. The order is the form's where the form has moved them.
 */
export function mergeQuotes({ base, edited, current }: ThreeStates<Quote[]>): MergedField<Quote[]> {
  const [before, mine, theirs] = [byId(base), byId(edited), byId(current)];
  const moved = !sameJson(idsIn(edited, before), idsIn(base, mine));
  const [lead, rest] = moved ? [edited, current] : [current, edited];
  const ids = [...lead, ...rest.filter(({ id }) => !byId(lead).has(id))].map(({ id }) => id);
  let conflict = false;
  const quotes = ids.flatMap((id) => {
    const [old, my, their] = [before.get(id), mine.get(id), theirs.get(id)];
    if (my && their) {
      const merged = mergeQuote(old ?? { ...their, comment: '' }, my, their);
      conflict ||= merged.conflict;
      return merged.quote;
    }
    const left = my ?? their;
    if (!left || (old && sameJson(left, old))) return [];
    conflict ||= old !== undefined;
    const known = [...theirs.values()].some((one) => one.id !== id && isRepeated(one, left));
    return known && !old && my ? [] : left;
  });
  return conflict ? { value: quotes, conflict: 'bothKept' } : { value: quotes };
}

function mergeQuote(base: Quote, edited: Quote, current: Quote): { quote: Quote; conflict: boolean } {
  const { record, conflicts } = applyFormChanges(base, edited, current, quoteRules);
  return { quote: record, conflict: conflicts.length > 0 };
}

const quoteRules: MergeRules<Quote> = {
  id: mergeValue,
  text: mergeValue,
  markdown: mergeValue,
  fragment: mergeValue,
  comment: mergeText,
};

/** Whether `one` says all that `other` does: the same passage, with the same comment or `other` without any. */
function isRepeated(one: Quote, other: Quote): boolean {
  return isSamePassage(one, other) && (other.comment === '' || one.comment === other.comment);
}

function byId(quotes: readonly Quote[]): Map<string, Quote> {
  return new Map(quotes.map((quote) => [quote.id, quote]));
}

function idsIn(quotes: readonly Quote[], known: ReadonlyMap<string, Quote>): string[] {
  return quotes.flatMap(({ id }) => (known.has(id) ? id : []));
}
