import { isUnknownStamp, stampDevice, type Stamp } from '../stamp';

/**
 * When each part of a record was last written. `*` stands for all that have no stamp of their own: they were
 * written when the record was created. A field's name is that of the field; `tags/x` is an element of a set,
 * and `tags` then the order of its elements. `seen/device` says that a write of that device is known of which
 * nothing is left to carry its stamp.
 */
export type Stamps = Readonly<Record<string, Stamp>>;

/** A state of a record: its fields without what is derived, and when each was written. */
export interface RecordState {
  fields: Readonly<Record<string, unknown>>;
  stamps: Stamps;
}

/**
 * Up to which write of each device a state of a record knows all (a version vector): a device that sends a
 * record sends all of it, so whoever has its last write has those before, too.
 */
export type Knowledge = ReadonlyMap<string, Stamp>;

const seenPrefix = 'seen/';

export function isSeenMark(name: string): boolean {
  return name.startsWith(seenPrefix);
}

export function knowledgeOf(stamps: Stamps): Knowledge {
  const known = new Map<string, Stamp>();
  for (const stamp of Object.values(stamps)) note(known, stamp);
  return known;
}

export function joinKnowledge(one: Knowledge, other: Knowledge): Knowledge {
  const known = new Map(one);
  for (const stamp of other.values()) note(known, stamp);
  return known;
}

function note(known: Map<string, Stamp>, stamp: Stamp): void {
  const device = stampDevice(stamp);
  if ((known.get(device) ?? '') < stamp) known.set(device, stamp);
}

/** Whether a state knows of a write. What came without a stamp is older than anything that has one. */
export function knows(knowledge: Knowledge, stamp: Stamp): boolean {
  if (isUnknownStamp(stamp)) return [...knowledge.values()].some((one) => !isUnknownStamp(one));
  return (knowledge.get(stampDevice(stamp)) ?? '') >= stamp;
}

/** The stamps with the marks that they need to say all that is known, and with none besides. */
export function withKnowledge(stamps: Stamps, knowledge: Knowledge): Record<string, Stamp> {
  const carried = Object.fromEntries(Object.entries(stamps).filter(([name]) => !isSeenMark(name)));
  const said = knowledgeOf(carried);
  for (const [device, stamp] of knowledge)
    if ((said.get(device) ?? '') < stamp) carried[`${seenPrefix}${device}`] = stamp;
  return carried;
}

/** When a field was last written. */
export function fieldStamp(stamps: Stamps, field: string): Stamp {
  const [own = '', all = ''] = [stamps[field], stamps['*']];
  return own > all ? own : all;
}

/** When an element of a set was last written. */
export function elementStamp(stamps: Stamps, field: string, key: string): Stamp {
  return stamps[elementName(field, key)] ?? stamps['*'] ?? '';
}

export function elementName(field: string, key: string): string {
  return `${field}/${key}`;
}
