import { withoutTerms, withTermsOf } from '../../domain/digest/terms';
import type { Digest } from '../../domain/digest';
import { sameJson } from '../../domain/json';
import { clipsWithIds } from '../clips';
import type { Library } from '../database';
import { allDigests, digestWithId } from '../digests';
import { digestWriter, logStep } from '../digests/digest-transaction';
import { readTermRules } from '../digests/post-term-rules';
import { activeEntries } from '../digests/active-entries';
import { digestOfRecord } from '../records/digest-record';
import type { Adding } from '../records/undo-record';
import type { SyncedWriter } from '../synced-transaction';
import type { Reverted } from './revert-changes';

/**
 * Takes clips out of a digest again, with the terms that nothing else in it brings, as one step of the
 * work on it; inside a transaction. A digest that was begun for them and has come to nothing else goes
 * to the trash.
 */
export async function undoAdding(
  db: Library,
  write: SyncedWriter,
  { digestId, entries, brought, begun }: Adding,
): Promise<Reverted> {
  const added = new Set(entries);
  const present = await activeEntries(db, digestId);
  const gone = present.filter(({ id }) => added.has(id));
  const rest = present.filter(({ id }) => !added.has(id));
  const done = { clips: gone.length, conflicts: entries.length - gone.length };
  if (gone.length === 0) return done;
  const { writer, changes } = digestWriter(db, write, digestId);
  for (const { id } of gone) await writer.setRemoved(id, true);
  const others = await clipsWithIds(rest.flatMap((entry) => (entry.kind === 'clip' ? entry.clipId : [])));
  const rules = await readTermRules((await digestWithId(digestId)) ?? {}, await allDigests());
  const kept = withTermsOf({ categories: [], tags: [] }, others, rules);
  await writer.changeDigest((digest) => ({ ...digest, ...withoutTerms(digest, brought, kept) }));
  await logStep(db, digestId, changes);

  const digest = await digestWithId(digestId);
  if (begun && digest && rest.length === 0 && sameButForTime(digest, begun)) {
    const trashedAt = new Date().toISOString();
    const trashed = (record: Parameters<typeof digestOfRecord>[0]) => ({
      ...digestOfRecord(record),
      trashedAt,
    });
    await write.change(db.digests, digestId, trashed);
  }
  return done;
}

function sameButForTime(a: Digest, b: Digest): boolean {
  return sameJson({ ...a, changedAt: '' }, { ...b, changedAt: '' });
}
