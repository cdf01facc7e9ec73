import type { CaptureDraft, StoredDraft } from '../domain/capture-draft';
import type { Clip } from '../domain/clip';
import { clipWithId, clipWithKey } from './clips';
import { library } from './database';
import { clipChange, logChanges, newUndoEntry } from './undo/undo-log';
import { clipTransaction } from './clip-transaction';

/** The clip in the library that was saved from a page, and the draft that was begun on it. */
export async function clipAndDraft(key: string): Promise<{ saved?: Clip; stored?: StoredDraft }> {
  const [stored, saved] = await Promise.all([library().drafts.get(key), clipWithKey(key)]);
  return { stored, saved };
}

/** A capture of a page, to be saved. */
export interface Capture {
  /** The key of the page's address, by which its clip is found unless `clipId` names one in the library. */
  key: string;
  clipId?: string;
  /**
   * Makes what is stored of the page's clip as it is now, which is undefined where there is none. What
   * it does not name is left as it is.
   */
  make: (current: Clip | undefined) => { clip?: Clip; draft?: CaptureDraft | 'delete' };
  /** It adds to a save that was made just now, and is not undone by itself. */
  isPartOfSave?: boolean;
}

/** What saving a capture has done to its clip. */
export interface SavedCapture {
  before?: Clip;
  clip?: Clip;
  /** What undoes it, where there was a clip before. */
  undoId?: string;
}

/** Saves captures in one transaction, each onto the clip of its page as it is then: all of them, or none. */
export function saveCaptures(captures: readonly Capture[]): Promise<SavedCapture[]> {
  const db = library();
  return clipTransaction(db, [db.drafts, db.undo, db.undoParts], async (write) => {
    const saved: SavedCapture[] = [];
    // One after the other: two of them may be of one page.
    for (const { key, clipId, make, isPartOfSave } of captures) {
      const before = await clipOfPage(key, clipId);
      const { clip, draft } = make(before);
      await Promise.all([
        clip && write.putAll([clip]),
        draft === 'delete' ? db.drafts.delete(key) : draft && db.drafts.put(draft),
      ]);
      const changes = before && clip && !isPartOfSave ? [clipChange({ before, after: clip })] : [];
      const entry = await logChanges(db, newUndoEntry('save'), changes);
      saved.push({ before, clip, undoId: entry?.id });
    }
    return saved;
  });
}

/** The clip that a form was opened on, even from the trash, unless the library has another of its page. */
async function clipOfPage(key: string, clipId: string | undefined): Promise<Clip | undefined> {
  const [named, found] = await Promise.all([
    clipId === undefined ? undefined : clipWithId(clipId),
    clipWithKey(key),
  ]);
  return named && named.trashedAt === undefined ? named : (found ?? named);
}
