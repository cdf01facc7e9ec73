import { expect, test } from 'vitest';
import type { Presence } from '../../../src/domain/sync/presence';
import { mostDeletions, recordOutcome, runSync, syncOrder } from '../../../src/app/sync/run-sync';
import {
  outcomeSchema,
  type SyncOutcome,
  type SyncSetup,
  type SyncState,
} from '../../../src/app/sync/sync-settings';
import { aClock } from '../../builders/a-clock';

const wrappedKey = { iterations: 600_000, salt: '', nonce: '', key: '', check: '' };

const aSetup = (fields: Partial<SyncSetup> = {}): SyncSetup => ({
  address: 'https://couch.example.org/',
  database: 'gleanings',
  user: 'ann',
  descriptor: { gleanings: 1, libraryId: 'library', wrappedKey },
  deviceName: 'Desk',
  withPrivate: true,
  asksEachTime: false,
  ...fields,
});

function aSetting<T>(value: T) {
  const setting = {
    value,
    read: () => Promise.resolve(setting.value),
    change: (change: (value: T) => T) => Promise.resolve((setting.value = change(setting.value))),
  };
  return setting;
}

interface World {
  setup?: SyncSetup | null;
  secrets?: Record<string, string>;
  mayAsk?: boolean;
  clips?: number;
  presence?: Presence | null;
  outcome?: SyncOutcome;
}

const all = { 'sync password': 'pass', 'sync key': 'key' };

function world({
  setup = aSetup(),
  secrets = all,
  mayAsk = true,
  clips = 5_000,
  presence = null,
  outcome,
}: World = {}) {
  return {
    clock: aClock(),
    setup: aSetting(setup),
    state: aSetting<SyncState>({ devices: [], runs: [] }),
    readSecret: (name: string) => Promise.resolve(secrets[name]),
    maySee: () => Promise.resolve(mayAsk),
    clips: () => Promise.resolve(clips),
    presence: aSetting<Presence | null>(presence),
    perform: () => Promise.resolve(outcome),
  };
}

test.each([
  ['no permission', { mayAsk: false }, 'no-permission'],
  ['no password', { secrets: { 'sync key': 'key' } }, 'unauthorized'],
  ['no key', { secrets: { 'sync password': 'pass' } }, 'no-key'],
] as const)('with %s nothing is asked of the server, and it is said', async (_name, given, failure) => {
  const state = await runSync({}, undefined, {
    ...world(given),
    perform: () => Promise.reject(new Error('asked')),
  });
  expect(state).toMatchObject({ failure, runs: [{ failure }] });
});

test('where sync is off nothing is done', async () => {
  const off = { ...world({ setup: null }), perform: () => Promise.reject(new Error('asked')) };
  expect(await runSync({}, undefined, off)).toEqual({ devices: [], runs: [] });
});

test('a library that is not encrypted needs no key, and what the person said goes along', async () => {
  const setup = aSetup({ descriptor: { gleanings: 1, libraryId: 'library' } });
  const given = world({ setup, secrets: { 'sync password': 'pass' } });
  const order = await syncOrder({ deletions: 'keep', removes: 'device' }, given);
  expect(order).toMatchObject({
    withPrivate: true,
    task: { login: { password: 'pass' }, deletions: { most: 100, answer: 'keep' }, removes: 'device' },
  });
});

test('the digest that is open goes along, unless the page that said so is long gone', async () => {
  const { clock } = world();
  const presence = { digestId: 'digest', entryId: 'entry', at: clock.now() };
  const order = (given: Presence) => syncOrder({}, world({ presence: given }));
  expect(await order(presence)).toMatchObject({ task: { presence } });
  const gone = await order({ ...presence, at: '2020-05-03T10:00:00.000Z' });
  expect(gone && 'task' in gone && 'presence' in gone.task).toBe(false);
});

test.each([
  [0, 10],
  [50, 10],
  [400, 40],
  [5_000, 100],
])('of %i clips, more than %i deletions at once are asked about', (clips, most) => {
  expect(mostDeletions(clips)).toBe(most);
});

const done = (fields: object = {}): SyncOutcome => ({
  kind: 'done',
  report: {
    sent: 0,
    received: 0,
    conflicts: 0,
    unreadable: 0,
    ahead: 0,
    picturesLeft: 0,
    devices: [],
    ...fields,
  },
});

test('runs that do nothing, and one failure again and again, take no room in the log', async () => {
  const given = world();
  const runs = async (outcome: SyncOutcome) => (await recordOutcome(outcome, given)).runs;
  expect(await runs(done({ sent: 3 }))).toHaveLength(1);
  expect(await runs(done())).toHaveLength(1);
  const offline: SyncOutcome = { kind: 'failed', failure: 'unreachable' };
  expect(await runs(offline)).toHaveLength(2);
  expect(await runs(offline)).toHaveLength(2);
  expect(given.state.value.failure).toBe('unreachable');
  expect(await runs(done())).toHaveLength(3);
  expect(given.state.value.failure).toBeUndefined();
  for (let run = 0; run < 40; run++) await runs(done({ sent: run + 1 }));
  expect(given.state.value.runs).toHaveLength(20);
});

test('a page that finds another one at it says nothing', async () => {
  const given = world();
  await recordOutcome({ kind: 'failed', failure: 'timeout' }, given);
  expect(await recordOutcome({ kind: 'busy' }, given)).toMatchObject({ failure: 'timeout' });
});

test.each([
  ['a failure that is none', { kind: 'failed', failure: 'toString' }],
  ['a report without numbers', { kind: 'done', report: {} }],
  ['nothing', undefined],
])('%s is no outcome', (_name, told) => {
  expect(outcomeSchema['~run']({ value: told }, {}).issues).toBeDefined();
});
