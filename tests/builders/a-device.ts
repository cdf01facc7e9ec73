import { IDBFactory } from 'fake-indexeddb';
import { library } from '../../src/storage/database';
import { allRecords, markSent, recordsToSend } from '../../src/storage/sync/sent-records';
import { receiveRecords } from '../../src/storage/sync/receive-records';
import type { SyncedRecord } from '../../src/storage/sync/synced-record';

/** A library of its own, in a browser of its own. */
export interface Device {
  name: string;
  /** Runs `work` on this device; none may run on another meanwhile. */
  on: <R>(work: () => Promise<R>) => Promise<R>;
  /** What it has to say since it was asked last. */
  send: () => Promise<SyncedRecord[]>;
  /** All that it has. */
  all: () => Promise<SyncedRecord[]>;
  receive: (records: readonly unknown[]) => ReturnType<typeof receiveRecords>;
}

const home = globalThis.indexedDB;

/** The library of this process is that of one device at a time; `leaveDevices` makes it that of none. */
export async function leaveDevices(): Promise<void> {
  await use(home);
}

async function use(browser: IDBFactory): Promise<void> {
  if (globalThis.indexedDB === browser && library().isOpen()) return;
  library().close();
  globalThis.indexedDB = browser;
  await library().open();
}

/** A library of the real storage beside others. */
export function aDevice(name: string): Device {
  const browser = new IDBFactory();
  const on: Device['on'] = async (work) => {
    await use(browser);
    return work();
  };
  const all = async () => {
    const records: SyncedRecord[] = [];
    for await (const page of allRecords()) records.push(...page);
    return records;
  };
  return {
    name,
    on,
    send: () =>
      on(async () => {
        const records = await recordsToSend(10_000);
        await markSent(records);
        return copy(records);
      }),
    all: () => on(async () => copy(await all())),
    receive: (records) => on(() => receiveRecords(copy(records))),
  };
}

/** As it comes through a wire. */
function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** How often all devices may tell each other something new before that counts as endless. */
const maxRounds = 20;

/** Has all devices tell each other all that they have to say, until none has anything new. */
export async function exchange(...devices: readonly Device[]): Promise<void> {
  for (let n = 0; n < maxRounds; n++) {
    let isNew = false;
    for (const from of devices) {
      const records = await from.send();
      if (records.length === 0) continue;
      isNew = true;
      for (const to of devices) if (to !== from) await to.receive(records);
    }
    if (!isNew) return;
  }
  throw new Error('The devices never come to an end');
}
