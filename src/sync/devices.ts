import * as v from 'valibot';
import type { Instant } from '../domain/day';
import { instantSchema, textSchema } from '../domain/schemas';
import { presenceSchema } from '../domain/sync/presence';

const deviceSchema = v.object({
  /** A kind of its own: it is of the sync alone and never in the library. */
  kind: v.literal('device'),
  /** The name under which the library of the device stamps what it writes. */
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/)),
  /** As the person calls it. */
  name: textSchema(100),
  seenAt: instantSchema,
  /** When it was taken off the list; it is on it again where it was seen since. */
  removedAt: v.optional(instantSchema),
  /** Absent where no digest is open there. */
  presence: v.optional(presenceSchema),
});

/** A browser that syncs this library. */
export type SyncedDevice = v.InferOutput<typeof deviceSchema>;

export function readDevice(record: unknown): SyncedDevice | undefined {
  const read = v.safeParse(deviceSchema, record);
  return read.success ? read.output : undefined;
}

/** Of several records of one device the one that was written last. */
export function newestDevice(one: SyncedDevice, other: SyncedDevice): SyncedDevice {
  return writtenAt(one) >= writtenAt(other) ? one : other;
}

export function isRemoved({ seenAt, removedAt = '' }: SyncedDevice): boolean {
  return removedAt > seenAt;
}

function writtenAt({ seenAt, removedAt = '' }: SyncedDevice): Instant {
  return removedAt > seenAt ? removedAt : seenAt;
}
