import type { Table } from 'dexie';
import type { Instant } from '../../domain/day';
import { library, type Library } from '../database';
import { createdTables, type UndoRecord, type UndoStep } from '../records/undo-record';
import { writingClips } from '../write-clips';
import type { OnProgress } from './change-clips';
import { uncreate } from './uncreate';
import { takenBack } from './undo-steps';

/** A change that can be taken back, and how many clips it changed. */
export type UndoEntry = UndoRecord;

const keptMs = 60 * 60 * 1000;

/** What can be taken back, the last first. */
export async function undoable(): Promise<UndoEntry[]> {
  const since = oldestKept(new Date().toISOString());
  const entries = await library().undo.where('at').aboveOrEqual(since).reverse().toArray();
  return entries.filter(({ unfinished }) => !unfinished);
}

/**
 * Takes a change back, all of it or nothing. What was changed again since is left as it is. Does
 * nothing where the change is forgotten or was taken back before.
 */
export async function undo(id: string, onProgress: OnProgress = () => undefined): Promise<void> {
  const db = library();
  const entry = await db.undo.get(id);
  if (!entry) return;
  await writingClips(db, [db.undo, db.undoParts, ...touchedBy(db, entry)], async (write) => {
    // Another page may have been faster.
    if (!(await db.undo.get(id))) return;
    const parts = await db.undoParts.where('undoId').equals(id).reverse().primaryKeys();
    let done = 0;
    for (const part of parts) {
      const { steps = [], created = {} } = (await db.undoParts.get(part)) ?? {};
      await uncreate(db, write, created);
      const clips = stepsOn('clips', steps);
      await write.changeAll(Array.from(clips.keys()), (clip) => takenBack(clip, clips.get(clip.id)!));
      const [entries, terms] = [stepsOn('entries', steps), stepsOn('tagTerms', steps)];
      await write.others.changeAll(db.entries, Array.from(entries.keys()), takeBack(entries));
      await write.others.changeAll(db.tagTerms, Array.from(terms.keys()), takeBack(terms));
      done += clips.size + (created.clips?.length ?? 0);
      onProgress(done, entry.clips);
    }
    await forget(db, [id]);
  });
}

function touchedBy(db: Library, { kind }: UndoRecord): Table[] {
  if (kind === 'merge') return [db.tagTerms, db.entries];
  return kind === 'import'
    ? createdTables.filter((name) => name !== 'clips').map((name) => db[name])
    : [db.tagTerms];
}

function stepsOn(table: UndoStep['table'], steps: readonly UndoStep[]): Map<string, UndoStep> {
  return new Map(steps.filter((step) => step.table === table).map((step) => [step.id, step]));
}

function takeBack(steps: ReadonlyMap<string, UndoStep>) {
  return <T extends { id: string }>(record: T | undefined) =>
    record && takenBack(record, steps.get(record.id)!);
}

/** Lets go of what is older than an hour, inside a transaction over the log. */
export async function forgetOldUndo(db: Library, now: Instant): Promise<void> {
  const old = await db.undo.where('at').below(oldestKept(now)).toArray();
  await forget(
    db,
    old.flatMap(({ id, unfinished }) => (unfinished ? [] : [id])),
  );
}

async function forget(db: Library, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.undoParts.where('undoId').anyOf(ids).delete();
  await db.undo.bulkDelete(ids);
}

function oldestKept(now: Instant): Instant {
  return new Date(Date.parse(now) - keptMs).toISOString();
}
