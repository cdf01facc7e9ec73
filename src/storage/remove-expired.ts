import type { Instant } from '../domain/day';
import { forgetOldUndo } from './bulk/forget-undo';
import { library } from './database';
import { purgeTrash } from './trash';

/** Removes for good what is kept only for a time: undo for an hour, the trash for thirty days. */
export async function removeExpired(now: Instant): Promise<void> {
  const db = library();
  await db.transaction('rw', [db.undo, db.undoParts], () => forgetOldUndo(db, now));
  await purgeTrash(now);
}
