import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { uuidv7 } from 'uuidv7';
import { clipOfDraft, isBegun, type CaptureDraft, type DraftChange } from '../src/domain/capture-draft';
import type { Clip } from '../src/domain/clip';
import type { PageReading } from '../src/domain/page-reading';
import type { StorageFailure } from '../src/storage/failure';
import { freshDraft, lookUp, readActivePage, withReading, type Known } from './capture';
import { DraftKeeper } from './draft-keeper';

/** The form is open: what is typed, and what is known beside it. */
export interface Editing extends Known {
  kind: 'editing';
  draft: CaptureDraft;
  /** Whether the page itself could be read; undefined until it has answered. */
  readable?: boolean;
  saving: boolean;
  /** Why the last write did not succeed. The draft is still there. */
  failure?: StorageFailure;
}

/** Where the popup stands. */
export type Capture =
  | { kind: 'reading'; comment: string }
  | { kind: 'nowhere' }
  | Editing
  | { kind: 'saved'; clip: Clip; draft: CaptureDraft; updated: boolean }
  | { kind: 'trashed'; clip: Clip; draft: CaptureDraft };

export interface CaptureActions {
  type: (comment: string) => void;
  change: (change: DraftChange) => void;
  save: () => void;
  discard: () => void;
  trash: () => void;
  restore: () => void;
  editAgain: () => void;
}

const now = () => new Date().toISOString();

/** The life of one capture, from the page in front of the reader to a clip in the library. */
export function useCapture(typed: string): [Capture, CaptureActions] {
  const [capture, show] = useState<Capture>({ kind: 'reading', comment: typed });
  const latest = useRef(capture);
  const set = (next: Capture) => {
    latest.current = next;
    show(next);
  };
  const fail = async (error: unknown) => {
    const { storageFailure } = await import('./library');
    const at = latest.current;
    if (at.kind === 'editing') set({ ...at, saving: false, failure: storageFailure(error) });
  };
  const keeper = useMemo(() => new DraftKeeper(keepOrDrop, (error) => void fail(error)), []);
  useEffect(() => void begin(), []);

  async function begin(): Promise<void> {
    const page = await readActivePage();
    if (!page) return set({ kind: 'nowhere' });
    const found = await lookUp(page.facts).catch((error: unknown) => ({ error }));
    const known: Known = 'error' in found ? {} : found;
    const draft = known.begun ?? freshDraft(page.facts, known.saved, now());
    const early = latest.current.kind === 'reading' ? latest.current.comment : '';
    set({ kind: 'editing', ...known, draft: { ...draft, comment: draft.comment + early }, saving: false });
    if ('error' in found) await fail(found.error);
    else if (early !== '') edit({});
    hear(await page.reading);
  }

  /** The page has answered, perhaps after the reader has saved. */
  function hear(reading: PageReading | undefined): void {
    const at = latest.current;
    if (at.kind === 'editing') {
      const draft = reading ? withReading(at.draft, reading) : at.draft;
      set({ ...at, draft, readable: reading !== undefined });
      if (draft.quotes !== at.draft.quotes) keeper.keep(draft);
    } else if (at.kind === 'saved' && reading) {
      const clip = clipOfDraft(withReading(at.draft, reading), at.clip.id, at.clip.changedAt, at.clip);
      void store(clip).then(() => latest.current === at && set({ ...at, clip }));
    }
  }

  function edit(change: DraftChange): void {
    const at = latest.current;
    if (at.kind !== 'editing') return;
    const draft = { ...at.draft, ...change, changedAt: now() };
    set({ ...at, draft });
    keeper.keep(draft);
  }

  function reopen(clip: Clip, before: CaptureDraft): void {
    set({
      kind: 'editing',
      saved: clip,
      draft: freshDraft(before.facts, clip, now()),
      readable: true,
      saving: false,
    });
  }

  async function store(clip: Clip, draft?: CaptureDraft): Promise<void> {
    await keeper.settle();
    const { keepLibrary, saveClip } = await import('./library');
    await saveClip(clip, draft);
    void keepLibrary();
  }

  const actions: CaptureActions = {
    type: (comment) =>
      latest.current.kind === 'reading' ? set({ kind: 'reading', comment }) : edit({ comment }),
    change: edit,
    save: () => {
      const at = latest.current;
      if (at.kind !== 'editing' || at.saving) return;
      const { draft, saved } = at;
      set({ ...at, saving: true, failure: undefined });
      const clip = clipOfDraft(draft, uuidv7(), now(), saved);
      void store(clip, draft).then(
        () => set({ kind: 'saved', clip, draft, updated: saved !== undefined }),
        fail,
      );
    },
    discard: () => {
      const at = latest.current;
      if (at.kind !== 'editing') return;
      const draft = freshDraft(at.draft.facts, at.saved, now());
      set({ ...at, begun: undefined, draft });
      void keeper.settle().then(async () => (await import('./library')).dropDraft(draft.key));
    },
    trash: () => {
      const at = latest.current;
      const clip = at.kind === 'editing' ? at.saved : at.kind === 'saved' ? at.clip : undefined;
      if (!clip || (at.kind !== 'editing' && at.kind !== 'saved')) return;
      void import('./library')
        .then(({ trashClip }) => trashClip(clip.id, now()))
        .then(() => set({ kind: 'trashed', clip, draft: at.draft }), fail);
    },
    restore: () => {
      const at = latest.current;
      if (at.kind !== 'trashed') return;
      void import('./library')
        .then(({ restoreClip }) => restoreClip(at.clip.id))
        .then(() => reopen(at.clip, at.draft), fail);
    },
    editAgain: () => {
      const at = latest.current;
      if (at.kind === 'saved') reopen(at.clip, at.draft);
    },
  };
  return [capture, actions];
}

async function keepOrDrop(draft: CaptureDraft): Promise<void> {
  const { dropDraft, keepDraft } = await import('./library');
  await (isBegun(draft) ? keepDraft(draft) : dropDraft(draft.key));
}
