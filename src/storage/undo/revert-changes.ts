import type { Table } from 'dexie';
import { revertDiff, type RecordDiff, type SetFields } from '../../domain/diff-record';
import { clipSets, digestSets } from '../../domain/sync/record-rules';
import type { ClipWriter } from '../clip-transaction';
import type { Library } from '../database';
import { unreferencedClips } from '../digests/unreferenced-clips';
import type { Synced } from '../records/stamps';
import { createdTables, type RecordChange, type UndoPart } from '../records/undo-record';
import type { Restored } from '../synced-transaction';

/** What became of the records of a change that was undone or redone. */
export interface Reverted {
  clips: number;
  /** Records that were changed again since, or are gone: what was done to them since stays. */
  conflicts: number;
}

/** Gives records the fields back that a change took, where they still have those that it left. */
export async function revertChanges(
  db: Library,
  write: ClipWriter,
  changes: readonly RecordChange[],
): Promise<Reverted> {
  const done: Reverted = { clips: 0, conflicts: 0 };
  const revert = <T extends object>(record: T | undefined, diff: RecordDiff, sets: SetFields) => {
    if (!record) return undefined;
    const { record: reverted, conflicts } = revertDiff(record, diff, sets);
    if (conflicts.some((field) => field !== 'changedAt')) done.conflicts += 1;
    return reverted;
  };
  const revertIn = async <T extends Synced>(
    table: Table<T, string>,
    name: RecordChange['table'],
    sets: SetFields,
  ) => {
    const diffs = changesIn(name, changes);
    const ids = [...diffs.keys()];
    const make = (record: T | undefined, at: number) => revert(record, diffs.get(ids[at]!)!, sets);
    // The fields are the record's own, of another time.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const found = await write.others.changeAll(table, ids, make as never);
    done.conflicts += ids.length - found.length;
  };

  const clips = changesIn('clips', changes);
  const found = await write.changeAll([...clips.keys()], (clip) =>
    revert(clip, clips.get(clip.id)!, clipSets),
  );
  done.clips = clips.size;
  done.conflicts += clips.size - found.length;
  await revertIn(db.digests, 'digests', digestSets);
  await revertIn(db.entries, 'entries', {});
  await revertIn(db.tagTerms, 'tagTerms', {});
  return done;
}

function changesIn(name: RecordChange['table'], changes: readonly RecordChange[]): Map<string, RecordChange> {
  return new Map(changes.filter(({ table }) => table === name).map((change) => [change.id, change]));
}

/**
 * Deletes what an import created, where nobody has touched it since; with a mark where other devices have
 * heard of it. A clip that a digest shows by now stays, or the digest would have a hole.
 */
export async function deleteCreated(
  db: Library,
  write: ClipWriter,
  { created = {}, restored = {} }: Pick<UndoPart, 'created' | 'restored'>,
): Promise<Reverted> {
  const done: Reverted = { clips: created.clips?.length ?? 0, conflicts: 0 };
  for (const name of [...createdTables].reverse()) {
    const ids = created[name] ?? [];
    if (ids.length === 0) continue;
    const stamps = new Map(Object.entries(restored[name] ?? {}));
    const deleted =
      name === 'clips'
        ? await write.deleteIfUntouched(await unreferencedClips(db, ids), stamps)
        : await deleteOthers(db, write, name, ids, stamps);
    done.conflicts += ids.length - deleted;
  }
  return done;
}

async function deleteOthers(
  db: Library,
  write: ClipWriter,
  name: Exclude<(typeof createdTables)[number], 'clips'>,
  ids: readonly string[],
  restored: Restored,
): Promise<number> {
  const table: Table<Synced, string> = db.table(name);
  const { deleted, sent } = await write.others.deleteIfUntouched(table, ids, restored);
  const gone = goneFields[name];
  if (!gone || sent.length === 0) return deleted.length;
  const now = new Date().toISOString();
  await write.others.changeAll(
    table,
    sent.map(({ id }) => id),
    (record) => record && { ...record, [gone]: gone === 'removed' ? true : now },
  );
  return deleted.length + sent.length;
}

/** The field that says of a record that other devices have heard of that it is gone; a setting has none. */
const goneFields = {
  digests: 'trashedAt',
  entries: 'removed',
  destinations: 'removed',
  publications: 'withdrawnAt',
  savedSearches: 'removed',
  tagTerms: undefined,
  settings: undefined,
  conflicts: 'removed',
} as const;
