import type { Library } from '../database';
import { unshown } from '../digests/unshown';
import { createdTables, type CreatedTable } from '../records/undo-record';
import type { Synced } from '../records/stamps';
import type { ClipWriter } from '../clip-transaction';

/**
 * Deletes what an import created, where nobody has touched it since. A clip that a digest shows by
 * now stays, or the digest would have a hole.
 */
export async function uncreate(
  db: Library,
  write: ClipWriter,
  created: Partial<Record<CreatedTable, string[]>>,
): Promise<void> {
  for (const name of [...createdTables].reverse()) {
    const ids = created[name] ?? [];
    if (ids.length === 0) continue;
    if (name === 'clips') await write.uncreateAll(await unshown(db, ids));
    else await write.others.uncreateAll<Synced>(db.table(name), ids);
  }
}
