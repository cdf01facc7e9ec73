import { generateNKeysBetween } from 'fractional-indexing';
import type { Library } from '../database';
import type { EntryRecord } from '../records/digest-record';

/** The entries of a digest that have not been removed, in the order of their ranks. */
export async function activeEntries(db: Library, digestId: string): Promise<EntryRecord[]> {
  const records = await db.entries.where('digestId').equals(digestId).toArray();
  return records
    .filter((record) => record.removed === undefined)
    .sort((a, b) => (a.rank === b.rank ? (a.id < b.id ? -1 : 1) : a.rank < b.rank ? -1 : 1));
}

/** Ranks for `count` entries behind the first `at` of those. */
export function ranksAt(entries: readonly { rank: string }[], at: number, count: number): string[] {
  const before = entries[at - 1]?.rank ?? null;
  const behind = entries.slice(at).find(({ rank }) => before === null || rank > before);
  // Two devices may have given one rank to two entries: there is no room between these.
  return generateNKeysBetween(before, behind?.rank ?? null, count);
}
