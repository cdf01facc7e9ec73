import { vi } from 'vitest';
import type { KeyDependencies } from '../../src/app/sync/library-passphrase';
import { recordOutcome } from '../../src/app/sync/run-sync';
import type { SyncSetup, SyncState } from '../../src/app/sync/sync-settings';
import { base64OfBytes } from '../../src/domain/base64';
import type { CouchLogin, SyncNetwork } from '../../src/sync/couch-server';
import { Replica } from '../../src/sync/replica';
import { SyncError } from '../../src/sync/sync-error';
import { aSyncedBrowser, type SyncedBrowser } from './synced-browser';

/** A browser that is set up, with what it keeps beside its library; `now` is in its hands. */
export interface KeyedBrowser extends SyncedBrowser {
  given: KeyDependencies;
  setup: () => SyncSetup;
  state: () => SyncState;
  /** The browser dies as it is about to do, or has done, this step. */
  diesAt: (step: Step | undefined, isAfter?: boolean) => void;
  run: () => Promise<SyncState>;
}

export type Step = 'descriptor' | 'key' | 'setup' | 'deleting' | 'collecting' | 'pushing' | 'leaving';

export class Death extends Error {}

export async function aKeyedBrowser(
  name: string,
  login: CouchLogin,
  clock: { at: string },
): Promise<KeyedBrowser> {
  const browser = await aSyncedBrowser(name, login);
  const { descriptor, key } = browser.library;
  const { address, database, user } = login;
  let setup: SyncSetup | null = {
    address,
    database,
    user,
    descriptor,
    deviceName: name,
    withPrivate: true,
    asksEachTime: false,
  };
  let state: SyncState = { devices: [], runs: [] };
  const secrets = new Map([
    ['sync password', login.password],
    ['sync key', base64OfBytes(key!)],
  ]);
  let dying: { step: Step; isAfter: boolean } | undefined;
  const at = async <R>(step: Step, work: () => Promise<R>): Promise<R> => {
    if (dying?.step !== step) return work();
    if (dying.isAfter) await work();
    throw new Death();
  };
  const network: SyncNetwork = {
    deadline: () => new AbortController().signal,
    fetch: (url, init) =>
      url.includes('_bulk_docs')
        ? at('pushing', () => fetch(url, init))
        : url.includes('_local/gleanings-') && init.method === 'PUT'
          ? at('leaving', () => fetch(url, init))
          : fetch(url, init),
  };
  const stateSetting = {
    read: () => Promise.resolve(state),
    change: (change: (value: SyncState) => SyncState) => Promise.resolve((state = change(state))),
  };
  const setupSetting = {
    read: () => Promise.resolve(setup),
    change: (change: (value: SyncSetup | null) => SyncSetup | null) =>
      at('setup', () => Promise.resolve((setup = change(setup)))),
  };
  const given: KeyDependencies = {
    clock: { now: () => clock.at },
    setup: setupSetting,
    readSecret: (secret) => Promise.resolve(secrets.get(secret)),
    keepSecret: (secret, _setup, value) => at('key', async () => void secrets.set(secret, value)),
    betweenSyncs: (work) => work(),
    async run() {
      const remove = Reflect.get(Replica.prototype, 'removeDocuments') as (
        ...given: unknown[]
      ) => Promise<void>;
      const dies = vi.spyOn(Replica.prototype, 'removeDocuments');
      dies.mockImplementation(function (this: Replica, changes) {
        return at('deleting', () => Reflect.apply(remove, this, [changes]));
      });
      const outcome = await browser
        .sync({
          network,
          now: () => clock.at,
          task: { descriptor: setup!.descriptor, key: secrets.get('sync key')! },
          through: (storage) => ({
            ...storage,
            recordsToSend: (limit) => at('collecting', () => storage.recordsToSend(limit)),
          }),
        })
        .then(
          (report) => ({ kind: 'done' as const, report }),
          (error: unknown) => {
            if (dying) throw new Death();
            if (!(error instanceof SyncError)) throw error;
            return { kind: 'failed' as const, failure: error.kind };
          },
        )
        .finally(() => dies.mockRestore());
      return recordOutcome(outcome, {
        clock: given.clock,
        state: stateSetting,
        setup: given.setup,
      });
    },
  };
  return {
    ...browser,
    given,
    setup: () => setup!,
    state: () => state,
    diesAt: (step, isAfter = false) => {
      dying = step && { step, isAfter };
    },
    run: () => given.run(),
  };
}
