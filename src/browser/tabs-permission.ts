import browser from 'webextension-polyfill';

const tabs = { permissions: ['tabs'] as 'tabs'[] };

/** Whether the reader lets us see the addresses of all tabs; off at install. */
export function maySeeTabs(): Promise<boolean> {
  return browser.permissions.contains(tabs);
}

/** Asks for it; to be called in the handler of a click. Resolves to the answer. */
export function askForTabs(): Promise<boolean> {
  return browser.permissions.request(tabs);
}

export function giveTabsBack(): Promise<boolean> {
  return browser.permissions.remove(tabs);
}

/** Calls `changed` when the reader gives or takes the permission, here or on the browser's own page. */
export function onTabsPermission(changed: (may: boolean) => void): () => void {
  // Others are given and taken too.
  const ask = () => void maySeeTabs().then(changed);
  const events = [browser.permissions.onAdded, browser.permissions.onRemoved];
  for (const event of events) event.addListener(ask);
  return () => {
    for (const event of events) event.removeListener(ask);
  };
}
