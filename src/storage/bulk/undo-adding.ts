import { termRules, withoutTerms, withTermsOf } from '../../domain/digest/terms';
import type { Digest } from '../../domain/digest';
import { sameJson } from '../../domain/json';
import { clipsWithIds } from '../clips';
import type { Library } from '../database';
import { allDigests, digestWithId } from '../digests';
import { digestWriter } from '../digests/digest-transaction';
import { keepEdit } from '../digests/edits';
import { activeEntries } from '../digests/active-entries';
import { digestCollections, digestOfRecord } from '../records/digest-record';
import type { Adding } from '../records/undo-record';
import { tagTerms } from '../tags/tag-terms';
import type { SyncedWriter } from '../synced-transaction';

/**
 * Takes clips out of a digest again, with the terms that nothing else in it brings, as one step of the
 * work on it; inside a transaction. A digest that was begun for them and has come to nothing else goes
 * to the trash. Resolves to how many clips that were.
 */
export async function undoAdding(
  db: Library,
  write: SyncedWriter,
  { digestId, entries, brought, begun }: Adding,
): Promise<number> {
  const added = new Set(entries);
  const present = await activeEntries(db, digestId);
  const gone = present.filter(({ id }) => added.has(id));
  const rest = present.filter(({ id }) => !added.has(id));
  if (gone.length === 0) return 0;
  const { writer, changes } = digestWriter(db, write, digestId);
  for (const { id } of gone) await writer.setRemoved(id, true);
  const others = await clipsWithIds(rest.flatMap((entry) => (entry.kind === 'clip' ? entry.clipId : [])));
  const rules = termRules(await tagTerms(), await allDigests());
  const kept = withTermsOf({ categories: [], tags: [] }, others, rules);
  await writer.changeDigest((digest) => ({ ...digest, ...withoutTerms(digest, brought, kept) }));
  await keepEdit(db, digestId, changes);

  const digest = await digestWithId(digestId);
  if (begun && digest && rest.length === 0 && sameButForTime(digest, begun)) {
    const trashedAt = new Date().toISOString();
    const trashed = (record: Parameters<typeof digestOfRecord>[0]) => ({
      ...digestOfRecord(record),
      trashedAt,
    });
    await write.change(db.digests, digestId, trashed, digestCollections);
  }
  return gone.length;
}

function sameButForTime(a: Digest, b: Digest): boolean {
  return sameJson({ ...a, changedAt: '' }, { ...b, changedAt: '' });
}
