import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Entry } from '../../../src/domain/digest';
import { useUnchanged } from './use-unchanged';

/** Tells of words that are typed, and when they are kept. */
export type OnTyped = (id: string, text: string, kept: Promise<void>) => void;

/**
 * The entries with what is being typed in one of them, so that the preview need not wait until it comes
 * back from the library.
 */
export function useTyped(entries: readonly Entry[]): [entries: readonly Entry[], onTyped: OnTyped] {
  const [typed, setTyped] = useState<{ id: string; text: string; kept: boolean }>();
  // What comes from the library when all is kept is newer than what was typed.
  useEffect(() => setTyped((now) => (now?.kept ? undefined : now)), [entries]);
  const onTyped = useMemo(
    (): OnTyped => (id, text, kept) => {
      setTyped({ id, text, kept: false });
      const settle = () =>
        setTyped((now) => (now?.id === id && now.text === text ? { id, text, kept: true } : now));
      void kept.then(settle, settle);
    },
    [],
  );
  const shown = useMemo(
    () =>
      typed ? entries.map((entry) => (entry.id === typed.id ? worded(entry, typed.text) : entry)) : entries,
    [entries, typed?.id, typed?.text],
  );
  // What comes back from the library is mostly what was typed, and nothing to draw anew.
  return [useUnchanged(shown), onTyped];
}

function worded(entry: Entry, text: string): Entry {
  return entry.kind === 'clip' ? { ...entry, wording: text } : { ...entry, text };
}
