import browser, { type Storage } from 'webextension-polyfill';

/** What opens a destination, and the one origin to which it may be sent. */
export interface Secret {
  origin: string;
  value: string;
}

const nameOf = (id: string) => `secret ${id}`;

const secretsIn = (area: () => Storage.StorageArea) => ({
  async read(id: string): Promise<Secret | undefined> {
    const name = nameOf(id);
    const stored: unknown = (await area().get(name))[name];
    if (typeof stored !== 'object' || stored === null) return undefined;
    if (!('origin' in stored) || !('value' in stored)) return undefined;
    const { origin, value } = stored;
    return typeof origin === 'string' && typeof value === 'string' ? { origin, value } : undefined;
  },
  async write(id: string, secret: Secret): Promise<void> {
    await area().set({ [nameOf(id)]: secret });
  },
  async remove(id: string): Promise<void> {
    await area().remove(nameOf(id));
  },
});

/**
 * Secrets of destinations and of the sync, in this browser's own storage: it is in no backup, and no page's
 * script sees it.
 */
export const secrets = secretsIn(() => browser.storage.local);

/** Secrets that are forgotten when the browser ends; they are in its memory alone. */
export const sessionSecrets = secretsIn(() => browser.storage.session);

/**
 * Keeps scripts that are injected into pages out of this storage, where the browser can: Chromium does,
 * Firefox 152 has no such thing.
 */
export async function keepStorageFromPages(): Promise<void> {
  const local: object & { setAccessLevel?: (level: { accessLevel: string }) => Promise<void> } =
    browser.storage.local;
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
