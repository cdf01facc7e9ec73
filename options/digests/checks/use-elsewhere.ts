import { useEffect, useState } from 'preact/hooks';
import type { Clip } from '../../../src/domain/clip';
import type { Digest } from '../../../src/domain/digest';
import type { Elsewhere } from '../../../src/domain/digest/checks/checks-of';
import { elsewhere } from '../../../src/storage/digests/where-clips-stand';
import { useReturns } from '../composer/use-returns';

/** What the other digests hold of this one's clips, read again when these change and when the writer comes back. */
export function useElsewhere(digest: Digest, clips: ReadonlyMap<string, Clip>): Elsewhere | undefined {
  const [known, setKnown] = useState<Elsewhere>();
  const returns = useReturns();
  useEffect(() => {
    let current = true;
    void elsewhere(digest, [...clips.values()]).then((value) => {
      if (current) setKnown(value);
    });
    return () => {
      current = false;
    };
  }, [digest.id, clips, returns]);
  return known;
}
