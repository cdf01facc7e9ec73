import type { Library } from './database';
import type { Shelf } from './records/clip-record';
import type { ClipChange } from './tag-counts';

/** How many clips lie on a shelf: kept, since counting 100,000 takes a fifth of a second. */
export interface ClipCount {
  shelf: Shelf;
  clips: number;
}

/** Brings the counts up to date with what a transaction did to clips, inside that transaction. */
export async function keepClipCounts(db: Library, changes: readonly ClipChange[]): Promise<void> {
  const moved = new Map<Shelf, number>();
  for (const { before, after } of changes) {
    if (before?.shelf === after?.shelf) continue;
    if (before) moved.set(before.shelf, (moved.get(before.shelf) ?? 0) - 1);
    if (after) moved.set(after.shelf, (moved.get(after.shelf) ?? 0) + 1);
  }
  for (const [shelf, by] of moved) {
    if (by !== 0) await db.clipCounts.put({ shelf, clips: (await clipsOnShelf(db, shelf)) + by });
  }
}

export async function clipsOnShelf(db: Library, shelf: Shelf): Promise<number> {
  return (await db.clipCounts.get(shelf))?.clips ?? 0;
}
