import { useEffect, useState } from 'preact/hooks';
import { subscribeToWrites } from '../storage/subscribe';
import { coalesce } from './coalesce';
import type { LiveQuery } from './use-live-query';

/**
 * Keeps what `read` finds up to date, where it is got from more than Dexie can watch: it is read again
 * after every write to the library, and when `keys` change. One reading follows the other, so that no old answer comes after a new
 * one; what is written during one is in the next.
 */
export function useRefetchOnWrite<T>(read: () => Promise<T>, keys: unknown[] = []): LiveQuery<T> {
  const [seen, set] = useState<LiveQuery<T>>({ kind: 'reading' });
  useEffect(() => {
    let ended = false;
    const refetch = coalesce(async () => {
      if (ended) return;
      const next = await read().then(
        (value): LiveQuery<T> => ({ kind: 'ready', value }),
        (error: unknown): LiveQuery<T> => ({ kind: 'failed', error }),
      );
      if (!ended) set(next);
    });
    refetch();
    const stop = subscribeToWrites(refetch);
    return () => {
      ended = true;
      stop();
    };
  }, keys);
  return seen;
}
