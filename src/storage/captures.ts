import type { CaptureDraft, StoredDraft } from '../domain/capture-draft';
import type { Clip } from '../domain/clip';
import { exactUrlKey, urlKey, type PageAddress } from '../domain/address/url-key';
import { clipOfPage, clipWithId } from './clips';
import { library } from './database';
import { clipChange, logChanges, newUndoEntry } from './undo/undo-log';
import type { UndoEntry } from './records/undo-record';
import { clipTransaction } from './clip-transaction';

/** The clip in the library that was saved from a page, and the draft that was begun on it. */
export async function clipAndDraft(page: PageAddress): Promise<{ saved?: Clip; stored?: StoredDraft }> {
  const keys = [exactUrlKey(page.url), urlKey(page.url)];
  const [drafts, saved] = await Promise.all([library().drafts.bulkGet(keys), clipOfPage(page)]);
  const stored = drafts.find((draft) => draft !== undefined);
  // A clip of its own that is not saved yet knows nothing of the other clip of its page.
  return { stored, saved: stored?.isSeparate && !saved?.isSeparate ? undefined : saved };
}

/** A capture of a page, to be saved. */
export interface Capture {
  /** The page, by which its clip is found unless `clipId` names one in the library. */
  page: PageAddress;
  clipId?: string;
  /** It becomes a clip of its own, whatever the library has of its page. */
  isSeparate?: boolean;
  /** The key of the draft that goes with the save; that of the page where it is absent. */
  draftKey?: string;
  /**
   * Makes what is stored of the page's clip as it is now, which is undefined where there is none. What
   * it does not name is left as it is.
   */
  make: (current: Clip | undefined) => { clip?: Clip; draft?: CaptureDraft | 'delete' };
  /** It adds to a save that was made just now, and is not undone by itself. */
  isPartOfSave?: boolean;
  /** It is one of several edits, which are undone as one where they follow each other closely. */
  isEdit?: boolean;
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
    for (const capture of captures) {
      const { page, draftKey = urlKey(page.url), make, isPartOfSave, isEdit } = capture;
      const before = await clipOfCapture(capture);
      const { clip, draft } = make(before);
      await Promise.all([
        clip && write.putAll([clip]),
        draft === 'delete' ? db.drafts.delete(draftKey) : draft && db.drafts.put(draft),
      ]);
      const changes = before && clip && !isPartOfSave ? [clipChange({ before, after: clip })] : [];
      const entry = await logChanges(db, undoEntryOf(isEdit ? clip : undefined), changes);
      saved.push({ before, clip, undoId: entry?.id });
    }
    return saved;
  });
}

function undoEntryOf(edited: Clip | undefined): UndoEntry {
  return edited ? newUndoEntry('edit', { name: `edit ${edited.id}` }) : newUndoEntry('save');
}

/** The clip that a form was opened on, even from the trash, unless the library has another of its page. */
async function clipOfCapture({ page, clipId, isSeparate }: Capture): Promise<Clip | undefined> {
  const [named, found] = await Promise.all([
    clipId === undefined ? undefined : clipWithId(clipId),
    clipOfPage(page),
  ]);
  if (named && named.trashedAt === undefined) return named;
  return isSeparate && !found?.isSeparate ? named : (found ?? named);
}
