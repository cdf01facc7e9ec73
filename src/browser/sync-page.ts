import browser, { type Runtime } from 'webextension-polyfill';

/** How the options page knows that it was opened to sync, where nobody sees it. */
const mark = '#sync-here';
const page = 'options/index.html';

/** What the page that syncs asks of the background, which alone knows the settings there, and tells it. */
type SyncPageMessage = { kind: 'syncOrder' } | { kind: 'syncOutcome'; outcome: unknown };

/** As much as we use of an interface that only Chromium has. */
interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
}

/** Whether this page can load a script when it needs one: a service worker cannot (HTML forbids it `import()`). */
export function canImport(): boolean {
  return typeof document === 'object';
}

/**
 * Opens the page that syncs, where a service worker wants to: what it needs is loaded there alone. Where another
 * such page is open nothing is done; it closes itself.
 */
export async function askSyncPage(): Promise<undefined> {
  // The polyfill does not know Chromium's own interfaces.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { offscreen } = (globalThis as unknown as { chrome: { offscreen?: Offscreen } }).chrome;
  await offscreen
    ?.createDocument({
      url: `${page}${mark}`,
      reasons: ['WORKERS'],
      justification: 'To sync the library in the background',
    })
    .catch(() => undefined);
  return undefined;
}

export function isSyncPage(): boolean {
  return location.hash === mark;
}

/** In the page that syncs: what is to be done, unparsed. */
export function fetchSyncOrder(): Promise<unknown> {
  return browser.runtime.sendMessage({ kind: 'syncOrder' } satisfies SyncPageMessage);
}

/** In the page that syncs: how it came out; the page is closed then. */
export async function tellSyncOutcome(outcome: unknown): Promise<void> {
  await browser.runtime.sendMessage({ kind: 'syncOutcome', outcome } satisfies SyncPageMessage);
  window.close();
}

/** In the background: answers the page that syncs. */
export function onSyncPage(
  order: () => Promise<unknown>,
  outcome: (told: unknown) => Promise<unknown>,
): void {
  browser.runtime.onMessage.addListener((data: unknown, sender: Runtime.MessageSender) => {
    const message = syncPageMessage(data, sender, {
      id: browser.runtime.id,
      page: browser.runtime.getURL(`${page}${mark}`),
    });
    if (!message) return undefined;
    return message.kind === 'syncOrder' ? order() : outcome(message.outcome);
  });
}

/** A message of the page that syncs, or undefined where it is of somebody else. */
export function syncPageMessage(
  data: unknown,
  sender: Pick<Runtime.MessageSender, 'id' | 'url' | 'tab'>,
  own: { id: string; page: string },
): SyncPageMessage | undefined {
  // What runs in a web page has a tab; what another extension sends has its id.
  if (sender.id !== own.id || sender.url !== own.page || sender.tab !== undefined) return undefined;
  if (typeof data !== 'object' || data === null || !('kind' in data)) return undefined;
  if (data.kind === 'syncOrder') return { kind: 'syncOrder' };
  return data.kind === 'syncOutcome' && 'outcome' in data
    ? { kind: 'syncOutcome', outcome: data.outcome }
    : undefined;
}
