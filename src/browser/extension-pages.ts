import browser from 'webextension-polyfill';

/** Opens the options page in a tab, or brings the open one to the front. */
export function openLibrary(): Promise<void> {
  return browser.runtime.openOptionsPage();
}
