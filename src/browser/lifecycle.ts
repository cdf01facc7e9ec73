import browser from 'webextension-polyfill';

/** Calls `handle` when the extension was installed or updated. */
export function onInstalled(handle: () => void): void {
  browser.runtime.onInstalled.addListener(handle);
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
