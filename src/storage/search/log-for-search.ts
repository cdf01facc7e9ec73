import type { Library } from '../database';

/**
 * Notes that these clips were written, inside the transaction that writes them. It is all that a write
 * costs for the search index: whoever searches next reads these clips again, here or in another page.
 */
export async function logForSearch(db: Library, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.searchLog.add({ ids: ids.join('\n') });
}
