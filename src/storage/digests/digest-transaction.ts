import type { Digest, Entry } from '../../domain/digest';
import { library, type Library } from '../database';
import { digestOfRecord, entryOfRecord, type EntryRecord } from '../records/digest-record';
import { syncedTransaction, type SyncedWriter } from '../synced-transaction';
import { diffRecord } from '../../domain/diff-record';
import type { RecordChange } from '../records/undo-record';
import { logChanges, newUndoEntry } from '../undo/undo-log';
import { findUnstoredEntry, releaseUnstored, storeUnstored } from './unstored-digests';

/** Writes a digest and its outline; whatever it does can be undone. */
export interface DigestWriter {
  db: Library;
  /** The name of this library, for the ranks that it gives. */
  device: () => Promise<string>;
  changeDigest: (change: (digest: Digest) => Digest) => Promise<void>;
  addEntry: (entry: Entry) => Promise<void>;
  changeEntry: (id: string, change: (entry: Entry) => Entry) => Promise<void>;
  /** Takes an entry out of the outline, or puts it back where it was. */
  setRemoved: (id: string, removed: boolean) => Promise<void>;
}

/**
 * Runs `work` on a digest in one transaction, as one step that can be taken back; steps with the same
 * `name` that follow each other closely become one.
 */
export async function withDigestTransaction<R>(
  digestId: string,
  work: (writer: DigestWriter) => Promise<R>,
  name?: string,
): Promise<R> {
  const db = library();
  const tables = [db.digests, db.entries, db.undo, db.undoParts];
  const done = await syncedTransaction(db, tables, async (write) => {
    await storeUnstored(db, write, digestId);
    const { writer, changes } = digestWriter(db, write, digestId);
    const result = await work(writer);
    await logStep(db, digestId, changes, name);
    return result;
  });
  releaseUnstored(digestId);
  return done;
}

/** The same for the change of one entry, in whichever digest it stands; nothing is done where there is none. */
export async function withEntryTransaction(
  id: string,
  change: (entry: Entry) => Entry,
  name: string | undefined,
): Promise<void> {
  const held = findUnstoredEntry(id);
  if (held) return withDigestTransaction(held.digestId, (writer) => writer.changeEntry(id, change), name);
  const db = library();
  await syncedTransaction(db, [db.digests, db.entries, db.undo, db.undoParts], async (write) => {
    // Within the transaction: what is typed shall be on its way to the disk at once.
    const entry = await db.entries.get(id);
    if (!entry) return;
    const { writer, changes } = digestWriter(db, write, entry.digestId);
    await writer.changeEntry(id, change);
    await logStep(db, entry.digestId, changes, name);
  });
}

/** A writer, and what it has changed so far, inside a transaction over digests and entries. */
export function digestWriter(db: Library, write: SyncedWriter, digestId: string) {
  const changes: RecordChange[] = [];
  const note = (
    table: 'digests' | 'entries',
    done: { before: object; after: object } | undefined,
    id: string,
  ) => {
    if (done) changes.push(...stepChange(table, id, done.before, done.after));
  };
  const writer: DigestWriter = {
    db,
    device: () => write.device(),
    async changeDigest(change) {
      const make = (record: Parameters<typeof digestOfRecord>[0]) => ({
        ...change(digestOfRecord(record)),
        changedAt: new Date().toISOString(),
      });
      note('digests', await write.change(db.digests, digestId, make), digestId);
    },
    async addEntry(entry) {
      await write.create(db.entries, entry);
      // Undone, an entry is one that was removed.
      changes.push({
        table: 'entries',
        id: entry.id,
        before: { removed: true },
        after: { removed: undefined },
      });
    },
    async changeEntry(id, change) {
      note('entries', await write.change(db.entries, id, (record) => change(entryOfRecord(record))), id);
    },
    async setRemoved(id, removed) {
      const make = (record: EntryRecord) => ({
        ...entryOfRecord(record),
        removed: removed ? (true as const) : undefined,
      });
      note('entries', await write.change(db.entries, id, make), id);
    },
  };
  return { writer, changes };
}

/** Logs a step of the work on a digest, inside its transaction, with `undo` and `undoParts` among its tables. */
export async function logStep(
  db: Library,
  digestId: string,
  changes: readonly RecordChange[],
  name?: string,
): Promise<void> {
  await logChanges(db, newUndoEntry('step', { digestId, name }), changes);
}

/** What a step changed of a record, if anything; when it was changed last is no part of it. */
export function stepChange(
  table: RecordChange['table'],
  id: string,
  before: object,
  after: object,
): RecordChange[] {
  const [old, now] = [before, after].map((record) => ({
    ...record,
    stamps: undefined,
    unsent: undefined,
    changedAt: undefined,
  }));
  const diff = diffRecord(old!, now!);
  return Object.keys(diff.after).length === 0 ? [] : [{ table, id, ...diff }];
}
