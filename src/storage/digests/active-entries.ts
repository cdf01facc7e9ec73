import type { Library } from '../database';
import type { EntryRecord } from '../records/digest-record';

/** The entries of a digest that have not been removed, in the order of their ranks. */
export async function activeEntries(db: Library, digestId: string): Promise<EntryRecord[]> {
  const records = await db.entries.where('digestId').equals(digestId).toArray();
  return records
    .filter((record) => record.removed === undefined)
    .sort((a, b) => (a.rank === b.rank ? (a.id < b.id ? -1 : 1) : a.rank < b.rank ? -1 : 1));
}
