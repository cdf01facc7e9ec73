import { useEffect, useState } from 'preact/hooks';
import { watchClipChanges } from '../storage/watch-clip-changes';
import { oneByOne } from './one-by-one';
import type { Watched } from './use-watched';

/**
 * Keeps what `read` finds up to date, where it is got from more than Dexie can watch: it is read again
 * after every write to the library. One reading follows the other, so that no old answer comes after a new
 * one; what is written during one is in the next.
 */
export function useReread<T>(read: () => Promise<T>): Watched<T> {
  const [seen, set] = useState<Watched<T>>({ kind: 'reading' });
  useEffect(() => {
    let ended = false;
    const reread = oneByOne(async () => {
      if (ended) return;
      const next = await read().then(
        (value): Watched<T> => ({ kind: 'ready', value }),
        (error: unknown): Watched<T> => ({ kind: 'failed', error }),
      );
      if (!ended) set(next);
    });
    reread();
    const stop = watchClipChanges(reread);
    return () => {
      ended = true;
      stop();
    };
  }, []);
  return seen;
}
