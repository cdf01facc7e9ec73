import { Dexie } from 'dexie';
import { keysOfPage, type PageAddress } from '../domain/address/url-key';
import { findClipOfPage, outOfTrash, type Clip } from '../domain/clip';
import type { Instant } from '../domain/day';
import { library } from './database';
import { clipOfRecord, existingClip } from './records/clip-record';
import { clipTransaction } from './clip-transaction';

/** The clip in the library that was saved from a page. */
export async function clipOfPage(page: PageAddress): Promise<Clip | undefined> {
  const found = await library().clips.where('key').anyOf(keysOfPage(page)).toArray();
  const active = found.filter(({ status }) => status === 'active');
  return findClipOfPage(active.map(clipOfRecord), page);
}

/** The clip with this id, in the library or the trash. */
export async function clipWithId(id: string): Promise<Clip | undefined> {
  return existingClip(await library().clips.get(id));
}

/** The clips with these ids, in that order, those in the trash with them; those that are gone are left out. */
export async function clipsWithIds(ids: readonly string[]): Promise<Clip[]> {
  const found = await library().clips.bulkGet([...ids]);
  return found.flatMap((record) => existingClip(record) ?? []);
}

/** The clips in the library whose addresses have one of these keys, by key; of several the oldest. */
export async function clipsWithKeys(keys: readonly string[]): Promise<Map<string, Clip>> {
  const found = await library()
    .clips.where('key')
    .anyOf([...new Set(keys)])
    .toArray();
  const active = found.filter(({ status }) => status === 'active');
  const newestFirst = active.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  return new Map(newestFirst.map((record) => [record.key, clipOfRecord(record)]));
}

/** Clips of the library, newest first. */
export async function newestClips(limit: number): Promise<Clip[]> {
  const records = await activeBySavedAt().reverse().limit(limit).toArray();
  return records.map(clipOfRecord);
}

/** Clips of the library, oldest first. */
export async function oldestClips(limit: number): Promise<Clip[]> {
  const records = await activeBySavedAt().limit(limit).toArray();
  return records.map(clipOfRecord);
}

function activeBySavedAt() {
  return library()
    .clips.where('[status+savedAt]')
    .between(['active', Dexie.minKey], ['active', Dexie.maxKey]);
}

export function trashClip(id: string, now: Instant): Promise<void> {
  return changeClip(id, (clip) => ({ ...clip, trashedAt: now }));
}

/** Takes a quote out of a clip; does nothing where it is gone already. */
export function removeQuote(id: string, quoteId: string): Promise<void> {
  return changeClip(id, (clip) => ({ ...clip, quotes: clip.quotes.filter((quote) => quote.id !== quoteId) }));
}

export function restoreClip(id: string): Promise<void> {
  return changeClip(id, outOfTrash);
}

async function changeClip(id: string, change: (clip: Clip) => Clip): Promise<void> {
  const db = library();
  await clipTransaction(db, [], (write) => write.changeAll([id], change));
}
