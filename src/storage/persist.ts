/**
 * Asks the browser not to evict the library when the disk fills up. Resolves to whether it promises
 * that; asking again costs nothing.
 */
export async function requestPersistence(): Promise<boolean> {
  const storage: StorageManager | undefined = navigator.storage;
  if (!storage?.persist) return false;
  return (await storage.persisted()) || storage.persist();
}

/** What all of Gleanings takes in this browser, what it may take, and whether the browser promises to keep it. */
export interface StorageUse {
  usedBytes: number | undefined;
  quotaBytes: number | undefined;
  isPersistent: boolean;
}

export async function storageUse(): Promise<StorageUse> {
  const storage: StorageManager | undefined = navigator.storage;
  const { usage, quota } = (await storage?.estimate?.()) ?? {};
  return { usedBytes: usage, quotaBytes: quota, isPersistent: (await storage?.persisted?.()) ?? false };
}
