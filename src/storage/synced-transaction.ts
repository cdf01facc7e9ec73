import type { Table } from 'dexie';
import { sameJson } from '../domain/json';
import { maxAheadMs, nextStamp, stampDevice, stampMs, unknownStamp, type Stamp } from '../domain/stamp';
import type { Stamps } from '../domain/sync/knowledge';
import { newDeviceName, type Library } from './database';
import { stampAnew, stampWrite, type Synced } from './records/stamps';

/** The only writer of records that other devices shall see. */
export interface SyncedWriter {
  /** Adds the record, and writer it back as stored; rejects where its id is taken. */
  create<T extends Synced>(table: Table<T, string>, content: Content<T>): Promise<T>;
  /**
   * Stores the record that `change` makes of the one with this id, and resolves to both. Does nothing
   * where there is none, and resolves to undefined. What was removed stays so, whatever is changed of it,
   * unless `change` says of `removed` that it is undefined.
   */
  change<T extends Synced>(
    table: Table<T, string>,
    id: string,
    change: (before: T) => Content<T>,
  ): Promise<Changed<T> | undefined>;
  /**
   * Stores, for each of the ids, what `make` makes of its record, which is undefined where there is
   * none; resolves to what was stored. Nothing is done where `make` gives undefined. No id may come twice.
   */
  changeAll<T extends Synced>(
    table: Table<T, string>,
    ids: readonly string[],
    make: (before: T | undefined, index: number) => Content<T> | undefined,
  ): Promise<(Partial<Pick<Changed<T>, 'before'>> & Pick<Changed<T>, 'after'>)[]>;
  /**
   * Stores these records as new ones, whatever is there with their ids: for what is not there, or was
   * written by the same import. Those that a backup holds have its stamps, by their ids; see `Restored`.
   */
  replaceAll<T extends Synced>(
    table: Table<T, string>,
    contents: readonly Content<T>[],
    restored?: Restored,
  ): Promise<Stamps[]>;
  /** Stores marks in the place of these records, which say that they are gone and nothing of what they were. */
  markAll<T extends Synced>(
    table: Table<T, string>,
    records: readonly T[],
    mark: (record: T) => Content<T>,
  ): Promise<T[]>;
  /** Says once more all that these records say, as a write of now. */
  restamp<T extends Synced>(table: Table<T, string>, records: readonly T[]): Promise<void>;
  /**
   * Deletes, of the records with these ids, those that are as they were created and that no other device
   * has heard of; the one way to delete a record without leaving a mark. `sent` are those as they were
   * created here that others have heard of: these are to be marked. What was restored is as it was created
   * while it has the stamps in `restored`.
   */
  deleteIfUntouched<T extends Synced>(
    table: Table<T, string>,
    ids: readonly string[],
    restored?: Restored,
  ): Promise<{ deleted: T[]; sent: T[] }>;
  /** The name of this library among those that it may be kept in step with. */
  device(): Promise<string>;
}

/** The stamps that records of a backup bring, by their ids; `{}` where it has none: they are older than any that has. */
export type Restored = ReadonlyMap<string, Stamps>;

/** A record before and after a write. */
interface Changed<T> {
  before: T;
  after: T;
}

type Content<T extends Synced> = T extends Synced ? Omit<T, 'stamps' | 'unsent'> : never;

/**
 * Runs `work` in one transaction over `tables`: all of its writes happen, or none. Each is stamped
 * with the library's clock and marked to be sent, in that same transaction. What does not wait for
 * another is asked at once: a round to the database takes most of what a save does.
 */
