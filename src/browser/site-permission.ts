import browser from 'webextension-polyfill';

/**
 * The pattern that stands for all pages of an address's host, and of no other: the very one by which access is
 * lent for a while (`host-permission.ts`), which then knows that it was ours before.
 */
function patternOf(address: string): string {
  return `*://${new URL(address).hostname}/*`;
}

const originsOf = (addresses: readonly string[]) => ({ origins: [...new Set(addresses.map(patternOf))] });

/** Whether the reader lets us ask the sites of these addresses. */
export function maySeeSites(addresses: readonly string[]): Promise<boolean> {
  return browser.permissions.contains(originsOf(addresses));
}

/**
 * Asks for the sites; to be called in the handler of a click, before anything is awaited. Resolves to the answer,
 * which is yes at any time where the sites are ours already: Firefox refuses to be asked without a click, even then.
 */
export async function askForSites(addresses: readonly string[]): Promise<boolean> {
  const sites = originsOf(addresses);
  return browser.permissions.request(sites).catch(() => browser.permissions.contains(sites));
}

/** Gives the permission for a site back. */
export async function giveSiteBack(address: string): Promise<void> {
  await browser.permissions.remove(originsOf([address]));
}
