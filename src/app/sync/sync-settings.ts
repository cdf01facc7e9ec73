import * as v from 'valibot';
import { localSettings } from '../../browser/local-settings';
import { instantSchema, textSchema } from '../../domain/schemas';
import { presenceSchema } from '../../domain/sync/presence';
import { syncFailures } from '../../sync/sync-error';
import { defineSetting } from '../settings/define-setting';

const wrappedKeySchema = v.object({
  iterations: v.number(),
  salt: v.string(),
  nonce: v.string(),
  key: v.string(),
  check: v.string(),
});

/** A key before, sealed with that of now. */
const oldKeySchema = v.object({
  id: v.string(),
  body: v.object({ v: v.literal(1), sealed: v.string() }),
});

const setupSchema = v.object({
  /** The root of the server, with a slash at its end. */
  address: v.string(),
  database: v.string(),
  user: v.string(),
  descriptor: v.object({
    gleanings: v.literal(1),
    libraryId: v.string(),
    wrappedKey: v.optional(wrappedKeySchema),
    keyNumber: v.optional(v.number()),
    oldKeys: v.optional(v.array(oldKeySchema)),
    renewedAt: v.optional(instantSchema),
  }),
  /** What this browser is called on the other devices. */
  deviceName: textSchema(100),
  /** Whether private clips are sent as well. */
  withPrivate: v.boolean(),
  /** Whether pictures are synced; they are not unless somebody says so. */
  withPictures: v.optional(v.boolean()),
  /** Whether the passphrase is to be given each time the browser starts. */
  asksEachTime: v.boolean(),
});

export type SyncSetup = v.InferOutput<typeof setupSchema>;

/** How this browser syncs; null where it does not. */
export const syncSetup = defineSetting({
  name: 'sync',
  schema: v.nullable(setupSchema),
  fallback: null,
  storage: localSettings,
});

const deviceSchema = v.object({
  kind: v.literal('device'),
  id: v.string(),
  name: v.string(),
  seenAt: instantSchema,
  removedAt: v.optional(instantSchema),
  presence: v.optional(presenceSchema),
  /** When this browser learnt of the presence, by its own clock. */
  heardAt: v.optional(instantSchema),
});

export type KnownDevice = v.InferOutput<typeof deviceSchema>;

const runSchema = v.object({
  at: instantSchema,
  /** Why it ended before its end, as `SyncFailure` has it. */
  failure: v.optional(v.picklist(syncFailures)),
  amount: v.optional(v.number()),
  sent: v.number(),
  received: v.number(),
  conflicts: v.number(),
  unreadable: v.number(),
  ahead: v.number(),
});

export type SyncRun = v.InferOutput<typeof runSchema>;

/** How a run came out, as the page that did it tells; `busy` where another page is at it. */
export const outcomeSchema = v.variant('kind', [
  v.object({
    kind: v.literal('done'),
    report: v.object({
      sent: v.number(),
      received: v.number(),
      conflicts: v.number(),
      unreadable: v.number(),
      ahead: v.number(),
      picturesLeft: v.number(),
      devices: v.array(deviceSchema),
      isRenewed: v.optional(v.literal(true)),
    }),
  }),
  v.object({ kind: v.literal('failed'), failure: v.picklist(syncFailures), amount: v.optional(v.number()) }),
  v.object({ kind: v.literal('busy') }),
]);

export type SyncOutcome = v.InferOutput<typeof outcomeSchema>;

const stateSchema = v.object({
  /** When a run came to its end last. */
  syncedAt: v.optional(instantSchema),
  /** Pictures that the last run did not send, since all together would be too large. */
  picturesLeft: v.optional(v.number()),
  devices: v.fallback(v.array(deviceSchema), []),
  /** The last runs that did something or failed, the newest first. */
  runs: v.fallback(v.array(runSchema), []),
  /** Why the last run failed; absent where it did not. */
  failure: v.optional(v.picklist(syncFailures)),
  amount: v.optional(v.number()),
});

export type SyncState = v.InferOutput<typeof stateSchema>;

/** What the last runs did. */
export const syncState = defineSetting({
  name: 'syncState',
  schema: stateSchema,
  fallback: {},
  storage: localSettings,
});
