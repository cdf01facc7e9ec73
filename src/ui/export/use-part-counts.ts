import { useEffect, useState } from 'preact/hooks';
import { countExport, type ChosenClips } from '../../app/transfer/export-clips';
import type { PartCounts } from '../../exchange/writing/clip-part';

/** What is known of the chosen clips. */
export type Counted =
  | { kind: 'counting' }
  | { kind: 'counted'; clips: number; quoted: number; parts: PartCounts }
  | { kind: 'failed' };

/** How long a choice stays as it is before it is counted. */
const pauseMs = 300;

/** How many of the chosen clips have what; counted anew a moment after the choice was changed. */
export function usePartCounts(chosen: ChosenClips): Counted {
  const [counted, setCounted] = useState<Counted>({ kind: 'counting' });
  useEffect(() => {
    const control = new AbortController();
    const { signal } = control;
    const count = () =>
      countExport(chosen, signal).then(
        (found) => found && !signal.aborted && setCounted({ kind: 'counted', ...found }),
        () => !signal.aborted && setCounted({ kind: 'failed' }),
      );
    setCounted({ kind: 'counting' });
    const timer = setTimeout(() => void count(), pauseMs);
    return () => {
      control.abort();
      clearTimeout(timer);
    };
  }, [chosen]);
  return counted;
}
