import { Dexie } from 'dexie';
import { library } from './database';

/**
 * Runs `seen` after every write to the library that other devices shall see, in this page or another.
 * It reads nothing: Dexie tells which tables a transaction touched, and every such write moves the
 * library's clock on. Returns what ends the watching.
 */
export function watchClipChanges(seen: () => void): () => void {
  const clock = `idb://${library().name}/local/`;
  const tell = (parts: object) => {
    if (Object.keys(parts).some((part) => part.startsWith(clock))) seen();
  };
  Dexie.on.storagemutated.subscribe(tell);
  return () => Dexie.on.storagemutated.unsubscribe(tell);
}
