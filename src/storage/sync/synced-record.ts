import * as v from 'valibot';
import { wasSent, type PublicationState } from '../../domain/digest/publication';
import { instantSchema, recordIdSchema } from '../../domain/schemas';
import { isStamp, stampMs, type Stamp } from '../../domain/stamp';
import { isPurged, purgedField } from '../../domain/sync/merge-records';
import { isKeptElsewhere, privateBy, withheldField, withheldMark } from '../../domain/sync/withheld';
import { recordRules, syncedKinds, type SyncedKind } from '../../domain/sync/record-rules';
import { tagKey } from '../../domain/tagging/tags';
import { recordSchemas } from '../../exchange/backup/backup-schema';
import { clipContent, tombstone, type ClipRecord } from '../records/clip-record';
import { publicationOfRecord, type PublicationRecord } from '../records/digest-record';
import type { Synced } from '../records/stamps';

/** A record as devices exchange it: all of it, without what each of them derives for itself. */
export interface SyncedRecord {
  kind: SyncedKind;
  id: string;
  /** JSON. Of a clip that was purged only that it was: `{ purged: true, savedAt, changedAt }`. */
  fields: Record<string, unknown>;
  stamps: Record<string, Stamp>;
}

const envelopeSchema = v.object({
  kind: v.picklist(syncedKinds),
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  fields: v.record(v.string(), v.unknown()),
  stamps: v.pipe(
    v.record(v.string(), v.custom<Stamp>(isStamp, 'is no stamp')),
    v.check((stamps) => stamps['*'] !== undefined, 'does not say when it was created'),
  ),
});

const purgedSchema = v.object({
  id: recordIdSchema,
  [purgedField]: v.literal(true),
  savedAt: instantSchema,
  changedAt: instantSchema,
});

const withheldSchema = v.strictObject({ [withheldField]: v.literal(true) });

const removedSchema = v.object({ removed: v.optional(v.literal(true)) });

/**
 * The record that came from elsewhere, by its form; undefined where it is none. Fields that are not known
 * stay as they are: a newer version has written them, and they go on with the record.
 */
export function parseSyncedRecord(value: unknown): SyncedRecord | undefined {
  const envelope = v.safeParse(envelopeSchema, value);
  if (!envelope.success) return undefined;
  const { kind, id, fields, stamps } = envelope.output;
  const parsed = parseFields(kind, id, fields);
  if (!parsed) return undefined;
  const { id: _id, stamps: _stamps, unsent: _unsent, ...all } = { ...fields, ...parsed };
  for (const name of recordRules[kind].derived) delete all[name];
  return { kind, id, fields: all, stamps };
}

function parseFields(
  kind: SyncedKind,
  id: string,
  fields: Record<string, unknown>,
): Record<string, unknown> | undefined {
  if (withheldField in fields)
    return kind === 'clip' || kind === 'conflict' ? parsedBy(withheldSchema, fields) : undefined;
  if (kind === 'clip' && purgedField in fields) return parsedBy(purgedSchema, { ...fields, id });
  if (kind === 'setting') {
    const setting = parsedBy(recordSchemas.setting, { name: id, value: fields['value'] });
    return setting && { value: setting['value'] };
  }
  const parsed = parsedBy(recordSchemas[kind], { ...fields, id });
  const removed = parsedBy(removedSchema, fields);
  if (kind === 'tagTerm' && parsed && tagKey(String(parsed['tag'])) !== id) return undefined;
  return parsed && removed && { ...parsed, ...removed };
}

function parsedBy(
  schema: v.GenericSchema<unknown, object>,
  value: unknown,
): Record<string, unknown> | undefined {
  const { success, output } = v.safeParse(schema, value);
  return success ? Object.fromEntries(Object.entries(output)) : undefined;
}

/** How far the newest stamp of a record is ahead of the wall clock, in milliseconds; by more than a day it is not taken. */
export function aheadOf({ stamps }: SyncedRecord, nowMs: number): number {
  return Math.max(...Object.values(stamps).map(stampMs)) - nowMs;
}

/** What is sent of a stored record. */
export function syncedOfStored(kind: SyncedKind, record: Synced): SyncedRecord {
  const { id, stamps, unsent: _unsent, ...content } = record;
  const fields: Record<string, unknown> = { ...content };
  if (kind === 'clip' && fields['status'] === 'purged') {
    const { savedAt, changedAt } = fields;
    return { kind, id, fields: { [purgedField]: true, savedAt, changedAt }, stamps };
  }
  for (const name of recordRules[kind].derived) delete fields[name];
  return { kind, id, fields, stamps };
}

/** What is stored of a record that was parsed, with what is derived from it. */
export function storedOfSynced({ kind, id, fields, stamps }: SyncedRecord): Synced {
  // It was parsed as one of its kind, which no type can say of a kind not known before.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const record = { ...fields, id, stamps } as unknown as ClipRecord;
  if (kind !== 'clip') return record;
  const content = isPurged({ fields, stamps }) ? tombstone(record) : clipContent(record);
  return { ...content, stamps };
}

const finishedStates: ReadonlySet<PublicationState> = new Set(['sent', 'failed', 'changed-there']);

/**
 * What other devices get of a record as it is now: all of it, or that a device keeps it to itself; undefined
 * where they have it from somebody else. What is kept is a private clip, and with it the words of it that gave
 * way. A publication they see once it has gone out and is not being sent: only the device that sends it may
 * finish that.
 */
export function sentForm(
  kind: SyncedKind,
  record: Synced,
  { withoutPrivate, device, clipOf }: SenderChoices,
): SyncedRecord | undefined {
  const clip = kind === 'clip' ? record : kind === 'conflict' ? clipOf(record) : undefined;
  if (clip && 'private' in clip && clip.private === true) {
    const isOwn = privateBy(clip.stamps) === device;
    if (isOwn ? withoutPrivate : isKeptElsewhere(clip.stamps)) {
      const { fields, stamps } = withheldMark(kind === 'clip' ? clip.stamps : record.stamps);
      return { kind, id: record.id, fields: { ...fields }, stamps: { ...stamps } };
    }
    if (withoutPrivate) return undefined;
  }
  if (kind === 'publication') {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const publication = publicationOfRecord(record as PublicationRecord);
    if (!wasSent(publication) || !finishedStates.has(publication.state)) return undefined;
  }
  return syncedOfStored(kind, record);
}

export interface SendOptions {
  /** Private clips stay on this device. */
  withoutPrivate?: boolean;
}

interface SenderChoices extends SendOptions {
  /** The name of this library. */
  device: string;
  /** The clip of which a conflict is. */
  clipOf: (conflict: Synced) => Synced | undefined;
}
