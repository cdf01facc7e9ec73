import type { Table } from 'dexie';
import { isWebUrl } from '../domain/address/web-url';
import type { Clip } from '../domain/clip';
import type { Library } from './database';
import { clipContent, clipOfRecord, existingClip, tombstone, type ClipRecord } from './records/clip-record';
import { imageTables, updateImages } from './stored-images';
import { updateStatusCounts, updateTagCounts, type ClipChange } from './derived-counts';
import type { Stamps } from '../domain/sync/knowledge';
import { syncedTransaction, type Restored, type SyncedWriter } from './synced-transaction';

/** Writes clips, and with them whatever is derived from clips. */
export interface ClipWriter {
  /** Stores clips that are new, and changes those that are known by their ids; resolves to what was stored. No id may come twice. */
  putAll(clips: readonly Clip[]): Promise<{ before?: Clip; after: Clip }[]>;
  /**
   * Stores what `change` makes of the clips with these ids, and resolves to what was stored. Nothing is
   * done where there is none, or where `change` gives undefined. No id may come twice.
   */
  changeAll(
    ids: readonly string[],
    change: (clip: Clip) => Clip | undefined,
  ): Promise<{ before: Clip; after: Clip }[]>;
  /**
   * Stores clips that are not known, or of which no more than a mark is left. No id may come twice. Their
   * tags are logged, as are those of `deleteIfUntouched`: `settleTagCounts` brings them in.
   */
  createAll(clips: readonly Clip[], restored?: Restored): Promise<Stamps[]>;
  /** Stores clips anew in the place of those that the same import has created. */
  rewriteAll(clips: readonly Clip[]): Promise<void>;
  /**
   * Deletes those of the clips that are as they were created: without a mark where they were never sent, and
   * with one where they were. Resolves to how many.
   */
  deleteIfUntouched(ids: readonly string[], restored?: Restored): Promise<number>;
  /** Reduces the clips to the mark that they are gone. */
  removeAll(records: readonly ClipRecord[]): Promise<void>;
  /** The writer of the other tables of the transaction. */
  others: SyncedWriter;
}

/**
 * Runs `work` in one transaction over the clips, what is derived from them, and `others`: all of it
 * is written, or nothing.
 */
export function clipTransaction<R>(
  db: Library,
  others: Table[],
  work: (write: ClipWriter) => Promise<R>,
): Promise<R> {
  return syncedTransaction(db, [db.clips, ...derivedFromClips(db), ...others], (write) =>
    work({
      putAll: async (clips) => {
        const ids = clips.map(({ id }) => id);
        const make = (before: ClipRecord | undefined, index: number) => checkedContent(clips[index]!, before);
        const changed = await write.changeAll(db.clips, ids, make);
        await updateDerived(db, changed);
        return changed.map(({ before }, index) => ({ before: existingClip(before), after: clips[index]! }));
      },
      changeAll: async (ids, change) => {
        const done: { before: Clip; after: Clip }[] = [];
        const make = (record: ClipRecord | undefined) => {
          if (!record || record.status === 'purged') return undefined;
          const before = clipOfRecord(record);
          const after = change(before);
          if (!after) return undefined;
          done.push({ before, after });
          return checkedContent(after, record);
        };
        await updateDerived(db, await write.changeAll(db.clips, ids, make));
        return done;
      },
      createAll: async (clips, restored) => {
        const contents = clips.map((clip) => checkedContent(clip));
        const changes = contents.map((after) => ({ after: { ...after, stamps: {} } }));
        const [stamps] = await Promise.all([
          write.replaceAll(db.clips, contents, restored),
          updateDerived(db, changes, 'leaveTagCounts'),
        ]);
        return stamps;
      },
      rewriteAll: async (clips) => {
        const before = await db.clips.bulkGet(clips.map(({ id }) => id));
        const contents = clips.map(clipContent);
        await write.replaceAll(db.clips, contents);
        await updateDerived(
          db,
          contents.map((after, index) => ({ before: before[index], after: { ...after, stamps: {} } })),
        );
      },
      deleteIfUntouched: async (ids, restored) => {
        const { deleted, sent } = await write.deleteIfUntouched(db.clips, ids, restored);
        const marks = await write.markAll(db.clips, sent, tombstone);
        const changes = [
          ...deleted.map((before) => ({ before })),
          ...sent.map((before, n) => ({ before, after: marks[n]! })),
        ];
        await updateDerived(db, changes, 'leaveTagCounts');
        return changes.length;
      },
      removeAll: async (records) => {
        const marks = await write.markAll(db.clips, records, tombstone);
        await updateDerived(
          db,
          records.map((before, n) => ({ before, after: marks[n]! })),
        );
      },
      others: write,
    }),
  );
}

/** What is stored of a clip. It rejects an address that is none on the web, unless it was there before. */
function checkedContent(clip: Clip, before?: ClipRecord): ReturnType<typeof clipContent> {
  if (clip.url !== before?.url && !isWebUrl(clip.url))
    throw new TypeError(`Not an address on the web: ${clip.url}`);
  return clipContent(clip);
}

/** The tables of what `updateDerived` writes. */
export function derivedFromClips(db: Library): Table[] {
  return [db.tagCounts, db.statusCounts, db.searchLog, ...imageTables(db)];
}

/** Brings what is derived from clips up to date with what a transaction did to them, inside that transaction. */
export async function updateDerived(
  db: Library,
  changes: readonly ClipChange[],
  tagCounts?: 'leaveTagCounts',
): Promise<void> {
  const ids = changes.flatMap(({ before, after }) => after?.id ?? before?.id ?? []);
  await Promise.all([
    tagCounts === 'leaveTagCounts' ? undefined : updateTagCounts(db, changes),
    updateStatusCounts(db, changes),
    logForSearch(db, ids),
    updateImages(db, changes),
  ]);
}

/**
 * Notes that these clips were written, inside the transaction that writes them. It is all that a write
 * costs for the search index: whoever searches next reads these clips again, here or in another page.
 */
async function logForSearch(db: Library, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.searchLog.add({ ids: ids.join('\n') });
}
