import type { Instant } from '../../domain/day';
import { library, type Library } from '../database';
import { diffRecord } from '../../domain/diff-record';
import { tagKey } from '../../domain/tagging/tags';
import type { RecordChange, UndoEntry } from '../records/undo-record';
import { tagTermContent, tagTermOfRecord } from '../records/tag-term-record';
import type { SyncedWriter } from '../synced-transaction';
import { clipChange, forgetExpired, newUndoEntry } from '../undo/undo-log';
import type { OnProgress } from '../undo/undo';
import { clipTransaction, type ClipWriter } from '../clip-transaction';
import { copyPicture } from '../stored-images';
import { clipChanger, type BulkChange } from './bulk-change';
import { mergeDuplicates } from './merge-duplicates';

/** Clips that are read, changed and written in one go: enough to be fast, few enough to hold. */
const batch = 1_000;

/**
 * Changes the clips with these ids in one transaction, with what undoes it in the log:
 * all of it is written, or nothing. Ids that are gone are passed over.
 */
export async function changeClips(
  ids: readonly string[],
  change: BulkChange,
  onProgress: OnProgress = () => undefined,
): Promise<UndoEntry> {
  const db = library();
  const entry = newUndoEntry(change.kind);
  const others = [db.undo, db.undoParts, db.tagTerms, ...(change.kind === 'merge' ? [db.entries] : [])];
  await clipTransaction(db, others, async (write) => {
    await forgetExpired(db, entry.at);
    const log = async (changes: RecordChange[]) => {
      entry.clips += changes.filter(({ table }) => table === 'clips').length;
      if (changes.length > 0) await db.undoParts.add({ undoId: entry.id, changes });
    };
    if (change.kind === 'merge') {
      const { changes, stayingId } = await mergeDuplicates(db, write, ids, change.into, entry.at);
      await log(changes);
      const hasPicture = await copyPicture(db, [change.into, ...ids], stayingId);
      const images = { clipIds: hasPicture ? [stayingId] : [], sites: [] };
      if (entry.clips > 0) await db.undoParts.add({ undoId: entry.id, changes: [], images });
    } else {
      if (change.kind === 'renameTag')
        for (const from of change.from) await log(await moveTagTerm(db, write.others, from, change.to));
      const targets = await targetsOf(db, ids, change);
      await changeBatches(write, targets, change, entry.at, log, onProgress);
    }
    await db.undo.add(entry);
  });
  return entry;
}

/** The ids that are meant: each once, or those of all clips that carry one of the tags. */
async function targetsOf(db: Library, ids: readonly string[], change: BulkChange): Promise<string[]> {
  if (change.kind === 'renameTag') return idsWithTags(db, change.from);
  if (change.kind === 'deleteTag') return idsWithTags(db, change.tags);
  return [...new Set(ids)];
}

async function idsWithTags(db: Library, tags: readonly string[]): Promise<string[]> {
  const ids = await Promise.all(tags.map((tag) => db.clips.where('tags').equals(tag).primaryKeys()));
  return [...new Set(ids.flat())];
}

async function changeBatches(
  write: ClipWriter,
  ids: readonly string[],
  change: Exclude<BulkChange, { kind: 'merge' }>,
  now: Instant,
  log: (changes: RecordChange[]) => Promise<void>,
  onProgress: OnProgress,
): Promise<void> {
  const changer = clipChanger(change, now);
  for (let at = 0; at < ids.length; at += batch) {
    const changed = await write.changeAll(ids.slice(at, at + batch), changer);
    await log(changed.map(clipChange));
    onProgress(Math.min(at + batch, ids.length), ids.length);
  }
}

/** Gives the new name of a tag what the old one became in posts, where it has nothing of its own. */
async function moveTagTerm(
  db: Library,
  write: SyncedWriter,
  from: string,
  to: string,
): Promise<RecordChange[]> {
  const [old, known] = await db.tagTerms.bulkGet([tagKey(from), tagKey(to)]);
  if (!old || old.id === known?.id) return [];
  const moved = known?.slug === undefined && known?.category === undefined;
  const after = [
    tagTermContent({ tag: from }),
    ...(moved ? [tagTermContent({ ...tagTermOfRecord(old), tag: to })] : []),
  ];
  const ids = after.map(({ id }) => id);
  const changed = await write.changeAll(db.tagTerms, ids, (_before, index) => after[index]);
  return changed.map(({ before, after: now }) => ({
    table: 'tagTerms',
    id: now.id,
    ...diffRecord(before ? tagTermOfRecord(before) : { tag: now.tag }, tagTermOfRecord(now)),
  }));
}
