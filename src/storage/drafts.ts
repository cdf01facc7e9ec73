import type { CaptureDraft } from '../domain/capture-draft';
import { library } from './database';

export function draftWithKey(key: string): Promise<CaptureDraft | undefined> {
  return library().drafts.get(key);
}

/** Keeps the draft as it stands; the last one for a page counts. */
export async function keepDraft(draft: CaptureDraft): Promise<void> {
  await library().drafts.put(draft);
}

export async function dropDraft(key: string): Promise<void> {
  await library().drafts.delete(key);
}

/** All drafts, the last touched first. */
export function openDrafts(): Promise<CaptureDraft[]> {
  return library().drafts.orderBy('changedAt').reverse().toArray();
}
