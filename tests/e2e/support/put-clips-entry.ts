import type { Clip } from '../../../src/domain/clip';
import { saveClips } from '../../builders/save-clips';

/** Runs in a page of the extension: saves the clips through its own code. */
export async function putClips(clips: readonly Clip[]): Promise<void> {
  await saveClips(clips.map((clip) => ({ clip })));
}
