import { keysOfPage, type PageAddress } from '../../domain/address/url-key';
import { clipKey, findClipOfPage, type Clip } from '../../domain/clip';
import type { ImportedClip, KnownClips } from '../../exchange/merging/merge-batch';
import { clipCount } from '../derived-counts';
import type { Library } from '../database';
import { clipOfRecord, type ClipRecord } from '../records/clip-record';

/** Finds the clips of the library that importedClips meet, fast enough for a hundred thousand of them. */
export interface ClipFinder {
  /** To be called before each batch, outside of the transaction that writes it. */
  prepare(importedClips: readonly ImportedClip[]): Promise<void>;
  /** To be called inside the transaction that writes what is made of it. */
  find(importedClips: readonly ImportedClip[]): Promise<KnownClips>;
  /** Says what the import itself has put into the library. */
  note(key: string, clip: Clip): void;
}

/** Asking the index for one key takes as long as reading so many keys of the library one after the other. */
const keysInAnAsking = 8;

/**
 * Asks the index for the keys of few importedClips; once they are many for the library's size it reads all
 * keys of the library, which takes less: an import of 100,000 links took 1.9 times bare puts so, and 3.0
 * times with the index alone. `byId` tells that they are a backup's: they may be known by their ids, and do not meet what the same import has brought in.
 */
export async function clipFinder(db: Library, byId: boolean): Promise<ClipFinder> {
  const own = new Set<string>();
  const size = await clipCount('active');
  let asked = 0;
  let known: KnownKeys | undefined;

  const idsOf = async (keys: readonly string[]): Promise<string[]> => {
    // Another page may have added clips or taken some away since the keys were read.
    if (known && (await clipCount('active')) === known.clips) {
      const { ids } = known;
      return keys.flatMap((key) => ids.get(key) ?? []);
    }
    const ids = await db.clips.where('key').anyOf(keys).primaryKeys();
    return byId ? ids.filter((id) => !own.has(id)) : ids;
  };

  return {
    prepare: async (importedClips) => {
      asked += importedClips.length;
      if (!known && asked * keysInAnAsking >= size) known = await readKeys(db, byId ? own : new Set());
    },
    find: async (importedClips) => {
      const pages = importedClips.map(({ clip }) => keysOfPage(pageOf(clip)));
      const ids = await idsOf([...new Set(pages.flat())]);
      if (byId) ids.push(...importedClips.map(({ clip }) => clip.id));
      if (ids.length === 0) return { byKey: new Map(), byId: new Map() };
      const records = (await db.clips.bulkGet([...new Set(ids)])).flatMap((record) =>
        record && record.status !== 'purged' ? [record] : [],
      );
      const active = recordsByKey(records.filter(({ status }) => status === 'active'));
      const met = new Map<string, Clip>();
      for (const [at, { key, clip }] of importedClips.entries()) {
        const candidates = pages[at]!.flatMap((one) => active.get(one) ?? []);
        const found = clip.isSeparate
          ? candidates.find((one) => one.key === clipKey(clip))
          : findClipOfPage(candidates, pageOf(clip));
        if (found) met.set(key, clipOfRecord(found));
      }
      return { byKey: met, byId: new Map(records.map((record) => [record.id, clipOfRecord(record)])) };
    },
    note: (key, clip) => {
      own.add(clip.id);
      if (!known) return;
      if (!byId) addTo(known.ids, key, clip.id);
      if (clip.trashedAt === undefined) known.clips += 1;
    },
  };
}

/** The clips of the library by their keys, and how many there were outside the trash. */
interface KnownKeys {
  ids: Map<string, string[]>;
  clips: number;
}

function readKeys(db: Library, without: ReadonlySet<string>): Promise<KnownKeys> {
  const ids = new Map<string, string[]>();
  return db.transaction('r', [db.clips, db.statusCounts], async () => {
    await db.clips
      .where('key')
      .above('')
      .eachKey((key, { primaryKey }) => {
        if (typeof key === 'string' && !without.has(primaryKey)) addTo(ids, key, primaryKey);
      });
    return { ids, clips: await clipCount('active') };
  });
}

function addTo(ids: Map<string, string[]>, key: string, id: string): void {
  const those = ids.get(key);
  if (!those) ids.set(key, [id]);
  else if (!those.includes(id)) those.push(id);
}

function pageOf({ url, originalUrl = url, canonicalUrl }: Clip): PageAddress {
  return { url: originalUrl, canonicalUrl };
}

function recordsByKey(records: readonly ClipRecord[]): Map<string, ClipRecord[]> {
  const byKey = new Map<string, ClipRecord[]>();
  for (const record of records) {
    const known = byKey.get(record.key);
    if (known) known.push(record);
    else byKey.set(record.key, [record]);
  }
  return byKey;
}
