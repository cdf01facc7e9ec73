import type { Library } from '../database';
import type { UndoPart, UndoStep } from '../records/undo-record';
import type { ClipWriter } from '../clip-transaction';
import { undoAdding } from './undo-adding';
import { uncreate } from './uncreate';
import { takenBack } from './undo-steps';

/** Takes back one part of a change, inside a transaction; resolves to how many clips that were. */
export async function undoPart(
  db: Library,
  write: ClipWriter,
  { steps, created = {}, adding }: UndoPart,
): Promise<number> {
  if (adding) return undoAdding(db, write.others, adding);
  await uncreate(db, write, created);
  const clips = stepsOn('clips', steps);
  await write.changeAll(Array.from(clips.keys()), (clip) => takenBack(clip, clips.get(clip.id)!));
  const [entries, terms] = [stepsOn('entries', steps), stepsOn('tagTerms', steps)];
  await write.others.changeAll(db.entries, Array.from(entries.keys()), takeBack(entries));
  await write.others.changeAll(db.tagTerms, Array.from(terms.keys()), takeBack(terms));
  return clips.size + (created.clips?.length ?? 0);
}

function stepsOn(table: UndoStep['table'], steps: readonly UndoStep[]): Map<string, UndoStep> {
  return new Map(steps.filter((step) => step.table === table).map((step) => [step.id, step]));
}

function takeBack(steps: ReadonlyMap<string, UndoStep>) {
  return <T extends { id: string }>(record: T | undefined) =>
    record && takenBack(record, steps.get(record.id)!);
}
