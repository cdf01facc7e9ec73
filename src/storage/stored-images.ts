import type { Table } from 'dexie';
import type { Instant } from '../domain/day';
import type { StoredIcon, StoredPicture } from '../domain/stored-image';
import { library, type Library } from './database';
import type { ClipChange } from './derived-counts';
import type { ClipRecord } from './records/clip-record';
import type { ImageTotal } from './records/image-records';
import { oldestUndoable } from './undo/undo-log';

/** Images that are read in one go. */
const batchImages = 100;

/** The tables of images, for a transaction that may touch them. */
export function imageTables(db: Library): Table[] {
  return [db.pictures, db.icons, db.imageTotals, db.pictureRemovals];
}

/** Keeps the picture of a clip that is in the library, not private, and has none; resolves to whether it did. */
export function keepPicture(picture: StoredPicture): Promise<boolean> {
  const db = library();
  return db.transaction('rw', [db.clips, ...imageTables(db)], async () => {
    return (await keepPictures(db, [picture])).length > 0;
  });
}

/** The same for many, inside a transaction; resolves to the ids of the clips that have got one. */
export async function keepPictures(db: Library, pictures: readonly StoredPicture[]): Promise<string[]> {
  if (pictures.length === 0) return [];
  const ids = pictures.map(({ clipId }) => clipId);
  const [clips, known] = await Promise.all([db.clips.bulkGet(ids), keysIn(db.pictures, ids)]);
  const kept = new Map<string, StoredPicture>();
  for (const [at, picture] of pictures.entries()) {
    const clip = clips[at];
    const isWanted = clip !== undefined && clip.status !== 'purged' && !clip.private;
    if (isWanted && !known.has(picture.clipId)) kept.set(picture.clipId, picture);
  }
  const added = [...kept.values()];
  await db.pictures.bulkAdd(added);
  await addToTotal(db, 'pictures', added.length, sum(added, bytesOfPicture));
  return added.map(({ clipId }) => clipId);
}

/** Keeps the icons of sites that have none, or an older one; inside a transaction. Resolves to the new ones. */
export async function keepIcons(db: Library, icons: readonly StoredIcon[]): Promise<string[]> {
  const newest = new Map<string, StoredIcon>();
  for (const icon of icons)
    if (icon.takenAt > (newest.get(icon.site)?.takenAt ?? '')) newest.set(icon.site, icon);
  const sites = [...newest.keys()];
  const known = await db.icons.bulkGet(sites);
  const older = known.filter((icon) => icon !== undefined);
  const kept = [...newest.values()].filter((icon, at) => icon.takenAt > (known[at]?.takenAt ?? ''));
  const replaced = older.filter(({ site }) => kept.some((icon) => icon.site === site));
  await db.icons.bulkPut(kept);
  const added = kept.length - replaced.length;
  await addToTotal(db, 'icons', added, sum(kept, bytesOfIcon) - sum(replaced, bytesOfIcon));
  const had = new Set(older.map(({ site }) => site));
  return kept.flatMap(({ site }) => (had.has(site) ? [] : site));
}

export async function keepIcon(icon: StoredIcon): Promise<void> {
  const db = library();
  await db.transaction('rw', imageTables(db), () => keepIcons(db, [icon]));
}

/** The pictures of these clips, in their order, as far as there are any. */
export async function picturesOf(clipIds: readonly string[]): Promise<(StoredPicture | undefined)[]> {
  const db = library();
  const [found, removed] = await Promise.all([
    db.pictures.bulkGet([...clipIds]),
    db.pictureRemovals.bulkGet([...clipIds]),
  ]);
  return found.map((picture, at) => (removed[at] ? undefined : picture));
}

/** The icons of these sites, in their order, as far as there are any. */
export function iconsOf(sites: readonly string[]): Promise<(StoredIcon | undefined)[]> {
  return library().icons.bulkGet([...sites]);
}

export async function hasPicture(clipId: string): Promise<boolean> {
  return (await library().pictures.where(':id').equals(clipId).count()) > 0;
}

export async function imageTotal(kind: ImageTotal['kind']): Promise<ImageTotal> {
  return (await library().imageTotals.get(kind)) ?? { kind, images: 0, bytes: 0 };
}

/** Deletes all pictures, inside one transaction; the clips stay as they are. */
export async function deleteAllPictures(): Promise<void> {
  const db = library();
  await db.transaction('rw', [db.pictures, db.pictureRemovals, db.imageTotals], async () => {
    await Promise.all([db.pictures.clear(), db.pictureRemovals.clear(), db.imageTotals.delete('pictures')]);
  });
}

