import { uuidv7 } from 'uuidv7';
import type { Clip } from '../../../src/domain/clip';
import { clipsWithIds } from '../../../src/storage/clips';
import { addEntries, outlineOf, removeEntry } from '../../../src/storage/digests';
import { beginDigest } from '../../digests/new-digest';

/** What became of clips that were to go into a digest. */
export interface Added {
  digestId: string;
  /** Ids of the new entries. */
  entries: string[];
  /** Those that were in it already, are private, or lie in the trash. */
  passedOver: number;
}

/**
 * Puts clips at the end of a digest, or of a new one, in the order in which they were saved. Private
 * ones are never offered to a digest, and none goes in twice.
 */
export async function addToDigest(ids: readonly string[], digest: string | undefined): Promise<Added> {
  const digestId = digest ?? (await beginDigest());
  const [clips, outline] = await Promise.all([clipsWithIds([...ids]), outlineOf(digestId)]);
  const there = new Set(outline?.entries.map((entry) => (entry.kind === 'clip' ? entry.clipId : '')));
  const fit = clips.filter((clip) => !clip.private && clip.trashedAt === undefined && !there.has(clip.id));
  const entries = fit
    .sort(bySavedAt)
    .map(({ id }) => ({ id: uuidv7(), kind: 'clip' as const, clipId: id, runOn: false }));
  await addEntries(digestId, entries);
  return { digestId, entries: entries.map(({ id }) => id), passedOver: ids.length - fit.length };
}

/** Takes the new entries out again. */
export async function takeOutOfDigest({ entries }: Added): Promise<void> {
  for (const id of entries) await removeEntry(id);
}

function bySavedAt(a: Clip, b: Clip): number {
  return a.savedAt < b.savedAt ? -1 : a.savedAt > b.savedAt ? 1 : a.id < b.id ? -1 : 1;
}
