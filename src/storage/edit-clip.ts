import type { Clip } from '../domain/clip';
import type { Instant } from '../domain/day';
import { library } from './database';
import { clipChange, logChanges, newUndoEntry } from './undo/undo-log';
import { clipTransaction } from './clip-transaction';

/** What may be changed of a clip; a field that is given as undefined is taken away. */
export type ClipFields = Partial<Omit<Clip, 'id'>>;

/**
 * Gives one clip the fields that `change` makes of it. It can be undone; edits of a clip that follow
 * each other closely, as when somebody types, are undone as one. Does nothing where the clip is gone.
 */
export async function editClip(id: string, change: (clip: Clip) => ClipFields, now: Instant): Promise<void> {
  const db = library();
  await clipTransaction(db, [db.undo, db.undoParts], async (write) => {
    const changed = await write.changeAll([id], (clip) => ({ ...clip, ...change(clip), changedAt: now }));
    await logChanges(db, newUndoEntry('edit', { name: `edit ${id}` }), changed.map(clipChange));
  });
}
