import type { Clip } from '../../domain/clip';
import type { Arrival, KnownClips } from '../../exchange/merging/merge-batch';
import { clipsOnShelf } from '../clip-counts';
import type { Library } from '../database';
import { livingClip } from '../records/clip-record';

/** Finds the clips of the library that arrivals meet, fast enough for a hundred thousand of them. */
export interface ClipFinder {
  /** To be called inside the transaction that writes what is made of it. */
  find(arrivals: readonly Arrival[]): Promise<KnownClips>;
  /** Says what the import itself has put into the library. */
  note(key: string, clip: Clip): void;
}

/**
 * Reads the keys of the library once, for asking the index for each of many keys takes longer than the
 * rest of an import. `byId` tells that arrivals are a backup's: they may be known by their ids, and do
 * not meet what the same import has brought in.
 * Where another page has added clips or taken some away in the meantime, the index is asked after all.
 */
export async function clipFinder(db: Library, byId: boolean): Promise<ClipFinder> {
  const idsByKey = new Map<string, string[]>();
  const add = (key: string, id: string) => {
    const ids = idsByKey.get(key);
    if (!ids) idsByKey.set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  const own = new Set<string>();
  let expected = await db.transaction('r', [db.clips, db.clipCounts], async () => {
    await db.clips
      .where('key')
      .above('')
      .eachKey((key, { primaryKey }) => {
        if (typeof key === 'string') add(key, primaryKey);
      });
    return clipsOnShelf(db, 'library');
  });

  return {
    find: async (arrivals) => {
      const keys = arrivals.map(({ key }) => key);
      if ((await clipsOnShelf(db, 'library')) !== expected) {
        const found = await db.clips.where('key').anyOf(keys).toArray();
        for (const { key, id } of found) if (!own.has(id)) add(key, id);
      }
      const ids = [
        ...keys.flatMap((key) => idsByKey.get(key) ?? []),
        ...(byId ? arrivals.map(({ clip }) => clip.id) : []),
      ];
      if (ids.length === 0) return { byKey: new Map(), byId: new Map() };
      const records = (await db.clips.bulkGet([...new Set(ids)])).flatMap((record) =>
        record && livingClip(record) ? [record] : [],
      );
      const oldestFirst = records.sort((a, b) => (a.savedAt < b.savedAt ? -1 : 1));
      const clips = oldestFirst.flatMap((record) => {
        const clip = livingClip(record);
        return clip ? [{ key: record.key, clip }] : [];
      });
      return {
        byKey: new Map(clips.flatMap(({ key, clip }) => (clip.trashedAt === undefined ? [[key, clip]] : []))),
        byId: new Map(clips.map(({ clip }) => [clip.id, clip])),
      };
    },
    note: (key, clip) => {
      if (!byId) add(key, clip.id);
      own.add(clip.id);
      if (clip.trashedAt === undefined) expected += 1;
    },
  };
}
