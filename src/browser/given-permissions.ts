import browser from 'webextension-polyfill';

/** What the reader has given beside what every installation has. */
export interface GivenPermissions {
  bookmarks: boolean;
  /** The hosts whose pages may be asked, as `example.org`; `*` where it is all of them. */
  hosts: string[];
}

export async function givenPermissions(): Promise<GivenPermissions> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  return { bookmarks: permissions.includes('bookmarks'), hosts: [...new Set(origins.map(hostOf))].sort() };
}

/** Takes the access to a host back. */
export async function revokeHost(host: string): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  await browser.permissions.remove({ origins: origins.filter((origin) => hostOf(origin) === host) });
}

export async function revokeBookmarks(): Promise<void> {
  await browser.permissions.remove({ permissions: ['bookmarks'] });
}

/** Those that the manifest has as optional; the polyfill's types know nothing of `offscreen`. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const optional = ['tabs', 'bookmarks', 'offscreen'] as ('tabs' | 'bookmarks')[];

/** Gives back all that the reader has allowed since the installation, sites and all else. */
export async function revokePermissions(): Promise<void> {
  const { permissions = [], origins } = await browser.permissions.getAll();
  const given = optional.filter((permission) => permissions.includes(permission));
  await browser.permissions.remove({ permissions: given, origins });
}

/** Calls `changed` when a permission is given or taken; returns what ends that. */
export function onPermissionsChange(changed: () => void): () => void {
  const events = [browser.permissions.onAdded, browser.permissions.onRemoved];
  for (const event of events) event.addListener(changed);
  return () => {
    for (const event of events) event.removeListener(changed);
  };
}

function hostOf(origin: string): string {
  return /^[^:]+:\/\/([^/]*)/.exec(origin)?.[1] ?? origin;
}
