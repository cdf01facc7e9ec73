import { useEffect, useState } from 'preact/hooks';
import { countParts, type PartCounts } from '../../src/exchange/writing/clip-part';
import { clipsFor, type ChosenClips } from './export-clips';

/** What is known of the chosen clips. */
export type Counted =
  | { kind: 'counting' }
  | { kind: 'counted'; clips: number; quoted: number; parts: PartCounts }
  | { kind: 'failed' };

const pause = 300;

/** How many of the chosen clips have what; counted anew a moment after the choice was changed. */
export function usePartCounts(chosen: ChosenClips): Counted {
  const [counted, setCounted] = useState<Counted>({ kind: 'counting' });
  useEffect(() => {
    let ended = false;
    const count = async () => {
      let [clips, parts] = [0, countParts(new Map(), [])];
      for await (const batch of clipsFor(chosen)) {
        if (ended) return;
        clips += batch.length;
        parts = countParts(parts, batch);
      }
      if (!ended) setCounted({ kind: 'counted', clips, quoted: parts.get('quotes') ?? 0, parts });
    };
    setCounted({ kind: 'counting' });
    const timer = setTimeout(() => void count().catch(() => !ended && setCounted({ kind: 'failed' })), pause);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [chosen]);
  return counted;
}
