import { useEffect, useState } from 'preact/hooks';
import { watch } from '../storage/watch';

/** What a watched reading of the library has come to. */
export type Watched<T> =
  | { kind: 'reading' }
  | { kind: 'ready'; value: T }
  | { kind: 'failed'; error: unknown };

/** Keeps what `read` finds in the library up to date, across pages, until the component goes or `keys` change. */
export function useWatched<T>(read: () => Promise<T>, keys: unknown[]): Watched<T> {
  const [seen, set] = useState<Watched<T>>({ kind: 'reading' });
  useEffect(
    () =>
      watch(
        read,
        (value) => set({ kind: 'ready', value }),
        (error: unknown) => set({ kind: 'failed', error }),
      ),
    keys,
  );
  return seen;
}
