import { draftFields, type CaptureDraft, type DraftConflict } from '../../domain/capture-draft';
import type { Clip } from '../../domain/clip';
import { clipOfDraft } from '../../domain/clip-of-draft';
import type { SavedCapture } from '../../storage/captures';
import type { CaptureContext } from './capture-context';
import type { Saved } from './capture-state';

/**
 * Saves a draft onto the clip of its page as it is then, and lets go of the draft. Where only one of two
 * values can stand in a field it saves nothing: the reader chooses.
 *
 * @param options `isFinished`: the form is left with it; otherwise somebody is still typing
 */
export async function saveDraftAsClip(
  { storage, now, newId }: CaptureContext,
  draft: CaptureDraft,
  { isFinished }: { isFinished: boolean },
): Promise<SavedCapture & { conflicts: DraftConflict[] }> {
  const [id, at] = [newId(), now()];
  let conflicts: DraftConflict[] = [];
  const [saved] = await storage.saveCaptures([
    {
      page: draft.facts,
      clipId: draft.clipId,
      isSeparate: draft.isSeparate,
      draftKey: draft.key,
      isEdit: !isFinished,
      make: (current) => {
        const made = clipOfDraft(draft, current, id, at, { isFinished });
        ({ conflicts } = made);
        return conflicts.every(({ bothKept }) => bothKept) ? { clip: made.clip, draft: 'delete' } : {};
      },
    },
  ]);
  return { ...saved, conflicts };
}

/** Takes back a save. Its draft is stored first or with it, so that whatever happens nothing typed is lost. */
export async function undoSavedDraft(
  { storage, now }: CaptureContext,
  { before: { draft }, clip, undoId }: Saved,
): Promise<void> {
  if (undoId !== undefined) {
    await storage.saveDraft(draft);
    await storage.undo(undoId);
    return;
  }
  const at = now();
  await storage.saveCaptures([
    {
      page: draft.facts,
      clipId: clip.id,
      make: (current) =>
        current?.id === clip.id ? { clip: { ...current, trashedAt: at }, draft } : { draft },
      isPartOfSave: true,
    },
  ]);
}

/** What was typed since `saved` was saved as `clip`. */
export function rebased(
  typed: CaptureDraft,
  saved: CaptureDraft,
  clip: Clip,
  more: Partial<CaptureDraft>,
): CaptureDraft {
  const { conflicts: _open, ...rest } = typed;
  return { ...rest, base: draftFields(saved), clipId: clip.id, ...more };
}

/** What was typed of a tag since `saved` was saved, with which what was typed until then became tags. */
export function tagTextSince(typed: CaptureDraft, saved: CaptureDraft): string {
  return typed.tagText === saved.tagText ? '' : typed.tagText;
}
