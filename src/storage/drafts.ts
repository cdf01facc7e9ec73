import type { StoredDraft } from '../domain/capture-draft';
import { library } from './database';

export function draftWithKey(key: string): Promise<StoredDraft | undefined> {
  return library().drafts.get(key);
}

/** Stores the draft; the last one for a page counts. What was asked for outlives a page that is closed now. */
export function saveDraft(draft: StoredDraft): Promise<void> {
  return committedAtOnce(() => library().drafts.put(draft));
}

/** Deletes the draft of a page. What was asked for outlives a page that is closed now. */
export function deleteDraft(key: string): Promise<void> {
  return committedAtOnce(() => library().drafts.delete(key));
}

/** Without a commit a browser waits for what else a page may ask, and takes all back when it is closed. */
async function committedAtOnce(ask: () => PromiseLike<unknown>): Promise<void> {
  const db = library();
  await db.transaction('rw', db.drafts, ({ idbtrans }) => {
    const asked = ask();
    idbtrans.commit();
    return asked;
  });
}

export function draftCount(): Promise<number> {
  return library().drafts.count();
}

/** All drafts, the last touched first. */
export function allDrafts(): Promise<StoredDraft[]> {
  return library().drafts.orderBy('changedAt').reverse().toArray();
}
