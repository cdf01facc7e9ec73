import browser, { type Runtime } from 'webextension-polyfill';
import { readFields, readWholeText } from '../domain/parse';
import { maxAddressChars } from '../domain/address/web-url';

/** Asks the background for the picture of a page that was clipped just now in a tab. */
export interface PictureRequest {
  clipId: string;
  tabId: number;
  /** The page's address as the tab had it. */
  url: string;
}

type PictureMessage = PictureRequest & { kind: 'takePicture' };

/**
 * Has the background take it, which goes on when the popup is closed. It is asked after the next paint, so
 * that nothing of it is in the way of what is shown.
 */
export function requestPicture(request: PictureRequest): void {
  const send = () =>
    void browser.runtime
      .sendMessage({ kind: 'takePicture', ...request } satisfies PictureMessage)
      // Without a picture there is a letter.
      .catch(() => undefined);
  requestAnimationFrame(() => setTimeout(send));
}

/** Calls `handle` for each request of a page of ours. */
export function onPictureRequest(handle: (request: PictureRequest) => void): void {
  const own = { id: browser.runtime.id, root: browser.runtime.getURL('') };
  browser.runtime.onMessage.addListener((data: unknown, sender: Runtime.MessageSender) => {
    const request = pictureRequestOf(data, sender, own);
    if (request) handle(request);
    return undefined;
  });
}

/** What a page of ours asks, or undefined where a message is something else, or of somebody else. */
export function pictureRequestOf(
  data: unknown,
  sender: Pick<Runtime.MessageSender, 'id' | 'url'>,
  own: { id: string; root: string },
): PictureRequest | undefined {
  if (sender.id !== own.id || sender.url?.startsWith(own.root) !== true) return undefined;
  const fields = readFields(data);
  if (fields?.get('kind') !== 'takePicture') return undefined;
  const clipId = readWholeText(fields.get('clipId'), 100);
  const url = readWholeText(fields.get('url'), maxAddressChars);
  const tabId = fields.get('tabId');
  return clipId && url && typeof tabId === 'number' && Number.isSafeInteger(tabId)
    ? { clipId, tabId, url }
    : undefined;
}
