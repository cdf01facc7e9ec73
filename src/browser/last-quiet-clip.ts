import browser from 'webextension-polyfill';
import { readFields, readText } from '../domain/parse';

/** A clip that was saved without a form, so that the popup can offer to take it back. */
export interface QuietClip {
  tabId: number;
  clipId: string;
  title: string;
  /** The clip was there before: taking back must not delete it. */
  known: boolean;
  /** The quote that was added. */
  quoteId?: string;
}

const key = 'lastQuietClip';

/** Kept until the browser is closed. */
export async function rememberQuietClip(clip: QuietClip): Promise<void> {
  await browser.storage.session.set({ [key]: clip });
}

/** The last clip that was saved without a form from this tab, if it has not been seen to yet. */
export async function quietClipOf(tabId: number): Promise<QuietClip | undefined> {
  const fields = readFields((await browser.storage.session.get(key))[key]);
  const clipId = readText(fields?.get('clipId'), 100);
  if (!fields || !clipId || fields.get('tabId') !== tabId) return undefined;
  const title = readText(fields.get('title'), 1_000) ?? '';
  const quoteId = readText(fields.get('quoteId'), 100);
  return { tabId, clipId, title, known: fields.get('known') === true, quoteId };
}

export async function forgetQuietClip(): Promise<void> {
  await browser.storage.session.remove(key);
}
