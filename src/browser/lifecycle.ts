import browser from 'webextension-polyfill';

/** What has come to this browser: the extension itself, another version of it, or no more than the browser's own. */
export type Arrival = 'installed' | 'updated' | 'same';

/** Calls `handle` when the extension was installed or updated, or the browser itself. */
export function onInstalled(handle: (arrival: Arrival) => void): void {
  browser.runtime.onInstalled.addListener(({ reason, previousVersion, temporary }) => {
    // Firefox: whoever loads it for the session alone is its developer.
    if (reason === 'install') handle(temporary ? 'same' : 'installed');
    else handle(reason === 'update' && previousVersion !== extensionVersion() ? 'updated' : 'same');
  });
}

/** The version of the extension that runs. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Opens an address in the tab in front, or in a new one. */
export async function openAddress(url: string, inNewTab: boolean): Promise<void> {
  await (inNewTab ? browser.tabs.create({ url }) : browser.tabs.update({ url }));
}

/** Calls `handle` when the browser was started. */
export function onBrowserStart(handle: () => void): void {
  browser.runtime.onStartup.addListener(handle);
}
