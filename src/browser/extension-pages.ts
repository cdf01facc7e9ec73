import browser from 'webextension-polyfill';

/** Opens a section of the workplace in a new tab. */
export async function openSection(section: 'tabs' | 'welcome' | `digests/${string}`): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`options/index.html#${section}`) });
}

/** Opens the options page in a tab, or brings the open one to the front. */
export function openLibrary(): Promise<void> {
  return browser.runtime.openOptionsPage();
}
