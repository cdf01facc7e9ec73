import { useEffect, useState } from 'preact/hooks';
import type { Digest } from '../../../src/domain/digest';
import type { QueryContext } from '../../../src/domain/query/matches';
import type { Clause } from '../../../src/domain/query/query';
import { offeredClips, type Offered } from '../../../src/storage/digests/offered-clips';
import type { LiveQuery } from '../../../src/ui/use-live-query';
import { useReturns } from '../composer/use-returns';

/**
 * The clips that are offered to a digest, or found by what is asked. They are looked up again when its
 * clips change (`standing` names them) and when the writer comes back from another page, where they may
 * have clipped something; not at each keystroke in the post.
 */
export function useOffers(
  digest: Digest,
  asked: Clause | undefined,
  context: QueryContext,
  standing: string,
): LiveQuery<Offered> {
  const [offered, setOffered] = useState<LiveQuery<Offered>>({ kind: 'reading' });
  const returns = useReturns();
  useEffect(() => {
    let current = true;
    offeredClips(digest, asked, context).then(
      (value) => current && setOffered({ kind: 'ready', value }),
      (error: unknown) => current && setOffered({ kind: 'failed', error }),
    );
    return () => {
      current = false;
    };
  }, [digest.id, JSON.stringify(asked), context.today, standing, returns]);
  return offered;
}
