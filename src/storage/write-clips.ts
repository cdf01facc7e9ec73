import type { Table } from 'dexie';
import type { Clip } from '../domain/clip';
import type { Library } from './database';
import { clipCollections, clipContent, clipOfRecord } from './records/clip-record';
import { keepTagCounts, type ClipChange } from './tag-counts';
import { writing } from './write';

/** Writes clips, and with them whatever is derived from clips. */
export interface ClipWrite {
  /** Stores a clip that is new, or changes the one with its id. */
  put(clip: Clip): Promise<void>;
  /** Stores what `change` makes of the clip with this id; does nothing where there is none. */
  change(id: string, change: (clip: Clip) => Clip): Promise<void>;
}

/**
 * Runs `work` in one transaction over the clips, what is derived from them, and `others`: all of it
 * is written, or nothing.
 */
export function writingClips<R>(
  db: Library,
  others: Table[],
  work: (write: ClipWrite) => Promise<R>,
): Promise<R> {
  return writing(db, [db.clips, db.tagCounts, ...others], async (write) => {
    const changes: ClipChange[] = [];
    const change = async (id: string, next: (clip: Clip) => Clip) => {
      const done = await write.change(
        db.clips,
        id,
        (record) => clipContent(next(clipOfRecord(record))),
        clipCollections,
      );
      if (done) changes.push(done);
      return done !== undefined;
    };
    const result = await work({
      put: async (clip) => {
        if (await change(clip.id, () => clip)) return;
        changes.push({ after: await write.create(db.clips, clipContent(clip)) });
      },
      change: async (id, next) => void (await change(id, next)),
    });
    await keepTagCounts(db, changes);
    return result;
  });
}
