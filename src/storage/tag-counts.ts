import type { KnownTag } from '../domain/tagging/tag-index';
import { library, type Library } from './database';
import type { ClipRecord } from './records/clip-record';

/** A clip's record before and after a write; either may be missing. */
export interface ClipChange {
  before?: ClipRecord;
  after?: ClipRecord;
}

/** How often each tag of the library is used. Clips in the trash do not count. */
export async function countedTags(): Promise<KnownTag[]> {
  const db = library();
  const [counts, log] = await Promise.all([db.tagCounts.toArray(), loggedTags(db)]);
  const sums = log.length === 0 ? counts : summed([counts, log]);
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
 * storing the clips: one record says what there is to add to them. `settleTagCounts` has to follow once
 * all batches are written.
 */
export async function logTagCounts(db: Library, changes: readonly ClipChange[]): Promise<void> {
  const moved = movedBy(changes);
  if (moved.length === 0) return;
  await db.local.put({ name: 'tags', tags: summed([await loggedTags(db), moved]) });
}

/** Brings what was logged into the counts. */
export function settleTagCounts(db: Library): Promise<void> {
  return db.transaction('rw', [db.tagCounts, db.local], async () => {
    await addToCounts(db, await loggedTags(db));
    await db.local.delete('tags');
  });
}

/** `uses` is a difference, and may be nothing or less. */
async function loggedTags(db: Library): Promise<readonly KnownTag[]> {
  return (await db.local.get('tags'))?.tags ?? [];
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
