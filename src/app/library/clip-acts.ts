import { copyText } from '../../browser/clipboard';
import type { Clip } from '../../domain/clip';
import type { BulkChange } from '../../storage/bulk/bulk-change';
import type { UndoEntry } from '../../storage/records/undo-record';
import { undoable } from '../../storage/undo/undo-log';
import { clipsWithIds } from '../../storage/clips';
import { editClip } from '../../storage/edit-clip';
import { clipMarkdown } from './copy-clip';

interface ActDependencies {
  storage: {
    clipsWithIds: (ids: readonly string[]) => Promise<Clip[]>;
    undoable: () => Promise<UndoEntry[]>;
  };
  copyText: (text: string) => Promise<void>;
}

const here: ActDependencies = { storage: { clipsWithIds, undoable }, copyText };

/** A change, and the clips that it is for. */
interface PlannedChange {
  ids: string[];
  change: BulkChange;
}

/** Makes the clips private, or public where all of them are private. */
export async function planPrivateToggle(
  ids: readonly string[],
  { storage }: ActDependencies = here,
): Promise<PlannedChange> {
  const clips = await storage.clipsWithIds(ids);
  return {
    ids: idsOf(clips),
    change: { kind: 'setPrivate', private: clips.some((clip) => !clip.private) },
  };
}

/** Puts the clips into the trash, or takes them out where all of them are in it. */
export async function planTrashToggle(
  ids: readonly string[],
  { storage }: ActDependencies = here,
): Promise<PlannedChange> {
  const clips = await storage.clipsWithIds(ids);
  const active = clips.some(({ trashedAt }) => trashedAt === undefined);
  return { ids: idsOf(clips), change: { kind: active ? 'trash' : 'restore' } };
}

/** Copies the clips as Markdown, one behind the other as they are named. Rejects where the browser refuses. */
export async function copyClips(
  ids: readonly string[],
  { storage, copyText }: ActDependencies = here,
): Promise<void> {
  await copyText((await storage.clipsWithIds(ids)).map(clipMarkdown).join('\n\n'));
}

/** Marks the clip for the next digest, or takes the mark away. */
export async function markForNextDigest(id: string, isMarked: boolean): Promise<void> {
  const now = new Date().toISOString();
  await editClip(id, () => ({ forNextDigest: isMarked ? now : undefined }), now);
}

/** What was done last to clips and can be undone. */
export async function lastUndoable({ storage }: ActDependencies = here): Promise<UndoEntry | undefined> {
  return (await storage.undoable()).find(({ clips }) => clips > 0);
}

function idsOf(clips: readonly Clip[]): string[] {
  return clips.map(({ id }) => id);
}
