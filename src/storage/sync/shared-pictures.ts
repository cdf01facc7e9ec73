import type { StoredPicture } from '../../domain/stored-image';
import { library } from '../database';
import { deletePictures, imageTables, keepPictures } from '../stored-images';

/** The clips that have a picture which other devices may see: not those that are private by now. */
export async function pictureIds(): Promise<string[]> {
  const db = library();
  const [all, hidden] = await Promise.all([
    db.pictures.toCollection().primaryKeys(),
    db.pictureRemovals.toCollection().primaryKeys(),
  ]);
  const removed = new Set(hidden);
  return all.filter((id) => !removed.has(id));
}

/**
 * Puts pictures of other devices in the place of those that are here. Resolves to what became of each: its clip
 * may be `missing` as yet, or gone or private, and the picture `unwanted`.
 */
export function receivePictures(
  pictures: readonly StoredPicture[],
): Promise<('kept' | 'missing' | 'unwanted')[]> {
  const db = library();
  return db.transaction('rw', [db.clips, ...imageTables(db)], async () => {
    const clips = await db.clips.bulkGet(pictures.map(({ clipId }) => clipId));
    const fates = clips.map((clip) =>
      !clip ? 'missing' : clip.status === 'purged' || clip.private ? 'unwanted' : 'kept',
    );
    const kept = pictures.filter((_, n) => fates[n] === 'kept');
    await deletePictures(
      db,
      kept.map(({ clipId }) => clipId),
    );
    await keepPictures(db, kept);
    return fates;
  });
}

/** Deletes the pictures that were deleted on another device. */
export async function removePictures(clipIds: readonly string[]): Promise<void> {
  if (clipIds.length === 0) return;
  const db = library();
  await db.transaction('rw', imageTables(db), () => deletePictures(db, clipIds));
}
