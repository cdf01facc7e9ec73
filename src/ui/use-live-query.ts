import { useEffect, useState } from 'preact/hooks';
import { subscribe } from '../storage/subscribe';

/** What a reading of the library that is kept up to date has come to. */
export type LiveQuery<T> =
  | { kind: 'reading' }
  | { kind: 'ready'; value: T }
  | { kind: 'failed'; error: unknown };

/** Keeps what `read` finds in the library up to date, across pages, until the component goes or `keys` change. */
export function useLiveQuery<T>(read: () => Promise<T>, keys: unknown[]): LiveQuery<T> {
  const [state, setState] = useState<LiveQuery<T>>({ kind: 'reading' });
  useEffect(
    () =>
      subscribe(
        read,
        (value) => setState({ kind: 'ready', value }),
        (error: unknown) => setState({ kind: 'failed', error }),
      ),
    keys,
  );
  return state;
}

/** What was read; undefined until then, and where it failed. */
export function readyValue<T>(query: LiveQuery<T>): T | undefined {
  return query.kind === 'ready' ? query.value : undefined;
}
