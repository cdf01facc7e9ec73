import type { Browser } from 'webextension-polyfill';

/** The extension's own API, in any document of its origin. */
declare const chrome: Browser;

type OptionalPermission = NonNullable<Parameters<typeof chrome.permissions.remove>[0]['permissions']>[number];

/**
 * Takes out all that the extension has stored, downloaded or was allowed since it was installed. It runs in a
 * document of the extension, as source text, so it must be whole in itself.
 */
export async function emptyExtension(): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name!));
    const stores = [...database.objectStoreNames];
    if (stores.length > 0) {
      const transaction = database.transaction(stores, 'readwrite');
      await Promise.all(stores.map((store) => done(transaction.objectStore(store).clear())));
    }
    database.close();
  }
  localStorage.clear();
  await chrome.storage.local.clear();
  await chrome.storage.session.clear();
  await chrome.downloads.erase({});
  const optional = new Set<string>(chrome.runtime.getManifest().optional_permissions ?? []);
  const { permissions, origins } = await chrome.permissions.getAll();
  await chrome.permissions.remove({
    permissions: permissions?.filter((permission): permission is OptionalPermission =>
      optional.has(permission),
    ),
    origins,
  });
}
