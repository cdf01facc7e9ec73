import { liveQuery } from 'dexie';
import { library } from './database';

/**
 * Runs `seen` after every write to the library, in this page or another, and once for several that
 * follow each other closely. It reads one small record for that: the clock that every write moves on.
 * Returns what ends the watching.
 */
export function watchClipChanges(seen: () => void): () => void {
  const db = library();
  let known: string | undefined;
  let first = true;
  const subscription = liveQuery(() => db.local.get('stamp')).subscribe({
    next: (clock) => {
      if (!first && clock?.value !== known) seen();
      first = false;
      known = clock?.value;
    },
    // Whoever reads the library meets the failure, and tells of it.
    error: () => undefined,
  });
  return () => subscription.unsubscribe();
}
