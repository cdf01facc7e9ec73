import type { ClipRecord } from '../../../src/storage/records/clip-record';

/** A database without anything of ours, whose clips have the same indexes. */
export function rawDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('raw', 1);
    request.addEventListener('upgradeneeded', () => {
      const store = request.result.createObjectStore('clips', { keyPath: 'id' });
      for (const name of ['key', 'host', 'unsent', 'forNextDigest']) store.createIndex(name, name);
      store.createIndex('[status+savedAt]', ['status', 'savedAt']);
      store.createIndex('tags', 'tags', { multiEntry: true });
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
  });
}

/** Puts the records in one transaction. */
export function putRaw(db: IDBDatabase, records: readonly ClipRecord[]): Promise<void> {
  return inTransaction(db, (store) => {
    for (const record of records) store.put(record);
  });
}

export function inTransaction(db: IDBDatabase, work: (store: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('clips', 'readwrite');
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
    work(transaction.objectStore('clips'));
  });
}
