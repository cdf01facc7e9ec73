import type { Digest, Entry } from '../../domain/digest';
import type { Library } from '../database';
import type { SyncedWriter } from '../synced-transaction';

/** A digest that lies open and in which nothing has been written yet, with what it begins with. */
interface Unstored {
  digest: Digest;
  entries: readonly Entry[];
}

const unstored = new Map<string, Unstored>();

/** Lets this page read a digest like any other though it is not stored: that is done by its first change. */
export function holdUnstored(digest: Digest, entries: readonly Entry[]): void {
  unstored.set(digest.id, { digest, entries });
}

export function findUnstored(digestId: string): Unstored | undefined {
  return unstored.get(digestId);
}

export function findUnstoredEntry(entryId: string): Entry | undefined {
  for (const { entries } of unstored.values()) {
    const found = entries.find(({ id }) => id === entryId);
    if (found) return found;
  }
  return undefined;
}

/** Stores the digest, if it is not stored yet, within a transaction over digests and entries. */
export async function storeUnstored(db: Library, write: SyncedWriter, digestId: string): Promise<void> {
  const held = unstored.get(digestId);
  if (!held) return;
  if ((await db.digests.get(digestId)) === undefined) {
    await write.create(db.digests, held.digest);
    for (const entry of held.entries) await write.create(db.entries, entry);
  }
}

/** To be called when the transaction that stored the digest is done. */
export function releaseUnstored(digestId: string): void {
  unstored.delete(digestId);
}
