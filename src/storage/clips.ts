import { Dexie } from 'dexie';
import type { CaptureDraft } from '../domain/capture-draft';
import type { Clip } from '../domain/clip';
import type { Instant } from '../domain/day';
import { library } from './database';
import { clipOfRecord } from './records/clip-record';
import { writingClips } from './write-clips';

/**
 * Keeps the clip and lets go of the draft it was made of, both or neither. A clip that is stored
 * already is changed; its place in time, `savedAt`, stays.
 */
export function saveClip(clip: Clip, draft?: CaptureDraft): Promise<void> {
  return saveClips([{ clip, draft }]);
}

/** The same for many, in one transaction. */
export async function saveClips(saved: readonly { clip: Clip; draft?: CaptureDraft }[]): Promise<void> {
  const db = library();
  await writingClips(db, [db.drafts], async (write) => {
    for (const { clip } of saved) await write.put(clip);
    await db.drafts.bulkDelete(saved.flatMap(({ draft }) => (draft ? [draft.key] : [])));
  });
}

/** The clip in the library with this address key, the newest where there are several. */
export async function clipWithKey(key: string): Promise<Clip | undefined> {
  const found = await library().clips.where('key').equals(key).toArray();
  const kept = found.filter((record) => record.shelf === 'library');
  const newest = kept.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0];
  return newest && clipOfRecord(newest);
}

/** The clips with these ids, in that order; those that are gone are left out. */
export async function clipsWithIds(ids: string[]): Promise<Clip[]> {
  const found = await library().clips.bulkGet(ids);
  return found.flatMap((record) => (record ? [clipOfRecord(record)] : []));
}

/** Clips of the library, newest first. */
export async function newestClips(limit: number): Promise<Clip[]> {
  const records = await library()
    .clips.where('[shelf+savedAt]')
    .between(['library', Dexie.minKey], ['library', Dexie.maxKey])
    .reverse()
    .limit(limit)
    .toArray();
  return records.map(clipOfRecord);
}

export function trashClip(id: string, now: Instant): Promise<void> {
  return changeClip(id, (clip) => ({ ...clip, trashedAt: now }));
}

/** Takes a quote out of a clip; does nothing where it is gone already. */
export function removeQuote(id: string, quoteId: string): Promise<void> {
  return changeClip(id, (clip) => ({ ...clip, quotes: clip.quotes.filter((quote) => quote.id !== quoteId) }));
}

export function restoreClip(id: string): Promise<void> {
  return changeClip(id, ({ trashedAt: _trashedAt, ...clip }) => clip);
}

async function changeClip(id: string, change: (clip: Clip) => Clip): Promise<void> {
  const db = library();
  await writingClips(db, [], (write) => write.change(id, change));
}
