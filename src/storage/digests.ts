import { generateNKeysBetween } from 'fractional-indexing';
import type { Digest, Entry } from '../domain/digest';
import { library, type Library } from './database';
import { digestCollections, digestOfRecord, entryOfRecord, type EntryRecord } from './records/digest-record';
import { writing, type Write } from './write';

/** An entry that has no place yet. */
export type NewEntry = Entry extends infer E
  ? E extends Entry
    ? Omit<E, 'digestId' | 'rank'>
    : never
  : never;

/** What a digest is made of, in the order of its outline. */
export interface Outline {
  digest: Digest;
  entries: Entry[];
}

export async function createDigest(digest: Digest): Promise<void> {
  const db = library();
  await writing(db, [db.digests], (write) => write.create(db.digests, digest));
}

/** Changes the fields named; `changedAt` is among them where the caller wants it told. */
export async function changeDigest(id: string, change: Partial<Omit<Digest, 'id'>>): Promise<void> {
  const db = library();
  await writing(db, [db.digests], (write) =>
    write.change(db.digests, id, (record) => ({ ...digestOfRecord(record), ...change }), digestCollections),
  );
}

/** All digests that are not in the trash, the latest date first. */
export async function allDigests(): Promise<Digest[]> {
  const records = await library().digests.orderBy('date').reverse().toArray();
  return records.filter((record) => record.trashedAt === undefined).map(digestOfRecord);
}

export async function outlineOf(digestId: string): Promise<Outline | undefined> {
  const db = library();
  const [digest, entries] = await Promise.all([db.digests.get(digestId), standing(db, digestId)]);
  return digest && { digest: digestOfRecord(digest), entries: entries.map(entryOfRecord) };
}

/** Puts the entries at the end of the digest, in this order. */
export async function addEntries(digestId: string, entries: NewEntry[]): Promise<void> {
  const db = library();
  await writing(db, [db.entries], async (write) => {
    const last = (await standing(db, digestId)).at(-1);
    const ranks = generateNKeysBetween(last?.rank ?? null, null, entries.length);
    for (const [index, entry] of entries.entries())
      await write.create(db.entries, { ...entry, digestId, rank: ranks[index]! });
  });
}

/** Moves the entry so that `index` others of its digest stand before it. */
export async function moveEntry(digestId: string, id: string, index: number): Promise<void> {
  const db = library();
  await writing(db, [db.entries], async (write) => {
    const others = (await standing(db, digestId)).filter((entry) => entry.id !== id);
    const [rank] = generateNKeysBetween(others[index - 1]?.rank ?? null, others[index]?.rank ?? null, 1);
    await changeRecord(db, write, id, (entry) => ({ ...entry, rank: rank! }));
  });
}

/** Stores what `change` makes of the entry; its kind and place stay. */
export async function changeEntry(id: string, change: (entry: Entry) => Entry): Promise<void> {
  const db = library();
  await writing(db, [db.entries], (write) => changeRecord(db, write, id, change));
}

/** Takes the entry out of the outline; `restoreEntry` puts it back where it was. */
export function removeEntry(id: string): Promise<void> {
  return setRemoved(id, true);
}

export function restoreEntry(id: string): Promise<void> {
  return setRemoved(id, false);
}

async function setRemoved(id: string, removed: boolean): Promise<void> {
  const db = library();
  await writing(db, [db.entries], (write) =>
    write.change(db.entries, id, (record) => ({
      ...entryOfRecord(record),
      ...(removed ? { removed: true as const } : {}),
    })),
  );
}

async function changeRecord(
  db: Library,
  write: Write,
  id: string,
  change: (entry: Entry) => Entry,
): Promise<void> {
  await write.change(db.entries, id, (record) => change(entryOfRecord(record)));
}

/** The entries of a digest that have not been removed, in the order of their ranks. */
async function standing(db: Library, digestId: string): Promise<EntryRecord[]> {
  const records = await db.entries.where('digestId').equals(digestId).toArray();
  return records
    .filter((record) => record.removed === undefined)
    .sort((a, b) => (a.rank === b.rank ? (a.id < b.id ? -1 : 1) : a.rank < b.rank ? -1 : 1));
}
