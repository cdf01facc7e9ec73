import { isStamp, stampDevice } from '../stamp';
import { fieldStamp, joinKnowledge, knowledgeOf, withKnowledge, type RecordState } from './knowledge';

/** Of a record that its device keeps to itself, only that it does is left elsewhere. */
export const withheldField = 'withheld';

/**
 * Marks the stamp of a field that was made private with all that is said of the others: whoever has it knows
 * nothing else that its device has written. It comes before the stamp that it is made of.
 */
const markPrefix = '-';

export function isWithheld({ fields }: Pick<RecordState, 'fields'>): boolean {
  return fields[withheldField] === true;
}

/** What is said of a private record to other devices by the one that keeps it. */
export function withheldMark(stamps: RecordState['stamps']): RecordState {
  const stamp = fieldStamp(stamps, 'private');
  const start = stamp.slice(0, stamp.length - stampDevice(stamp).length);
  const mark = start + markPrefix + privateBy(stamps);
  return { fields: { [withheldField]: true }, stamps: { '*': isStamp(mark) ? mark : stamp } };
}

/** The device that has made a record private. */
export function privateBy(stamps: RecordState['stamps']): string {
  return stampDevice(fieldStamp(stamps, 'private')).replace(/^-/, '');
}

/** Whether another device made it private and keeps it to itself: what is here is not sent either. */
export function isKeptElsewhere(stamps: RecordState['stamps']): boolean {
  return stampDevice(fieldStamp(stamps, 'private')).startsWith(markPrefix);
}

/** Merges what is left of a record with another state of it, which becomes private and keeps all that it has. */
export function mergeWithheld(a: RecordState, b: RecordState): RecordState {
  if (isWithheld(a) && isWithheld(b)) return fieldStamp(a.stamps, '*') > fieldStamp(b.stamps, '*') ? a : b;
  const [mark, there] = isWithheld(a) ? [a, b] : [b, a];
  const [stamp, own] = [fieldStamp(mark.stamps, '*'), fieldStamp(there.stamps, 'private')];
  const isOfTheMark = withheldMark(there.stamps).stamps['*'] === stamp;
  if (!('private' in there.fields) || (own > stamp && !(isOfTheMark && there.fields['private'] === true)))
    return there;
  const known = joinKnowledge(knowledgeOf(there.stamps), knowledgeOf(mark.stamps));
  return {
    fields: { ...there.fields, private: true },
    stamps: withKnowledge({ ...there.stamps, private: stamp }, known),
  };
}
