import { liveQuery } from 'dexie';

/**
 * Runs `read` now and again after every write, in this page or another, that touches what it read.
 * Returns what ends the watching.
 */
export function watch<T>(
  read: () => Promise<T>,
  seen: (value: T) => void,
  failed: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(read).subscribe({ next: seen, error: failed });
  return () => subscription.unsubscribe();
}
