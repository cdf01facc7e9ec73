import browser from 'webextension-polyfill';
import { readFields, readText } from '../domain/parse';

/** A clip that was saved without the form, so that the popup can offer to undo that. */
export interface QuickSave {
  tabId: number;
  clipId: string;
  title: string;
  /** The clip was there before: undoing must not delete it. */
  known: boolean;
  /** What takes back the change of a clip that was there before. */
  undoId?: string;
  /** The quote that was added. */
  quoteId?: string;
  /** It saved a draft, too, which undoing makes a draft again. */
  hadDraft: boolean;
  /** The reader was last in a frame of another site that could not be read: a selection there is missing. */
  hasUnreadFrame?: boolean;
}

const key = 'lastQuickSave';

/** Remembers a quick save until the browser is closed. */
export async function rememberQuickSave(save: QuickSave): Promise<void> {
  await browser.storage.session.set({ [key]: save });
}

/** The last clip that was saved without the form from this tab, if that was not undone. */
export async function lastQuickSave(tabId: number): Promise<QuickSave | undefined> {
  const fields = readFields((await browser.storage.session.get(key))[key]);
  const clipId = readText(fields?.get('clipId'), 100);
  if (!fields || !clipId || fields.get('tabId') !== tabId) return undefined;
  const title = readText(fields.get('title'), 1_000) ?? '';
  const [undoId, quoteId] = ['undoId', 'quoteId'].map((name) => readText(fields.get(name), 100));
  const is = (name: string) => fields.get(name) === true;
  return {
    tabId,
    clipId,
    title,
    known: is('known'),
    hadDraft: is('hadDraft'),
    undoId,
    quoteId,
    ...(is('hasUnreadFrame') && { hasUnreadFrame: true }),
  };
}

export async function forgetQuickSave(): Promise<void> {
  await browser.storage.session.remove(key);
}
