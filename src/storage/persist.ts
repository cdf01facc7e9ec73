/**
 * Asks the browser not to evict the library when the disk fills up. Resolves to whether it promises
 * that; asking again costs nothing.
 */
export async function requestPersistence(): Promise<boolean> {
  const storage: StorageManager | undefined = navigator.storage;
  if (!storage?.persist) return false;
  return (await storage.persisted()) || storage.persist();
}
