import type { Clip } from '../../domain/clip';
import type { Instant } from '../../domain/day';
import { diffRecord } from '../../domain/diff-record';
import { mergedClip } from '../../domain/duplicates';
import type { Library } from '../database';
import { entryOfRecord } from '../records/digest-record';
import { existingClip } from '../records/clip-record';
import type { RecordChange } from '../records/undo-record';
import type { ClipWriter } from '../clip-transaction';
import { clipChange } from '../undo/undo-log';
import { clipChanger } from './bulk-change';

/**
 * Merges clips into one, with the oldest date of them, puts the others in the trash, and points the entries of digests at the
 * one. An entry keeps the words that it showed. Resolves to what was done.
 */
export async function mergeDuplicates(
  db: Library,
  write: ClipWriter,
  ids: readonly string[],
  intoId: string,
  now: Instant,
): Promise<RecordChange[]> {
  const otherIds = [...new Set(ids)].filter((id) => id !== intoId);
  const [intoRecord, ...records] = await db.clips.bulkGet([intoId, ...otherIds]);
  const into = existingClip(intoRecord);
  const others = records.flatMap((record) => existingClip(record) ?? []);
  if (!into || others.length === 0) return [];

  const merged: Clip = { ...mergedClip(into, others), changedAt: now };
  const changed = [
    ...(await write.changeAll([into.id], () => merged)),
    ...(await write.changeAll(
      others.map(({ id }) => id),
      clipChanger({ kind: 'trash' }, now),
    )),
  ];
  return [...changed.map(clipChange), ...(await redirectEntries(db, write, [into, ...others], merged))];
}

async function redirectEntries(
  db: Library,
  write: ClipWriter,
  clips: readonly Clip[],
  merged: Clip,
): Promise<RecordChange[]> {
  const byId = new Map(clips.map((clip) => [clip.id, clip]));
  const ids = await db.entries.where('clipId').anyOf(Array.from(byId.keys())).primaryKeys();
  const changed = await write.others.changeAll(db.entries, ids, (entry) => {
    if (entry?.kind !== 'clip') return undefined;
    const shown = byId.get(entry.clipId)?.comment;
    const wording = entry.wording ?? (shown === merged.comment ? undefined : shown);
    return { ...entry, clipId: merged.id, ...(wording !== undefined && { wording }) };
  });
  return changed.flatMap(({ before, after }) =>
    before
      ? [{ table: 'entries', id: after.id, ...diffRecord(entryOfRecord(before), entryOfRecord(after)) }]
      : [],
  );
}
