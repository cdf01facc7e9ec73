/**
 * Whether any record of any database of the extension holds the text. It runs in a page of the
 * extension, as source text, so it must be whole in itself.
 */
export async function isInDatabase(text: string): Promise<boolean> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name!));
    try {
      for (const store of database.objectStoreNames) {
        const records = await done(database.transaction(store).objectStore(store).getAll());
        if (JSON.stringify(records).includes(JSON.stringify(text).slice(1, -1))) return true;
      }
    } finally {
      database.close();
    }
  }
  return false;
}
