import { useEffect, useState } from 'preact/hooks';
import { offerClips, type ClipQuestion } from '../../../src/app/digests/offered-clips';
import type { Digest } from '../../../src/domain/digest';
import type { Offered } from '../../../src/storage/digests/offered-clips';
import type { LiveQuery } from '../../../src/ui/use-live-query';
import { useReturns } from '../composer/use-returns';

/**
 * The clips that are offered to a digest, or found by what is asked. They are looked up again when its
 * clips change (`clipIds` names them) and when the writer comes back from another page, where they may
 * have clipped something; not at each keystroke in the post.
 */
export function useOffers(digest: Digest, question: ClipQuestion, clipIds: string): LiveQuery<Offered> {
  const [offered, setOffered] = useState<LiveQuery<Offered>>({ kind: 'reading' });
  const returns = useReturns();
  useEffect(() => {
    let current = true;
    offerClips(digest, question).then(
      (value) => current && setOffered({ kind: 'ready', value }),
      (error: unknown) => current && setOffered({ kind: 'failed', error }),
    );
    return () => {
      current = false;
    };
  }, [digest.id, JSON.stringify(question), clipIds, returns]);
  return offered;
}
