import type { BackupRecord } from '../exchange/backup/backup-schema';
import { addCounts, mergeBatch, nothingYet, type ImportCounts } from '../exchange/merging/merge-batch';
import type { UndoEntry } from './records/undo-record';
import { importLock, undoUnfinished } from './undo/interrupted-import';
import { undo } from './undo/undo';
import { newUndoEntry } from './undo/undo-log';
import { library } from './database';
import { countMissing } from './importing/create-missing';
import { countMissingImages } from './importing/imported-images';
import { importedClipsIn, importBatch } from './importing/import-batch';
import { clipFinder } from './importing/known-clips';
import { recountTags } from './derived-counts';

/** What comes in: clips of other tools' files or all that a backup holds, in pieces of a few hundred. */
export type Records = AsyncIterable<readonly BackupRecord[]>;

/** What an import does, or would do. */
export interface ImportOutcome {
  counts: ImportCounts;
  /** Digests, entries, searches and the like that were missing. */
  others: number;
}

interface ImportOptions {
  /** It is a backup: its clips may be known by their ids, and are never merged with each other. */
  byId: boolean;
  /** Ends the import, and takes back what it has done. */
  signal: AbortSignal;
  onProgress: (done: number) => void;
}

/** What an import would do to the library as it is now; nothing is written. */
export async function previewImport(
  records: Records,
  { byId, signal, onProgress }: ImportOptions,
): Promise<ImportOutcome> {
  const db = library();
  const finder = await clipFinder(db, byId);
  const seen = byId ? undefined : new Set<string>();
  const now = new Date().toISOString();
  let outcome: ImportOutcome = { counts: nothingYet, others: 0 };
  let done = 0;
  for await (const batch of records) {
    signal.throwIfAborted();
    const importedClips = importedClipsIn(batch);
    await finder.prepare(importedClips);
    const { counts } = mergeBatch(importedClips, await finder.find(importedClips), { now, seen });
    const others =
      importedClips.length < batch.length
        ? (await countMissing(db, batch)) + (await countMissingImages(db, batch))
        : 0;
    outcome = { counts: addCounts(outcome.counts, counts), others: outcome.others + others };
    onProgress((done += batch.length));
  }
  signal.throwIfAborted();
  return outcome;
}

/**
 * Brings records into the library by the rules of merging. Each batch is a transaction of its own, so
 * that other pages can save in between; with each goes what takes it back. When the import ends early,
 * by the signal or by a failure, all of it is taken back before this rejects. One import runs at a time.
 */
export function importRecords(
  records: Records,
  { byId, signal, onProgress }: ImportOptions,
): Promise<ImportOutcome & { entry: UndoEntry }> {
  return navigator.locks.request(importLock, async () => {
    const db = library();
    await undoUnfinished();
    const entry = newUndoEntry('import');
    const now = entry.at;
    const state = {
      finder: await clipFinder(db, byId),
      seen: byId ? undefined : new Set<string>(),
      created: new Set<string>(),
      mergedInto: new Map<string, string>(),
    };
    let outcome: ImportOutcome = { counts: nothingYet, others: 0 };
    let done = 0;
    try {
      for await (const batch of readAhead(records)) {
        signal.throwIfAborted();
        const { counts, others } = await importBatch(db, batch, state, entry, now);
        outcome = { counts: addCounts(outcome.counts, counts), others: outcome.others + others };
        onProgress((done += batch.length));
      }
      signal.throwIfAborted();
    } catch (error) {
      await undo(entry.id);
      throw error;
    }
    await recountTags(db);
    await db.undo.put(entry);
    return { ...outcome, entry };
  });
}

/** The pieces, each read while the one before it is written. */
async function* readAhead<T>(pieces: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  const source = pieces[Symbol.asyncIterator]();
  let next = source.next();
  for (let piece = await next; !piece.done; piece = await next) {
    next = source.next();
    // Whoever awaits it meets the failure.
    next.catch(() => undefined);
    yield piece.value;
  }
}
