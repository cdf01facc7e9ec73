import type { StoredDraft } from '../domain/capture-draft';
import { library } from './database';

export function draftWithKey(key: string): Promise<StoredDraft | undefined> {
  return library().drafts.get(key);
}

/** Stores the draft; the last one for a page counts. */
export async function saveDraft(draft: StoredDraft): Promise<void> {
  await library().drafts.put(draft);
}

export async function deleteDraft(key: string): Promise<void> {
  await library().drafts.delete(key);
}

/** All drafts, the last touched first. */
export function allDrafts(): Promise<StoredDraft[]> {
  return library().drafts.orderBy('changedAt').reverse().toArray();
}
