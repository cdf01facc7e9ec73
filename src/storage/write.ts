import type { Table } from 'dexie';
import { uuidv7 } from 'uuidv7';
import { nextStamp, type Stamp } from '../domain/stamp';
import type { Library } from './database';
import { stampChanges, type Collections, type Synced } from './records/stamps';

/** The only hands that touch a record which other devices shall see. */
export interface Write {
  /** Adds the record, and hands it back as stored; rejects where its id is taken. */
  create<T extends Synced>(table: Table<T, string>, content: Content<T>): Promise<T>;
  /**
   * Stores the record that `change` makes of the one with this id, and resolves to both. Does nothing
   * where there is none, and resolves to undefined.
   */
  change<T extends Synced>(
    table: Table<T, string>,
    id: string,
    change: (before: T) => Content<T>,
    collections?: Collections,
  ): Promise<{ before: T; after: T } | undefined>;
}

type Content<T extends Synced> = T extends Synced ? Omit<T, 'stamps' | 'unsent'> : never;

/**
 * Runs `work` in one transaction over `tables`: all of its writes happen, or none. Each is stamped
 * with the library's clock and marked to be sent, in that same transaction.
 */
export function writing<R>(db: Library, tables: Table[], work: (write: Write) => Promise<R>): Promise<R> {
  return db.transaction('rw', [db.local, ...tables], async () => {
    const stamp = await tick(db);
    return work({
      create: async (table, content) => {
        const record = stored(content, { '*': stamp });
        await table.add(record);
        return record;
      },
      change: async (table, id, change, collections = {}) => {
        const before = await table.get(id);
        if (!before) return undefined;
        const content = change(before);
        const after = stored(content, stampChanges(before, content, stamp, collections));
        await table.put(after);
        return { before, after };
      },
    });
  });
}

function stored<T extends Synced>(content: Content<T>, stamps: Record<string, Stamp>): T {
  // A record is its content with just these two beside it, which no type can say of `T`.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { ...content, stamps, unsent: 1 } as unknown as T;
}

/** Moves the library's clock on by one stamp, which all writes of a transaction share. */
async function tick(db: Library): Promise<Stamp> {
  const [known, last] = await db.local.bulkGet(['device', 'stamp']);
  const device = known?.value ?? uuidv7().slice(-12);
  const stamp = nextStamp(last?.value, Date.now(), device);
  await db.local.bulkPut([
    { name: 'device', value: device },
    { name: 'stamp', value: stamp },
  ]);
  return stamp;
}
