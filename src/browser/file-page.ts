import browser, { type Runtime } from 'webextension-polyfill';
import { readFields } from '../domain/parse';

/** What a page that nobody sees makes for the background: a file, at an address that lives as long as the page. */
interface MadeFile {
  kind: 'madeFile';
  url: string;
}

/** As much as we use of an interface that only Chromium has. */
interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

const page = 'options/index.html';

/** How the options page knows that it was opened for that; behind it stands what the file is to be. */
const mark = '#make-backup';

function markOf(wish: string): string {
  return wish === '' ? mark : `${mark}?${wish}`;
}

/**
 * Makes a file where the background cannot, and hands its address to `use`. Chromium's service workers
 * have no addresses for files; a page that nobody sees has them, but neither what was stored for the
 * extension: `wish` tells it all that `make` knows. Firefox's background is such a page itself.
 */
export async function withFile(
  make: () => Promise<Blob>,
  use: (url: string) => Promise<void>,
  wish = '',
): Promise<void> {
  if (typeof URL.createObjectURL === 'function') {
    const url = URL.createObjectURL(await make());
    try {
      await use(url);
    } finally {
      URL.revokeObjectURL(url);
    }
    return;
  }
  const offscreen = offscreenPages();
  const made = madeFile(wish);
  // One may be left from a background that was ended amid its work.
  await offscreen.closeDocument().catch(() => undefined);
  await offscreen.createDocument({
    url: `${page}${markOf(wish)}`,
    reasons: ['BLOBS'],
    justification: 'To write the backup that was planned into the downloads folder',
  });
  try {
    await use(await made);
  } finally {
    await offscreen.closeDocument();
  }
}

/**
 * Asks for pages that nobody sees, in which is done what the background cannot do where it is a worker; to be called in the handler of a
 * click. It lets us see nothing more, so the browser says yes without a question.
 */
export function askForHiddenPages(): Promise<boolean> {
  // The polyfill's types do not know a permission that only Chromium has.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const permissions = ['offscreen'] as unknown as 'tabs'[];
  // Firefox (153) gives the manifest back with every field that it knows, those that are not there as null.
  const { background } = browser.runtime.getManifest();
  const isWorker =
    background !== undefined && 'service_worker' in background && Boolean(background.service_worker);
  return isWorker ? browser.permissions.request({ permissions }) : Promise.resolve(true);
}

export function isFilePage(): boolean {
  return location.hash.split('?')[0] === mark;
}

/** In the page that nobody sees: what was wished for. */
export function filePageWish(): string {
  return location.hash.slice(mark.length + 1);
}

/** To be called in the page that nobody sees. */
export async function handOverFile(file: Blob): Promise<void> {
  await browser.runtime.sendMessage({ kind: 'madeFile', url: URL.createObjectURL(file) } satisfies MadeFile);
}

function madeFile(wish: string): Promise<string> {
  return new Promise((resolve) => {
    const { origin } = new URL(browser.runtime.getURL(page));
    const own = { id: browser.runtime.id, page: `${browser.runtime.getURL(page)}${markOf(wish)}`, origin };
    const take = (data: unknown, sender: Runtime.MessageSender) => {
      const url = madeFileOf(data, sender, own);
      if (url === undefined) return undefined;
      browser.runtime.onMessage.removeListener(take);
      resolve(url);
      return Promise.resolve(true);
    };
    browser.runtime.onMessage.addListener(take);
  });
}

/** The address of the file that our own page has made, or undefined where a message is of somebody else. */
export function madeFileOf(
  data: unknown,
  sender: Pick<Runtime.MessageSender, 'id' | 'url' | 'tab'>,
  own: { id: string; page: string; origin: string },
): string | undefined {
  // What runs in a web page has a tab; what another extension sends has its id.
  if (sender.id !== own.id || sender.url !== own.page || sender.tab !== undefined) return undefined;
  const fields = readFields(data);
  const url = fields?.get('url');
  const isOurs = typeof url === 'string' && url.startsWith(`blob:${own.origin}/`);
  return fields?.get('kind') === 'madeFile' && isOurs ? url : undefined;
}

function offscreenPages(): Offscreen {
  // The polyfill does not know Chromium's own interfaces.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (globalThis as unknown as { chrome: { offscreen: Offscreen } }).chrome.offscreen;
}
