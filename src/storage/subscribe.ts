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
  const clock = `idb://${library().name}/local/`;
  const onMutation = (parts: object) => {
    if (Object.keys(parts).some((part) => part.startsWith(clock))) onWrite();
  };
  Dexie.on.storagemutated.subscribe(onMutation);
  return () => Dexie.on.storagemutated.unsubscribe(onMutation);
}
