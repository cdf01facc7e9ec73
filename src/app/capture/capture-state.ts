import type { QuickSave } from '../../browser/last-quick-save';
import { publishedUrl } from '../../domain/address/published-url';
import type { SiteRule } from '../../domain/address/site-rule';
import { createDraft, isDirty, type CaptureDraft, type DraftConflict } from '../../domain/capture-draft';
import type { Clip } from '../../domain/clip';
import type { PageMetadata } from '../../domain/page-metadata';
import type { PageSnapshot } from '../../domain/page-snapshot';
import { tagsInLastLine } from '../../domain/tagging/tags-in-last-line';
import { storageFailure, type StorageFailure } from '../../storage/failure';
import type { CaptureContext } from './capture-context';
import type { KnownPage } from './known-page';

/** The page in front of the reader: what its tab tells at once, and the page itself a little later. */
export interface CapturedPage {
  tabId: number;
  metadata: PageMetadata;
  /** Undefined where the page cannot be read. */
  snapshot: Promise<PageSnapshot | undefined>;
}

/** The form is open: what is typed, and what is known beside it. */
export interface Editing {
  kind: 'editing';
  tabId: number;
  draft: CaptureDraft;
  /** The clip that was saved from the page before. */
  saved?: Clip;
  /** The draft as it was left earlier, where there was one. */
  restored?: CaptureDraft;
  /** The draft that was thrown away, as long as it can be put back. */
  discarded?: CaptureDraft;
  rules: readonly SiteRule[];
  /** What was taken out of the draft's address, and the redirect pages that it was taken out of. */
  removed: readonly string[];
  unwrapped: readonly string[];
  /** Whether the page itself could be read; undefined until it has answered. */
  readable?: boolean;
  /** What is selected in a frame of another site could not be read. */
  hasUnreadFrame?: boolean | undefined;
  /** What was saved from this tab without a form, and can be undone. */
  quickSave?: QuickSave;
  saving: boolean;
  /** The reader has changed something since the form was opened, and not only a draft come back. */
  isEdited?: boolean;
  /** The saved clip as it was before the form changed it, as long as that can be taken back. */
  beforeEdits?: Clip | undefined;
  /** Why the last save or write did not succeed. The draft is still there. */
  failure?: CaptureFailure;
}

/** Why a save or a write did not succeed; `address`: what stands there is no address on the web. */
export type CaptureFailure = StorageFailure | 'address';

/** The clip is saved; `before` is the form as it was. */
export interface Saved {
  kind: 'saved';
  before: Editing;
  clip: Clip;
  /** What takes back a save of a clip that was there before; a new clip is put into the trash. */
  undoId?: string;
  /** Fields that had been changed in the library, too, and now hold both changes. */
  conflicts: DraftConflict[];
  failure?: CaptureFailure;
}

/** The clip is in the trash. */
interface Trashed {
  kind: 'trashed';
  before: Editing | Saved;
  clip: Clip;
  failure?: CaptureFailure;
}

/** Where a capture stands once the page is known. */
export type CaptureState = Editing | Saved | Trashed;

/** Whether what was changed of a saved clip is to be written to it: not where the reader has to choose first. */
export function canApply({ saved, isEdited = false, draft: { conflicts = [] } }: Editing): boolean {
  return saved !== undefined && isEdited && conflicts.every(({ bothKept }) => bothKept);
}

/** Whether leaving the form has something to save: hashtags in the last line wait for that as well. */
export function isUnfinished({ saved, beforeEdits, draft }: Editing): boolean {
  if (!saved || isDirty(draft)) return true;
  return beforeEdits !== undefined && tagsInLastLine(draft.comment).tags.length > 0;
}

/** The form with which the capture of a page begins. Where the library cannot be read it says so. */
export async function openForm(context: CaptureContext, { tabId, metadata }: CapturedPage): Promise<Editing> {
  const { storage, browser, now } = context;
  const [known, quickSave] = await Promise.all([
    storage.knownPage(metadata).catch((error: unknown): KnownPage & { failure: StorageFailure } => ({
      rules: [],
      failure: storageFailure(error),
    })),
    browser.lastQuickSave(tabId),
  ]);
  const { saved, draft: restored, rules } = known;
  if (saved) void browser.showBadge(tabId, 'saved');
  const { removed, unwrapped } = publishedUrl(metadata.url, rules);
  return {
    kind: 'editing',
    tabId,
    saved,
    restored,
    rules,
    removed,
    unwrapped,
    quickSave,
    draft: restored ?? createDraft(metadata, saved, rules, now()),
    saving: false,
    ...('failure' in known && { failure: known.failure }),
  };
}
