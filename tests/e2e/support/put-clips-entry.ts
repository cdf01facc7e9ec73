import type { Clip } from '../../../src/domain/clip';
import { saveClips } from '../../builders/save-clips';
import { createDigest } from '../../../src/storage/digests';
import { keepPublication } from '../../../src/storage/digests/publications';
import type { OrdinaryDigest } from '../../library/ordinary-digests';

/** Runs in a page of the extension: saves the clips through its own code. */
export async function putClips(clips: readonly Clip[]): Promise<void> {
  await saveClips(clips.map((clip) => ({ clip })));
}

/** Runs in a page of the extension: stores digests, and that they went out, through its own code. */
export async function putDigests(digests: readonly OrdinaryDigest[]): Promise<void> {
  for (const { digest, entries, publication } of digests) {
    await createDigest(digest, entries);
    if (publication) await keepPublication(publication);
  }
}
