import { createClip, type Clip } from '../../domain/clip';
import type { Instant } from '../../domain/day';
import { changeClips } from '../../storage/bulk/change-clips';
import { saveCaptures, type Capture } from '../../storage/captures';
import { clipsWithIds } from '../../storage/clips';
import type { UndoEntry } from '../../storage/records/undo-record';
import samples from './sample-clips.json' with { type: 'json' };

/** Their ids are always the same: by these they are known again, whatever becomes of them. */
export const sampleIds: readonly string[] = samples.map(({ id }) => id);

interface SampleDependencies {
  saveCaptures: (captures: readonly Capture[]) => Promise<unknown>;
  clipsWithIds: (ids: readonly string[]) => Promise<Clip[]>;
  changeClips: (ids: readonly string[], change: { kind: 'trash' }) => Promise<UndoEntry>;
}

const here: SampleDependencies = { saveCaptures, clipsWithIds, changeClips };

/**
 * Puts the twelve samples into the library, all of them or none; those that lie in the trash come back. A
 * page that is clipped already keeps its clip.
 */
export async function addSampleClips(now: Instant, { saveCaptures } = here): Promise<void> {
  await saveCaptures(
    samples.map(({ next, ...fields }) => ({
      page: { url: fields.url },
      clipId: fields.id,
      make: (current) =>
        current && current.trashedAt === undefined
          ? {}
          : {
              clip: {
                ...createClip({ id: fields.id, url: fields.url, title: fields.title, savedAt: now }),
                ...fields,
                ...(next && { forNextDigest: now }),
              },
            },
    })),
  );
}

/** The samples that are in the library. */
export async function activeSamples({ clipsWithIds } = here): Promise<Clip[]> {
  return (await clipsWithIds(sampleIds)).filter(({ trashedAt }) => trashedAt === undefined);
}

/** Puts the samples into the trash; resolves to what takes that back. */
export async function removeSampleClips(dependencies = here): Promise<UndoEntry> {
  const clips = await activeSamples(dependencies);
  return dependencies.changeClips(
    clips.map(({ id }) => id),
    { kind: 'trash' },
  );
}
