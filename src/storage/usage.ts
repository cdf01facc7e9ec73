import { Dexie } from 'dexie';
import { clipKey, type Clip } from '../domain/clip';
import type { Digest } from '../domain/digest';
import type { OtherDigests } from '../domain/digest/checks/checks-of';
import { postSlug } from '../domain/digest/post-slug';
import { usageByClip, useOf, type UsageByClip } from '../domain/digest/usage';
import { library, type Library } from './database';
import { clipCount } from './derived-counts';
import { linkAnswers } from './link-answers';
import { livePublications } from './digests/publications';
import { digestOfRecord, entryOfRecord, type EntryRecord } from './records/digest-record';

/**
 * In which digests outside the trash the clips, or others of their pages, are, besides the one with the
 * id `except`. It reads what concerns these clips, and no more, however much is published.
 */
export async function digestUsage(clips: readonly Clip[], except?: string): Promise<UsageByClip> {
  const db = library();
  const pages = await clipsOfPages(db, clips);
  const records = await db.entries
    .where('clipId')
    .anyOf([...new Set([...pages.values()].flat())])
    .toArray();
  const entries = activeOf(records.filter(({ digestId }) => digestId !== except));
  const [digests, publications] = await Promise.all([
    db.digests.bulkGet([...new Set(entries.map(({ digestId }) => digestId))]),
    livePublications(db),
  ]);
  const found = digests.flatMap((record) => (record ? [digestOfRecord(record)] : []));
  return usageByClip({ pages, entries, digests: found, publications });
}

/** The ids of each clip's page, by the clip's id. */
async function clipsOfPages(db: Library, clips: readonly Clip[]): Promise<Map<string, string[]>> {
  const keys = new Map(clips.map((clip) => [clip.id, clipKey(clip)]));
  const clipsOfKey = new Map<string, string[]>();
  await db.clips
    .where('key')
    .anyOf([...new Set(keys.values())])
    .eachKey((key, { primaryKey }) => {
      if (typeof key !== 'string') return;
      const known = clipsOfKey.get(key);
      if (known) known.push(primaryKey);
      else clipsOfKey.set(key, [primaryKey]);
    });
  return new Map([...keys].map(([id, key]) => [id, [...new Set([id, ...(clipsOfKey.get(key) ?? [])])]]));
}

function activeOf(records: readonly EntryRecord[]) {
  return records.filter(({ removed }) => removed === undefined).map(entryOfRecord);
}

/** What the checks have to know of the other digests, and of the pages that are linked to. */
export async function otherDigests(digest: Digest, clips: readonly Clip[]): Promise<OtherDigests> {
  const db = library();
  const [usage, records, publications, answers] = await Promise.all([
    digestUsage(clips, digest.id),
    db.digests.toArray(),
    livePublications(db),
    linkAnswers(clips),
  ]);
  const others = records.filter(({ id, trashedAt }) => id !== digest.id && trashedAt === undefined);
  return {
    usage,
    answers,
    slugs: others.map((other) => ({
      slug: postSlug(other),
      use: useOf(other, publications),
    })),
  };
}

/** In which digests outside the trash every clip is, each clip by itself. */
export async function readUsage(db: Library): Promise<UsageByClip> {
  const [digests, records, publications] = await Promise.all([
    db.digests.toArray(),
    db.entries.where('clipId').above('').toArray(),
    livePublications(db),
  ]);
  return usageByClip({ entries: activeOf(records), digests: digests.map(digestOfRecord), publications });
}

let cache: { stamp: string | undefined; usage: UsageByClip } | undefined;

/** The same, derived again only after a write that may have touched a digest or an entry. */
export async function libraryUsage(db: Library): Promise<UsageByClip> {
  const stamp = (await db.local.get('usage'))?.value;
  if (stamp === undefined || cache?.stamp !== stamp) cache = { stamp, usage: await readUsage(db) };
  return cache.usage;
}

/** The same of the library of this page. */
export function readLibraryUsage(): Promise<UsageByClip> {
  return libraryUsage(library());
}

/** How many active clips are in no digest: those that there are, without those that digests name. */
export async function unusedClipCount(): Promise<number> {
  const db = library();
  const used = [...(await libraryUsage(db)).keys()];
  const [active, known, trashed] = await Promise.all([
    clipCount('active', db),
    db.clips.where('id').anyOf(used).primaryKeys(),
    db.clips
      .where('[status+savedAt]')
      .between(['trashed', Dexie.minKey], ['trashed', Dexie.maxKey])
      .primaryKeys(),
  ]);
  const inTrash = new Set(trashed);
  return active - known.filter((id) => !inTrash.has(id)).length;
}
