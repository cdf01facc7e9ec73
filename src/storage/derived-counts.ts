import type { KnownTag } from '../domain/tagging/tag-index';
import { library, type Library } from './database';
import type { ClipRecord, CountedStatus } from './records/clip-record';

/** A clip's record before and after a write; either may be missing. */
export interface ClipChange {
  before?: ClipRecord;
  after?: ClipRecord;
}

/** How many clips have a status; stored, since counting 100,000 takes a fifth of a second. */
export async function clipCount(status: CountedStatus, db = library()): Promise<number> {
  return (await db.statusCounts.get(status))?.clips ?? 0;
}

/** How many active clips are marked for the next digest, by the index of those alone. */
export async function clipsForNextDigest(): Promise<number> {
  return library()
    .clips.where('forNextDigest')
    .above('')
    .and(({ status }) => status === 'active')
    .count();
}

/** How often each tag is used by active clips. */
export async function countedTags(): Promise<KnownTag[]> {
  return library().tagCounts.toArray();
}

/**
 * Brings the counts of statuses up to date with what a transaction did to clips, inside that
 * transaction, with `statusCounts` among its tables.
 */
export async function updateStatusCounts(db: Library, changes: readonly ClipChange[]): Promise<void> {
  const moved = new Map<CountedStatus, number>();
  const add = (record: ClipRecord | undefined, by: 1 | -1) => {
    for (const status of record ? statusesOf(record) : []) moved.set(status, (moved.get(status) ?? 0) + by);
  };
  for (const { before, after } of changes) {
    add(before, -1);
    add(after, 1);
  }
  for (const [status, by] of moved) {
    if (by === 0) continue;
    const clips = (await clipCount(status, db)) + by;
    await (clips === 0 ? db.statusCounts.delete(status) : db.statusCounts.put({ status, clips }));
  }
}

function statusesOf({ status, private: isPrivate }: ClipRecord): CountedStatus[] {
  return status === 'active' && isPrivate ? [status, 'private'] : [status];
}

/** The same for the counts of tags, with `tagCounts` among the tables. */
export async function updateTagCounts(db: Library, changes: readonly ClipChange[]): Promise<void> {
  const moved = new Map<string, KnownTag>();
  for (const { before, after } of changes) {
    if (before) addUses(moved, before, -1);
    if (after) addUses(moved, after, 1);
  }
  const tags = [...moved.values()].filter(({ uses }) => uses !== 0);
  if (tags.length === 0) return;
  const stored = await db.tagCounts.bulkGet(tags.map(({ name }) => name));
  const counts = tags.map(({ name, uses, lastUsed }, at): KnownTag => {
    const known = stored[at] ?? { name, uses: 0, lastUsed: '' };
    return {
      name,
      uses: known.uses + uses,
      lastUsed: lastUsed > known.lastUsed ? lastUsed : known.lastUsed,
    };
  });
  await db.tagCounts.bulkPut(counts.filter(({ uses }) => uses > 0));
  await db.tagCounts.bulkDelete(counts.filter(({ uses }) => uses <= 0).map(({ name }) => name));
}

/** Clips that are read at once. */
const batchClips = 1_000;

/**
 * Counts the tags of all clips anew. It follows an import, whose batches leave the counts alone: to
 * bring hundreds of them up to date with each took as long as storing its clips.
 */
export function recountTags(db: Library): Promise<void> {
  return db.transaction('rw', [db.clips, db.tagCounts], async () => {
    const counts = new Map<string, KnownTag>();
    for (let last = ''; ;) {
      const records = await db.clips.where(':id').above(last).limit(batchClips).toArray();
      for (const record of records) addUses(counts, record, 1);
      if (records.length < batchClips) break;
      last = records.at(-1)!.id;
    }
    await db.tagCounts.clear();
    await db.tagCounts.bulkPut([...counts.values()]);
  });
}

function addUses(counts: Map<string, KnownTag>, { status, tags, changedAt }: ClipRecord, by: 1 | -1): void {
  if (status !== 'active') return;
  for (const name of tags) {
    const known = counts.get(name) ?? { name, uses: 0, lastUsed: '' };
    const lastUsed = by === 1 && changedAt > known.lastUsed ? changedAt : known.lastUsed;
    counts.set(name, { name, uses: known.uses + by, lastUsed });
  }
}
