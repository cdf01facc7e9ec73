import { outOfTrash, type Clip } from '../../domain/clip';
import type { Instant } from '../../domain/day';
import { diffRecord } from '../../domain/diff-record';
import { mergedClip } from '../../domain/duplicates';
import type { Library } from '../database';
import { entryOfRecord, type EntryRecord } from '../records/digest-record';
import { redirectEntries } from './redirect-entries';
import { existingClip } from '../records/clip-record';
import type { RecordChange } from '../records/undo-record';
import type { ClipWriter } from '../clip-transaction';
import { clipChange } from '../undo/undo-log';

/**
 * Merges clips into one, with the address and title of `intoId` and the oldest date of them, puts the others
 * in the trash, and points the entries of digests at the one. The one that stays is that with the lowest id,
 * so that two devices that merge the same clips keep the same. An entry keeps the words that it showed.
 * Resolves to what was done, and to the id of the one.
 */
export async function mergeDuplicates(
  db: Library,
  write: ClipWriter,
  ids: readonly string[],
  intoId: string,
  now: Instant,
): Promise<{ changes: RecordChange[]; stayingId: string }> {
  const allIds = [...new Set([intoId, ...ids])];
  const clips = (await db.clips.bulkGet(allIds)).flatMap((record) => existingClip(record) ?? []);
  const into = clips.find(({ id }) => id === intoId);
  const others = clips.filter((clip) => clip !== into);
  if (!into || others.length === 0) return { changes: [], stayingId: intoId };

  const stayingId = clips.map(({ id }) => id).reduce((lowest, id) => (id < lowest ? id : lowest));
  const isTrashed = clips.every(({ trashedAt }) => trashedAt !== undefined);
  const merged: Clip = {
    ...outOfTrash(mergedClip(into, others)),
    ...(isTrashed && { trashedAt: into.trashedAt }),
    id: stayingId,
    changedAt: now,
  };
  const intoTrash = (clip: Clip): Clip | undefined =>
    clip.trashedAt !== undefined && clip.mergedInto === stayingId
      ? undefined
      : { ...clip, trashedAt: clip.trashedAt ?? now, mergedInto: stayingId };
  const changed = [
    ...(await write.changeAll([stayingId], () => merged)),
    ...(await write.changeAll(
      clips.flatMap(({ id }) => (id === stayingId ? [] : id)),
      intoTrash,
    )),
  ];
  const entryIds = await db.entries
    .where('clipId')
    .anyOf(clips.map(({ id }) => id))
    .primaryKeys();
  const byId = new Map(clips.map((clip) => [clip.id, { shown: clip, merged }]));
  const redirected = await redirectEntries(db, write.others, entryIds, byId);
  return { changes: [...changed.map(clipChange), ...redirected.flatMap(entryChange)], stayingId };
}

function entryChange({ before, after }: { before?: EntryRecord; after: EntryRecord }): RecordChange[] {
  if (!before) return [];
  return [{ table: 'entries', id: after.id, ...diffRecord(entryOfRecord(before), entryOfRecord(after)) }];
}
