import type { CaptureDraft } from '../../src/domain/capture-draft';
import type { Clip } from '../../src/domain/clip';
import { clipTransaction } from '../../src/storage/clip-transaction';
import { library } from '../../src/storage/database';
import type { UndoEntry } from '../../src/storage/records/undo-record';
import { clipChange, logChanges, newUndoEntry } from '../../src/storage/undo/undo-log';

/**
 * Stores the clip and deletes the draft it was made of, both or neither. Where the clip was stored
 * already, its place in time, `savedAt`, stays, and it resolves to what undoes the change: hand the
 * entry's id to `undo`. The entry was written in the same transaction; a new clip has none, and is
 * undone by `trashClip`.
 */
export function saveClip(clip: Clip, draft?: CaptureDraft): Promise<UndoEntry | undefined> {
  return saveClips([{ clip, draft }]);
}

/** The same for many, in one transaction, with one entry for all that were stored before. Of clips with one id the last counts. */
export async function saveClips(
  saved: readonly { clip: Clip; draft?: CaptureDraft }[],
): Promise<UndoEntry | undefined> {
  const db = library();
  return clipTransaction(db, [db.drafts, db.undo, db.undoParts], async (write) => {
    const clips = [...new Map(saved.map(({ clip }) => [clip.id, clip])).values()];
    const drafts = saved.flatMap(({ draft }) => (draft ? [draft.key] : []));
    const [stored] = await Promise.all([write.putAll(clips), db.drafts.bulkDelete(drafts)]);
    const changes = stored.flatMap(({ before, after }) => (before ? clipChange({ before, after }) : []));
    return logChanges(db, newUndoEntry('save'), changes);
  });
}
