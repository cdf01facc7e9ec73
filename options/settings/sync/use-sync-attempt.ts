import { useState } from 'preact/hooks';
import { syncErrorInWords } from '../../../src/ui/sync/sync-words';

/** What is under way, or why it did not come to anything. */
export type SyncAttempt = { kind: 'idle' } | { kind: 'asking' | 'failed'; text: string };

/** One thing at a time that is asked of the server, with what is said of it. */
export function useSyncAttempt() {
  const [attempt, setAttempt] = useState<SyncAttempt>({ kind: 'idle' });
  return {
    attempt,
    /** Begins `work` at once, in the very click, and says `asking` meanwhile. */
    begin: (asking: string, work: () => Promise<void>) => {
      if (attempt.kind === 'asking') return;
      setAttempt({ kind: 'asking', text: asking });
      work().then(
        () => setAttempt((now) => (now.kind === 'asking' ? { kind: 'idle' } : now)),
        (error: unknown) => setAttempt({ kind: 'failed', text: syncErrorInWords(error) }),
      );
    },
    report: (text: string) => setAttempt({ kind: 'asking', text }),
    fail: (text: string) => setAttempt({ kind: 'failed', text }),
  };
}
