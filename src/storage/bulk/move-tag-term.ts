import { tagKey } from '../../domain/tagging/tags';
import type { Library } from '../database';
import { tagTermContent, tagTermOfRecord } from '../records/tag-term-record';
import type { UndoStep } from '../records/undo-record';
import type { SyncedWriter } from '../synced-transaction';
import { stepOf } from './undo-steps';

/** Gives the new name of a tag what the old one became in posts, where it has nothing of its own. */
export async function moveTagTerm(
  db: Library,
  write: SyncedWriter,
  from: string,
  to: string,
): Promise<UndoStep[]> {
  const [old, known] = await db.tagTerms.bulkGet([tagKey(from), tagKey(to)]);
  if (!old || old.id === known?.id) return [];
  const moved = known?.slug === undefined && known?.category === undefined;
  const after = [
    tagTermContent({ tag: from }),
    ...(moved ? [tagTermContent({ ...tagTermOfRecord(old), tag: to })] : []),
  ];
  const ids = after.map(({ id }) => id);
  const changed = await write.changeAll(db.tagTerms, ids, (_before, index) => after[index]);
  return changed.map(({ before, after: now }) =>
    stepOf('tagTerms', now.id, before ? tagTermOfRecord(before) : { tag: now.tag }, tagTermOfRecord(now)),
  );
}
