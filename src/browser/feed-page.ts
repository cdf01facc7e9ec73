import browser, { type Runtime } from 'webextension-polyfill';
import { readFields } from '../domain/parse';

/** How the options page knows that it was opened to write feeds for the background, where nobody sees it. */
const mark = '#write-feeds';
const page = 'options/index.html';

/** As much as we use of an interface that only Chromium has. */
interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

/**
 * Has a page that nobody sees write the feeds, where a service worker wants them: what writes posts needs a page, and
 * is loaded there alone. Resolves to what it tells, unparsed; to undefined where the browser opens none.
 */
export async function askFeedPage(): Promise<unknown> {
  // The polyfill does not know Chromium's own interfaces.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { offscreen } = (globalThis as unknown as { chrome: { offscreen?: Offscreen } }).chrome;
  if (!offscreen) return undefined;
  const own = { id: browser.runtime.id, page: browser.runtime.getURL(`${page}${mark}`) };
  let take: Parameters<typeof browser.runtime.onMessage.addListener>[0] | undefined;
  const told = new Promise<unknown>((resolve) => {
    take = (data: unknown, sender: Runtime.MessageSender) => {
      const texts = feedTextsOf(data, sender, own);
      if (texts === undefined) return undefined;
      resolve(texts);
      return Promise.resolve(true);
    };
    browser.runtime.onMessage.addListener(take);
  });
  try {
    const options = {
      url: `${page}${mark}`,
      reasons: ['DOM_PARSER'],
      justification: 'To write the feed of what was published at its time',
    };
    await offscreen.createDocument(options);
    const texts = await told;
    await offscreen.closeDocument().catch(() => undefined);
    return texts;
  } catch {
    // Another such page is open; there is one at a time.
    return undefined;
  } finally {
    if (take) browser.runtime.onMessage.removeListener(take);
  }
}

export function isFeedPage(): boolean {
  return location.hash === mark;
}

/** In the page that nobody sees: the feeds as they are now. */
export async function tellFeedTexts(texts: unknown): Promise<void> {
  await browser.runtime.sendMessage({ kind: 'feedTexts', texts });
}

/** What our own page tells, or undefined where a message is of somebody else. */
export function feedTextsOf(
  data: unknown,
  sender: Pick<Runtime.MessageSender, 'id' | 'url' | 'tab'>,
  own: { id: string; page: string },
): unknown {
  // What runs in a web page has a tab; what another extension sends has its id.
  if (sender.id !== own.id || sender.url !== own.page || sender.tab !== undefined) return undefined;
  const fields = readFields(data);
  return fields?.get('kind') === 'feedTexts' ? fields.get('texts') : undefined;
}
