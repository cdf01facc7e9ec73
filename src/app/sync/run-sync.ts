import * as v from 'valibot';
import { secrets, sessionSecrets } from '../../browser/secrets';
import { maySeeSites } from '../../browser/site-permission';
import { setSyncAlarm } from '../../browser/sync-alarm';
import { askSyncPage, canImport } from '../../browser/sync-page';
import type { Presence } from '../../domain/sync/presence';
import { clipCount } from '../../storage/derived-counts';
import { systemClock, type Clock } from '../clock';
import type { Setting } from '../settings/define-setting';
import type { SyncOrder } from './perform-sync';
import { ownPresence, presentAt, withHeardPresence } from './presence';
import {
  outcomeSchema,
  syncSetup,
  syncState,
  type SyncOutcome,
  type SyncRun,
  type SyncSetup,
  type SyncState,
} from './sync-settings';

/** The names under which what opens the server, and what opens the documents, is kept in this browser. */
export const passwordSecret = 'sync password';
export const keySecret = 'sync key';

interface RunDependencies {
  clock: Pick<Clock, 'now'>;
  setup: Setting<SyncSetup | null>;
  state: Setting<SyncState>;
  readSecret: (name: string, setup: SyncSetup) => Promise<string | undefined>;
  maySee: (address: string) => Promise<boolean>;
  clips: () => Promise<number>;
  presence: Pick<Setting<Presence | null>, 'read'>;
  /** Does it here or in another page, which then tells the outcome by itself. */
  perform: (order: SyncOrder, onProgress: SyncProgress) => Promise<SyncOutcome | undefined>;
}

export type SyncProgress = (phase: 'pull' | 'merge' | 'collect' | 'push', done: number) => void;

const here: RunDependencies = {
  clock: systemClock,
  setup: syncSetup,
  state: syncState,
  readSecret: async (name, { address, asksEachTime }) => {
    const kept = name === keySecret && asksEachTime ? sessionSecrets : secrets;
    const secret = await kept.read(name);
    return secret?.origin === new URL(address).origin ? secret.value : undefined;
  },
  maySee: (address) => maySeeSites([address]),
  clips: () => clipCount('active'),
  presence: ownPresence,
  async perform(order, onProgress) {
    if (!canImport()) return askSyncPage();
    const { performSync } = await import('./perform-sync');
    return performSync(order, onProgress);
  },
};

/** What a person says before a run. */
export interface RunChoices {
  /** To the question about many deletions. */
  deletions?: 'delete' | 'keep';
  /** That this browser joins just now. */
  joins?: true;
  /** The name of a device that is to be taken off the list. */
  removes?: string;
}

/**
 * Syncs once, where that is set up; resolves to what is known of it then. Where another page is at it, nothing
 * is done.
 */
export async function runSync(
  choices: RunChoices = {},
  onProgress: SyncProgress = () => undefined,
  given: RunDependencies = here,
): Promise<SyncState> {
  const order = await syncOrder(choices, given);
  if (!order) return given.state.read();
  const outcome = 'failure' in order ? order : await given.perform(order, onProgress);
  return outcome ? recordOutcome(outcome, given) : given.state.read();
}

/** All that a run needs to know, or why there is none; undefined where sync is off. */
export async function syncOrder(
  { deletions, joins, removes }: RunChoices = {},
  { setup: stored, readSecret, maySee, clips, clock, presence: place }: RunDependencies = here,
): Promise<SyncOrder | (SyncOutcome & { kind: 'failed' }) | undefined> {
  const setup = await stored.read();
  if (!setup) return undefined;
  const { address, database, user, descriptor, deviceName, withPrivate, withPictures } = setup;
  if (!(await maySee(address))) return { kind: 'failed', failure: 'no-permission' };
  const password = await readSecret(passwordSecret, setup);
  if (password === undefined) return { kind: 'failed', failure: 'unauthorized' };
  const key = descriptor.wrappedKey && (await readSecret(keySecret, setup));
  if (descriptor.wrappedKey && key === undefined) return { kind: 'failed', failure: 'no-key' };
  const presence = presentAt(await place.read(), clock.now());
  return {
    withPrivate,
    task: {
      login: { address, database, user, password },
      descriptor,
      ...(key !== undefined && { key }),
      deviceName,
      withPictures: withPictures === true,
      ...(presence && { presence }),
      deletions: { most: mostDeletions(await clips()), answer: deletions },
      ...(joins && { joins }),
      ...(removes !== undefined && { removes }),
    },
  };
}

const manyDeletions = 100;
/** What anybody deletes by hand in a small library. */
const fewDeletions = 10;

/** More deletions at once than that are asked about. */
export function mostDeletions(clips: number): number {
  return Math.min(manyDeletions, Math.max(fewDeletions, Math.floor(clips / 10)));
}

/** Has the browser wake us where sync is set up. Firefox forgets that when it is closed. */
export async function renewSyncAlarm(): Promise<void> {
  await setSyncAlarm((await syncSetup.read()) !== null);
}

/** Remembers what the page that syncs for the background tells; it is our own, and parsed all the same. */
export async function takeSyncOutcome(told: unknown): Promise<void> {
  const read = v.safeParse(outcomeSchema, told);
  if (read.success) await recordOutcome(read.output);
}

const maxRuns = 20;

/** Remembers how a run came out; one that did nothing does not push others off the list. */
export async function recordOutcome(
  outcome: SyncOutcome,
  { state, clock, setup }: Pick<RunDependencies, 'state' | 'clock' | 'setup'> = here,
): Promise<SyncState> {
  if (outcome.kind === 'busy') return state.read();
  if (outcome.kind === 'done' && outcome.report.isRenewed) await setup.change(withoutOldKeys);
  const at = clock.now();
  return state.change(({ failure: _failure, amount: _amount, ...before }) => {
    const nothing = { sent: 0, received: 0, conflicts: 0, unreadable: 0, ahead: 0 };
    if (outcome.kind === 'failed') {
      const { failure, amount } = outcome;
      const why = { failure, ...(amount !== undefined && { amount }) };
      return { ...before, ...why, runs: addRun(before.runs, { at, ...nothing, ...why }) };
    }
    const { sent, received, conflicts, unreadable, ahead, picturesLeft, devices } = outcome.report;
    const run = { at, sent, received, conflicts, unreadable, ahead };
    return {
      ...before,
      syncedAt: at,
      picturesLeft,
      devices: withHeardPresence(devices, before, at),
      runs: addRun(before.runs, run),
    };
  });
}

/** What a key before opens is not read any more. */
function withoutOldKeys(setup: SyncSetup | null): SyncSetup | null {
  if (!setup) return setup;
  const { oldKeys: _oldKeys, renewedAt: _renewedAt, ...descriptor } = setup.descriptor;
  return { ...setup, descriptor };
}

function addRun(runs: readonly SyncRun[], run: SyncRun): SyncRun[] {
  const [last] = runs;
  const didNothing = run.failure === undefined && run.sent + run.received + run.conflicts === 0;
  // The same failure again and again is one line, with the time of the last.
  const isSame = last !== undefined && run.failure !== undefined && last.failure === run.failure;
  if (didNothing && last?.failure === undefined && last !== undefined) return [...runs];
  return [run, ...(isSame ? runs.slice(1) : runs)].slice(0, maxRuns);
}
