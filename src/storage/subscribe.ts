import { Dexie, liveQuery } from 'dexie';
import { library } from './database';

/**
 * Runs `read` now and again after every write, in this page or another, that touches what it read.
 * Returns what ends the subscription.
 */
export function subscribe<T>(
  read: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(read).subscribe({ next: onValue, error: onError });
  return () => subscription.unsubscribe();
}

/**
 * Runs `onWrite` after every write to the library that other devices shall see, in this page or another.
 * It reads nothing: Dexie tells which tables a transaction touched, and every such write moves the
 * library's clock on. Returns what ends the subscription.
 */
export function subscribeToWrites(onWrite: () => void): () => void {
  return subscribeToTables(['local'], onWrite);
}

/** Runs `onWrite` after every write to one of the tables, in this page or another; it reads nothing either. */
export function subscribeToTables(names: readonly string[], onWrite: () => void): () => void {
  const tables = names.map((name) => `idb://${library().name}/${name}/`);
  const onMutation = (parts: object) => {
    if (Object.keys(parts).some((part) => tables.some((table) => part.startsWith(table)))) onWrite();
  };
  Dexie.on.storagemutated.subscribe(onMutation);
  return () => Dexie.on.storagemutated.unsubscribe(onMutation);
}
