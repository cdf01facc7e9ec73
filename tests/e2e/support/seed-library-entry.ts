import { saveClips } from '../../builders/save-clips';
import { generateBatches, type LibraryOrder } from '../../library/generate';

/** Runs in a page of the extension: fills its library with what the seed gives, through its own code. */
export async function seedLibrary(order: LibraryOrder): Promise<void> {
  for (const batch of generateBatches({ ...order, batch: 5_000 })) {
    await saveClips(batch.map((clip) => ({ clip })));
  }
}
