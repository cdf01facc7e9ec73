import type { QuietClip } from '../src/browser/last-quiet-clip';
import type { CaptureDraft, DraftChange } from '../src/domain/capture-draft';
import type { Clip } from '../src/domain/clip';
import type { StorageFailure } from '../src/storage/failure';
import type { KnownPage } from '../src/storage/known-page';

/** The form is open: what is typed, and what is known beside it. */
export interface Editing extends KnownPage {
  kind: 'editing';
  tabId: number;
  draft: CaptureDraft;
  /** The tracking parameters that were taken out of the draft's address. */
  removed: readonly string[];
  /** Whether the page itself could be read; undefined until it has answered. */
  readable?: boolean;
  /** What was saved from this tab without a form, and can be taken back. */
  quiet?: QuietClip;
  saving: boolean;
  /** Why the last write did not succeed. The draft is still there. */
  failure?: StorageFailure;
}

/** Where a capture stands once the page is known. */
export type Captured = Editing | { kind: 'saved' | 'trashed'; before: Editing; clip: Clip };

/** Where the popup stands. */
export type Capture =
  /** The tab has not told its address yet. `saveWanted`: the reader has asked to save already. */
  { kind: 'reading'; comment: string; saveWanted: boolean } | { kind: 'nowhere' } | Captured;

export interface CaptureActions {
  type: (comment: string) => void;
  change: (change: DraftChange) => void;
  save: () => void;
  discard: () => void;
  trash: () => void;
  restore: () => void;
  editAgain: () => void;
  /** Puts the tracking parameters back, here and from now on, on this page's site. */
  keepParameters: () => void;
  /** Takes back what was saved without a form. */
  undoQuiet: () => void;
}
