import browser from 'webextension-polyfill';

/** What opens a destination, and the one origin to which it may be sent. */
export interface Secret {
  origin: string;
  value: string;
}

const nameOf = (id: string) => `secret ${id}`;

/**
 * Secrets of destinations, in this browser's own storage: it is in no backup, and no page's script sees it.
 */
export const secrets = {
  async read(id: string): Promise<Secret | undefined> {
    const name = nameOf(id);
    const stored: unknown = (await browser.storage.local.get(name))[name];
    if (typeof stored !== 'object' || stored === null) return undefined;
    if (!('origin' in stored) || !('value' in stored)) return undefined;
    const { origin, value } = stored;
    return typeof origin === 'string' && typeof value === 'string' ? { origin, value } : undefined;
  },
  async write(id: string, secret: Secret): Promise<void> {
    await browser.storage.local.set({ [nameOf(id)]: secret });
  },
  async remove(id: string): Promise<void> {
    await browser.storage.local.remove(nameOf(id));
  },
};

/**
 * Keeps scripts that are injected into pages out of this storage, where the browser can: Chromium does,
 * Firefox 152 has no such thing.
 */
export async function keepStorageFromPages(): Promise<void> {
  const local: object & { setAccessLevel?: (level: { accessLevel: string }) => Promise<void> } =
    browser.storage.local;
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
