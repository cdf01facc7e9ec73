import { imageBytes, type StoredIcon, type StoredPicture } from '../../domain/stored-image';
import type { BackupRecord } from '../../exchange/backup/backup-schema';
import type { Library } from '../database';
import type { AddedImages } from '../records/undo-record';
import { keepIcons, keepPictures } from '../stored-images';

/** Keeps what images a backup holds of clips and sites that have none; inside a transaction. */
export async function keepImported(
  db: Library,
  records: readonly BackupRecord[],
  mergedInto: ReadonlyMap<string, string>,
): Promise<AddedImages> {
  const { pictures, icons } = imagesIn(records, mergedInto);
  return { clipIds: await keepPictures(db, pictures), sites: await keepIcons(db, icons) };
}

/** How many of the images are of clips and sites that have none. */
export async function countMissingImages(db: Library, records: readonly BackupRecord[]): Promise<number> {
  const { pictures, icons } = imagesIn(records, new Map());
  const [clipIds, sites] = [pictures.map(({ clipId }) => clipId), icons.map(({ site }) => site)];
  const [known, knownSites] = await Promise.all([
    db.pictures.where(':id').anyOf(clipIds).count(),
    db.icons.where(':id').anyOf(sites).count(),
  ]);
  return new Set(clipIds).size - known + (new Set(sites).size - knownSites);
}

function imagesIn(
  records: readonly BackupRecord[],
  mergedInto: ReadonlyMap<string, string>,
): { pictures: StoredPicture[]; icons: StoredIcon[] } {
  const pictures: StoredPicture[] = [];
  const icons: StoredIcon[] = [];
  for (const { type, value } of records) {
    if (type === 'siteIcon') icons.push(value);
    if (type !== 'picture') continue;
    const { clipId, data, takenAt } = value;
    const bytes = imageBytes(data, 'picture');
    if (bytes) pictures.push({ clipId: mergedInto.get(clipId) ?? clipId, bytes, takenAt });
  }
  return { pictures, icons };
}
