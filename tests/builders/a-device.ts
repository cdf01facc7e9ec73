import { IDBFactory } from 'fake-indexeddb';
import { library } from '../../src/storage/database';
import { allRecords, markSent, recordsToSend } from '../../src/storage/sync/sent-records';
import { receiveRecords } from '../../src/storage/sync/receive-records';
import type { SyncedRecord } from '../../src/storage/sync/synced-record';

/** A library of its own, in a browser of its own. */
export interface Device {
  name: string;
  /** Runs `work` on this device; none may run on another meanwhile. */
  on<R>(work: () => Promise<R>): Promise<R>;
  /** What it has to say since it was asked last. */
  send(): Promise<SyncedRecord[]>;
  /** All that it has. */
  all(): Promise<SyncedRecord[]>;
  receive(records: readonly unknown[]): ReturnType<typeof receiveRecords>;
}

/** Two and more libraries of the real storage: the library of this process is that of one device at a time. */
export function aDevice(name: string): Device {
  const browser = new IDBFactory();
  const on: Device['on'] = async (work) => {
    const before = globalThis.indexedDB;
    library().close();
    globalThis.indexedDB = browser;
    await library().open();
    try {
      return await work();
    } finally {
      library().close();
      globalThis.indexedDB = before;
      await library().open();
    }
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

/** Has all devices tell each other all that they have to say, until none has anything new. */
export async function exchange(...devices: readonly Device[]): Promise<void> {
  for (let isNew = true; isNew;) {
    isNew = false;
    for (const from of devices) {
      const records = await from.send();
      if (records.length === 0) continue;
      isNew = true;
      for (const to of devices) if (to !== from) await to.receive(records);
    }
  }
}
