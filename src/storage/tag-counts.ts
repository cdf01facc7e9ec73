import type { KnownTag } from '../domain/tagging/tag-index';
import { library, type Library } from './database';
import type { ClipRecord } from './records/clip-record';

/** A clip's record before and after a write; either may be missing. */
export interface ClipChange {
  before?: ClipRecord;
  after?: ClipRecord;
}

/** What one batch of an import did to the counts of tags, which is not in them yet. */
export interface LoggedTags {
  n?: number;
  /** `uses` is a difference, and may be negative. */
  tags: readonly KnownTag[];
}

/** How often each tag of the library is used. Clips in the trash do not count. */
export async function countedTags(): Promise<KnownTag[]> {
  const { tagCounts, tagLog } = library();
  const [counts, log] = await Promise.all([tagCounts.toArray(), tagLog.toArray()]);
  const sums = log.length === 0 ? counts : summed([counts, ...log.map(({ tags }) => tags)]);
  return sums.filter(({ uses }) => uses > 0);
}

/**
 * Brings the counts of tags up to date with what a transaction did to clips. To be called inside
 * that transaction, with `tagCounts` among its tables.
 */
export async function keepTagCounts(db: Library, changes: readonly ClipChange[]): Promise<void> {
  await addToCounts(db, movedBy(changes));
}

/**
 * The same for a batch of an import, where bringing hundreds of counts up to date would take as long as
 * storing the clips: one record says what there is to add to them. To be called with `tagLog` among the
 * tables; `settleTagCounts` has to follow once all batches are written.
 */
export async function logTagCounts(db: Library, changes: readonly ClipChange[]): Promise<void> {
  const tags = movedBy(changes);
  if (tags.length > 0) await db.tagLog.add({ tags });
}

/** Brings what was logged into the counts. */
export function settleTagCounts(db: Library): Promise<void> {
  return db.transaction('rw', [db.tagCounts, db.tagLog], async () => {
    const log = await db.tagLog.toArray();
    if (log.length === 0) return;
    await addToCounts(db, summed(log.map(({ tags }) => tags)));
    await db.tagLog.clear();
  });
}

function movedBy(changes: readonly ClipChange[]): KnownTag[] {
  const uses = (record: ClipRecord | undefined, by: 1 | -1): KnownTag[] =>
    record?.shelf === 'library'
      ? record.tags.map((name) => ({ name, uses: by, lastUsed: by === 1 ? record.changedAt : '' }))
      : [];
  const moves = changes.flatMap(({ before, after }) => [...uses(before, -1), ...uses(after, 1)]);
  return summed([moves]).filter(({ uses }) => uses !== 0);
}

/** A count may be below nothing for as long as what it lacks is in the log. */
async function addToCounts(db: Library, moved: readonly KnownTag[]): Promise<void> {
  if (moved.length === 0) return;
  const stored = await db.tagCounts.bulkGet(moved.map(({ name }) => name));
  const counts = summed([stored.filter((count) => count !== undefined), moved]);
  await db.tagCounts.bulkPut(counts.filter(({ uses }) => uses !== 0));
  await db.tagCounts.bulkDelete(counts.filter(({ uses }) => uses === 0).map(({ name }) => name));
}

function summed(lists: readonly (readonly KnownTag[])[]): KnownTag[] {
  const sums = new Map<string, KnownTag>();
  for (const list of lists) {
    for (const { name, uses, lastUsed } of list) {
      const sum = sums.get(name);
      if (!sum) sums.set(name, { name, uses, lastUsed });
      else {
        sum.uses += uses;
        if (lastUsed > sum.lastUsed) sum.lastUsed = lastUsed;
      }
    }
  }
  return [...sums.values()];
}
