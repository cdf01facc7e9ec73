import type { Clip } from '../../domain/clip';
import type { ImportedClip, KnownClips } from '../../exchange/merging/merge-batch';
import { clipCount } from '../derived-counts';
import type { Library } from '../database';
import { existingClip } from '../records/clip-record';

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
 * keys of the library, which takes less. `byId` tells that importedClips are a backup's: they may be known by
 * their ids, and do not meet what the same import has brought in.
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
      const ids = await idsOf(importedClips.map(({ key }) => key));
      if (byId) ids.push(...importedClips.map(({ clip }) => clip.id));
      if (ids.length === 0) return { byKey: new Map(), byId: new Map() };
      const records = (await db.clips.bulkGet([...new Set(ids)])).flatMap((record) =>
        record && existingClip(record) ? [record] : [],
      );
      const oldestFirst = records.sort((a, b) => (a.savedAt < b.savedAt ? -1 : 1));
      const clips = oldestFirst.flatMap((record) => {
        const clip = existingClip(record);
        return clip ? [{ key: record.key, clip }] : [];
      });
      return {
        byKey: new Map(clips.flatMap(({ key, clip }) => (clip.trashedAt === undefined ? [[key, clip]] : []))),
        byId: new Map(clips.map(({ clip }) => [clip.id, clip])),
      };
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
