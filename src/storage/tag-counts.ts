import type { KnownTag } from '../domain/tagging/tag-index';
import type { Library } from './database';
import type { ClipRecord } from './records/clip-record';

/** A clip's record before and after a write; either may be missing. */
export interface ClipChange {
  before?: ClipRecord;
  after?: ClipRecord;
}

/**
 * Brings the counts of tags up to date with what a transaction did to clips. To be called inside
 * that transaction, with `tagCounts` among its tables. Clips in the trash do not count.
 */
export async function keepTagCounts(db: Library, changes: readonly ClipChange[]): Promise<void> {
  const moved = new Map<string, { by: number; lastUsed: string }>();
  const note = (record: ClipRecord | undefined, by: 1 | -1) => {
    if (record?.shelf !== 'library') return;
    for (const tag of record.tags) {
      const known = moved.get(tag) ?? { by: 0, lastUsed: '' };
      const lastUsed = by === 1 && record.changedAt > known.lastUsed ? record.changedAt : known.lastUsed;
      moved.set(tag, { by: known.by + by, lastUsed });
    }
  };
  for (const { before, after } of changes) {
    note(before, -1);
    note(after, 1);
  }
  const names = [...moved].filter(([, { by }]) => by !== 0).map(([name]) => name);
  if (names.length === 0) return;
  const stored = await db.tagCounts.bulkGet(names);
  const counts = names.map((name, index): KnownTag => {
    const { by, lastUsed } = moved.get(name)!;
    const known = stored[index] ?? { name, uses: 0, lastUsed: '' };
    return { name, uses: known.uses + by, lastUsed: lastUsed > known.lastUsed ? lastUsed : known.lastUsed };
  });
  await db.tagCounts.bulkPut(counts.filter(({ uses }) => uses > 0));
  await db.tagCounts.bulkDelete(counts.filter(({ uses }) => uses <= 0).map(({ name }) => name));
}
