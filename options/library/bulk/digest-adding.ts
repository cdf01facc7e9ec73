import { countMessage, message } from '../../../src/browser/messages';
import type { Notice } from '../use-library-actions';
import { addToDigest, takeOutOfDigest } from './add-to-digest';

/** Puts clips into a digest, tells what came of it, and offers to take it back. */
export function digestAdding(tell: (notice: Notice | undefined) => void) {
  return async (ids: readonly string[], digest: string | undefined): Promise<void> => {
    try {
      const added = await addToDigest(ids, digest);
      const passedOver = added.passedOver > 0 ? ` ${countMessage('digestPassedOver', added.passedOver)}` : '';
      tell({
        text: countMessage('digestAdded', added.entries.length) + passedOver,
        undo:
          added.entries.length === 0
            ? undefined
            : () => void takeOutOfDigest(added).then(() => tell(undefined)),
      });
    } catch {
      tell({ text: message('changeFailed') });
    }
  };
}
