import { createDigest, addEntries } from '../../../src/storage/digests';
import { saveClips } from '../../builders/save-clips';
import { aDigest } from '../../builders/a-digest';
import { generateLibrary } from '../../library/generate';

/** Runs in a page of the extension: puts a digest of so many clips into its library. */
export async function putDigest(id: string, count: number): Promise<void> {
  const clips = generateLibrary({ clips: count, seed: count }).map((clip) => ({
    ...clip,
    comment: `${clip.comment || clip.title} It says [so itself]().`,
    trashedAt: undefined,
  }));
  await saveClips(clips.map((clip) => ({ clip })));
  await createDigest(aDigest({ id }));
  await addEntries(
    id,
    clips.map((clip, at) => ({
      kind: 'clip' as const,
      id: `${id.slice(0, 24)}${String(at).padStart(12, '0')}`,
      clipId: clip.id,
      runOn: false,
    })),
  );
}
