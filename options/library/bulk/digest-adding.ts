import { countMessage } from '../../../src/browser/messages';
import { addToDigest } from '../../../src/storage/bulk/add-to-digest';
import { newDigest } from '../../digests/new-digest';
import type { Notice } from '../use-library-actions';
import type { Bulk } from '../../../src/ui/bulk/use-bulk';

/** Puts clips into a digest, or into a new one, and tells of those that did not go in. */
export function digestAdding({ carryOut }: Bulk, tell: (notice: Notice | undefined) => void) {
  return async (ids: readonly string[], digest: string | undefined): Promise<void> => {
    await carryOut(ids.length, async () => {
      const { entry, passedOver } = await addToDigest(ids, digest ?? (await newDigest()));
      tell(passedOver > 0 ? { text: countMessage('digestPassedOver', passedOver) } : undefined);
      return entry ? { kind: 'done', entry } : { kind: 'idle' };
    });
  };
}