/**
 * Brings the images up to date with what a transaction did to clips, inside that transaction, with
 * `imageTables` and the clips among its tables. A private clip's picture is shown no more; a clip that is
 * gone takes its picture with it, and the icon of its site where it was the last of it.
 */
export async function updateImages(db: Library, changes: readonly ClipChange[]): Promise<void> {
  const isPrivate = (record: ClipRecord | undefined) => record?.private === true;
  const isThere = (record: ClipRecord | undefined) => record !== undefined && record.status !== 'purged';
  const hidden: string[] = [];
  const shown: string[] = [];
  const gone: ClipRecord[] = [];
  for (const { before, after } of changes) {
    if (before && isThere(before) && !isThere(after)) gone.push(before);
    else if (before && after && isPrivate(before) !== isPrivate(after))
      (isPrivate(after) ? hidden : shown).push(after.id);
  }
  if (hidden.length > 0) {
    const pictured = await keysIn(db.pictures, hidden);
    const at = new Date().toISOString();
    await db.pictureRemovals.bulkPut(Array.from(pictured, (clipId) => ({ clipId, at })));
  }
  if (shown.length > 0) await db.pictureRemovals.bulkDelete(shown);
  if (gone.length === 0) return;
  await deletePictures(
    db,
    gone.map(({ id }) => id),
  );
  const sites = [...new Set(gone.map(({ host }) => host))];
  const iconSites = await keysIn(db.icons, sites);
  const left = await Promise.all(
    Array.from(iconSites, async (site) => ((await db.clips.where('host').equals(site).first()) ? [] : site)),
  );
  await deleteIcons(db, left.flat());
}

/** Deletes these clips' pictures, inside a transaction. */
export async function deletePictures(db: Library, clipIds: readonly string[]): Promise<void> {
  await db.pictureRemovals.bulkDelete([...clipIds]);
  const ids = [...(await keysIn(db.pictures, clipIds))];
  for (let at = 0; at < ids.length; at += batchImages) {
    const some = ids.slice(at, at + batchImages);
    const found = (await db.pictures.bulkGet(some)).filter((picture) => picture !== undefined);
    await db.pictures.bulkDelete(some);
    await addToTotal(db, 'pictures', -found.length, -sum(found, bytesOfPicture));
  }
}

/** Deletes the icons of these sites, inside a transaction. */
export async function deleteIcons(db: Library, sites: readonly string[]): Promise<void> {
  if (sites.length === 0) return;
  const found = (await db.icons.bulkGet([...sites])).filter((icon) => icon !== undefined);
  await db.icons.bulkDelete([...sites]);
  await addToTotal(db, 'icons', -found.length, -sum(found, bytesOfIcon));
}

/** Deletes the pictures of clips that have been private for longer than that can be undone. */
export async function deleteHiddenPictures(now: Instant): Promise<void> {
  const db = library();
  const due = () => db.pictureRemovals.where('at').below(oldestUndoable(now)).primaryKeys();
  if ((await due()).length === 0) return;
  await db.transaction('rw', imageTables(db), async () => deletePictures(db, await due()));
}

/** Gives a clip that has no picture that of another, inside a transaction; resolves to whether it did. */
export async function copyPicture(db: Library, fromIds: readonly string[], toId: string): Promise<boolean> {
  const found = (await db.pictures.bulkGet([...fromIds])).filter((picture) => picture !== undefined);
  const newest = found.toSorted((a, b) => (a.takenAt < b.takenAt ? 1 : -1))[0];
  return newest !== undefined && (await keepPictures(db, [{ ...newest, clipId: toId }])).length > 0;
}

async function addToTotal(
  db: Library,
  kind: ImageTotal['kind'],
  images: number,
  bytes: number,
): Promise<void> {
  if (images === 0 && bytes === 0) return;
  const known = (await db.imageTotals.get(kind)) ?? { kind, images: 0, bytes: 0 };
  await db.imageTotals.put({ kind, images: known.images + images, bytes: known.bytes + bytes });
}

async function keysIn(table: Table<unknown, string>, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  return new Set(await table.where(':id').anyOf(keys).primaryKeys());
}

function bytesOfPicture({ bytes }: StoredPicture): number {
  return bytes.length;
}

function bytesOfIcon({ data }: StoredIcon): number {
  return data.length;
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}
