import { Dexie } from 'dexie';
import { isTrashExpired } from '../domain/clip';
import type { Instant } from '../domain/day';
import { forgetClips } from './undo/undo-log';
import { library, type Library } from './database';
import { unreferencedClips } from './digests/unreferenced-clips';
import type { ClipRecord } from './records/clip-record';
import { conflictMark } from './records/conflict-record';
import { confirmedTest } from './sync/confirmed';
import { clipTransaction } from './clip-transaction';

/** How many clips were removed for good, and how many stay in the trash since a digest shows them. */
export interface Purged {
  removed: number;
  kept: number;
}

/**
 * Removes for good what is in the trash. A clip that a digest shows, be it one in the trash
 * itself, stays until the digest lets go of it.
 */
export function emptyTrash(now: Instant): Promise<Purged> {
  return purge(({ trashedAt = '' }) => trashedAt <= now);
}

/**
 * Removes for good what has been in the trash for more than thirty days. With a server that the library is
 * kept in step with, what it does not have yet stays.
 */
export async function purgeTrash(now: Instant): Promise<Purged> {
  const isConfirmed = await confirmedTest(library());
  return purge((record) => isTrashExpired(record, now) && isConfirmed(record));
}

async function purge(isDue: (record: ClipRecord) => boolean): Promise<Purged> {
  const db = library();
  // A write would have every open page read anew, even where nothing goes.
  const found = await dueIn(db, isDue);
  if (found.gone.length === 0) return outcomeOf(found);
  return clipTransaction(
    db,
    [db.entries, db.undo, db.undoParts, db.linkAnswers, db.conflicts],
    async (write) => {
      const due = await dueIn(db, isDue);
      const ids = due.gone.map(({ id }) => id);
      await write.removeAll(due.gone);
      await Promise.all([forgetClips(db, ids), db.linkAnswers.bulkDelete(ids)]);
      const conflicts = await db.conflicts.where('recordId').anyOf(ids).toArray();
      await write.others.markAll(db.conflicts, conflicts, conflictMark);
      return outcomeOf(due);
    },
  );
}

interface Due {
  gone: ClipRecord[];
  kept: ClipRecord[];
}

async function dueIn(db: Library, isDue: (record: ClipRecord) => boolean): Promise<Due> {
  const trashed = await db.clips
    .where('[status+savedAt]')
    .between(['trashed', Dexie.minKey], ['trashed', Dexie.maxKey])
    .toArray();
  const due = trashed.filter(isDue);
  if (due.length === 0) return { gone: [], kept: [] };
  const ids = due.map(({ id }) => id);
  const free = new Set(await unreferencedClips(db, ids));
  return { gone: due.filter(({ id }) => free.has(id)), kept: due.filter(({ id }) => !free.has(id)) };
}

function outcomeOf({ gone, kept }: Due): Purged {
  return { removed: gone.length, kept: kept.length };
}