export function syncedTransaction<R>(
  db: Library,
  tables: Table[],
  work: (write: SyncedWriter) => Promise<R>,
): Promise<R> {
  return db.transaction('rw', [db.local, ...tables], async () => {
    const clock = nextClock(db);
    const kept = keepClock(db, tables, clock);
    let latestRestored: Stamp = '';
    const changeAll: SyncedWriter['changeAll'] = async (table, ids, make) => {
      if (ids.length === 0) return [];
      const [found, { stamp }] = await Promise.all([table.bulkGet([...ids]), clock]);
      const changes = found.flatMap((before, index) => {
        const content = make(before, index);
        if (!content) return [];
        return { before, after: stored(content, stampWrite(table.name, before, content, stamp)) };
      });
      await table.bulkPut(changes.map(({ after }) => after));
      return changes;
    };
    const working = work({
      create: async (table, content) => {
        const { stamp } = await clock;
        const record = stored(content, { '*': stamp });
        await table.add(record);
        return record;
      },
      change: async (table, id, change) => {
        const [before, { stamp }] = await Promise.all([table.get(id), clock]);
        if (!before) return undefined;
        const content = keepRemoved(before, change(before));
        const after = stored(content, stampWrite(table.name, before, content, stamp));
        await table.put(after);
        return { before, after };
      },
      changeAll,
      replaceAll: async (table, contents, restored) => {
        const { device, stamp } = await clock;
        const records = contents.map((content) => {
          const stamps = restored && restoredStamps(restored.get(content.id), device, stamp);
          for (const one of Object.values(stamps ?? {})) if (one > latestRestored) latestRestored = one;
          return stored(content, stamps ?? { '*': stamp });
        });
        await table.bulkPut(records);
        return records.map(({ stamps }) => stamps);
      },
      markAll: async (table, records, mark) => {
        const { stamp } = await clock;
        const marks = records.map((record) => stored(mark(record), stampAnew(record.stamps, stamp)));
        await table.bulkPut(marks);
        return marks;
      },
      restamp: async (table, records) => {
        // A transaction that is asked for nothing ends.
        if (records.length === 0) return;
        const { stamp } = await clock;
        await table.bulkPut(
          records.map((one) => ({ ...one, stamps: stampAnew(one.stamps, stamp), unsent: 1 })),
        );
      },
      deleteIfUntouched: async (table, ids, restored) => {
        const [found, { device }] = await Promise.all([table.bulkGet([...ids]), clock]);
        const untouched = found.flatMap((record) =>
          record && isAsCreated(record, restored) ? [record] : [],
        );
        const deleted = untouched.filter(({ unsent }) => unsent === 1);
        const sent = untouched.filter(
          ({ unsent, stamps }) => unsent !== 1 && stampDevice(stamps['*'] ?? '') === device,
        );
        await table.bulkDelete(deleted.map(({ id }) => id));
        return { deleted, sent };
      },
      device: async () => (await clock).device,
    });
    const [done] = await Promise.all([working, kept]);
    // What is written from now on is later than what was restored.
    if (latestRestored > (await clock).stamp) await db.local.put({ name: 'stamp', value: latestRestored });
    return done;
  });
}

function isAsCreated({ id, stamps }: Synced, restored: Restored = new Map()): boolean {
  const brought = restored.get(id);
  return brought ? sameJson(stamps, brought) : Object.keys(stamps).length === 1;
}

/** The stamps of a record of a backup; those that are ahead of the wall clock by more than a day count as none. */
function restoredStamps(brought: Stamps | undefined, device: string, now: Stamp): Stamps | undefined {
  if (!brought) return undefined;
  const stamps = Object.values(brought);
  const isUsable = stamps.every((one) => stampMs(one) <= stampMs(now) + maxAheadMs);
  return stamps.length > 0 && isUsable ? brought : { '*': unknownStamp(device) };
}

function stored<T extends Synced>(content: Content<T>, stamps: Stamps): T {
  // A record is its content with just these two beside it, which no type can say of `T`.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { ...content, stamps, unsent: 1 } as unknown as T;
}

function keepRemoved<T extends Synced>(before: T, content: Content<T>): Content<T> {
  if (!('removed' in before)) return content;
  if (!('removed' in content)) return { ...content, removed: before.removed };
  const { removed, ...rest } = content;
  // Nothing but the mark is other than in the content.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return removed === undefined ? (rest as unknown as Content<T>) : content;
}

interface Clock {
  device: string;
  stamp: Stamp;
}

/** The library's clock moved on by one stamp, which all writes of a transaction share. */
async function nextClock(db: Library): Promise<Clock> {
  const [known, last] = await db.local.bulkGet(['device', 'stamp']);
  const device = known?.value ?? newDeviceName();
  return { device, stamp: nextStamp(last?.value, Date.now(), device) };
}

/**
 * Where a transaction may touch a digest or its outline, `usage` remembers it: what was derived from
 * those is to be read again.
 */
async function keepClock(db: Library, tables: readonly Table[], clock: Promise<Clock>): Promise<void> {
  const { device, stamp } = await clock;
  const outlines = tables.some(({ name }) => name === 'entries' || name === 'digests');
  await db.local.bulkPut([
    { name: 'device', value: device },
    { name: 'stamp', value: stamp },
    ...(outlines ? [{ name: 'usage' as const, value: stamp }] : []),
  ]);
}
