import { pageUrlKey } from '../../domain/address/url-key';
import type { Clip } from '../../domain/clip';
import { mergeSnapshot, mergeSnapshotIntoClip } from '../../domain/merge-metadata';
import type { PageMetadata } from '../../domain/page-metadata';
import type { PageSnapshot } from '../../domain/page-snapshot';
import type { CaptureContext } from './capture-context';
import type { Editing, Saved } from './capture-state';

/** What the form says of how the page was read. */
export function readingOf(snapshot: PageSnapshot | undefined): Pick<Editing, 'readable' | 'hasUnreadFrame'> {
  return { readable: snapshot !== undefined, hasUnreadFrame: snapshot?.hasUnreadFrame };
}

/** The form with what the page said; `quoteId` is that of the passage selected in it. */
export function formWithAnswer(form: Editing, snapshot: PageSnapshot | undefined, quoteId: string): Editing {
  const draft = snapshot ? mergeSnapshot(form.draft, snapshot, quoteId) : form.draft;
  const hasQuote = draft.quotes !== form.draft.quotes;
  const isEdited = form.isEdited === true || (hasQuote && !form.restored);
  return { ...form, draft, isEdited, ...readingOf(snapshot) };
}

/** Whether the page says of itself that it is another one than its tab says, of which there may be a clip. */
export function isOtherPage(metadata: PageMetadata, { saved, draft }: Editing): boolean {
  return !saved && !draft.isSeparate && pageUrlKey(metadata) !== pageUrlKey(draft.facts);
}

/** Adds what the page said to the clip that was saved without it; resolves to the clip as it is then. */
export async function completeClip(
  { storage, newId }: CaptureContext,
  { before, clip }: Saved,
  snapshot: PageSnapshot,
): Promise<Clip | undefined> {
  const told = before.saved ? undefined : before.draft.facts;
  const quoteId = newId();
  const [added] = await storage.saveCaptures([
    {
      page: before.draft.facts,
      clipId: clip.id,
      make: (current) =>
        current && current.trashedAt === undefined
          ? { clip: mergeSnapshotIntoClip(current, told, snapshot, quoteId) }
          : {},
    },
  ]);
  return added?.clip;
}
