import type { Instant } from '../domain/day';
import { forgetExpired } from './undo/undo-log';
import { library } from './database';
import { deleteHiddenPictures } from './stored-images';
import { purgeTrash } from './trash';

/** Removes for good what is kept only for a time: undo for an hour, the trash for thirty days, pictures
 * of clips that are private by now. */
export async function removeExpired(now: Instant): Promise<void> {
  const db = library();
  await db.transaction('rw', [db.undo, db.undoParts], () => forgetExpired(db, now));
  await deleteHiddenPictures(now);
  await purgeTrash(now);
}
