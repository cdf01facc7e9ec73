import { keepParameters } from '../../domain/address/kept-parameters';
import { siteOf } from '../../domain/address/site-of';
import { pageUrlKey } from '../../domain/address/url-key';
import { isWebUrl } from '../../domain/address/web-url';
import {
  createDraft,
  existingDraft,
  draftFields,
  isDirty,
  separateDraft,
  type DraftChange,
  type DraftConflict,
} from '../../domain/capture-draft';
import { clipOfDraft } from '../../domain/clip-of-draft';
import { mergeSnapshot, mergeSnapshotIntoClip } from '../../domain/merge-metadata';
import type { PageMetadata } from '../../domain/page-metadata';
import type { PageSnapshot } from '../../domain/page-snapshot';
import { storageFailure } from '../../storage/failure';
import type { CaptureContext } from './capture-context';
import { openForm, type CapturedPage, type CaptureState, type Editing, type Saved } from './capture-state';
import { DraftAutosaver } from './draft-autosaver';
import { undoQuickSave } from './quick-save';

/** The mark in the popup's timeline at which all that the page has to say is in the form. */
const pageRead = 'gleanings:page-read';

/**
 * The life of one capture, from the page in front of the reader to a clip in the library. Each step
 * is reported to `show`; a write that fails is part of what is shown, never an exception.
 */
export class CaptureSession {
  readonly #autosaver: DraftAutosaver;
  /** What the page said while a save was under way. */
  #late: PageSnapshot | undefined;

  private constructor(
    private readonly context: CaptureContext,
    private readonly page: CapturedPage,
    private state: CaptureState,
    private readonly show: (state: CaptureState) => void,
  ) {
    const { storage } = context;
    this.#autosaver = new DraftAutosaver(
      (draft) => (isDirty(draft) ? storage.saveDraft(draft) : storage.deleteDraft(draft.key)),
      (error) => this.#fail(error),
    );
  }

  /** Opens the capture of a page with what the library knows of it; shows nothing yet. */
  static async open(
    context: CaptureContext,
    page: CapturedPage,
    show: (state: CaptureState) => void,
  ): Promise<CaptureSession> {
    return new CaptureSession(context, page, await openForm(context, page), show);
  }

  /** Shows the form with what was typed before it was there, and then what the page says of itself. */
  async begin(early: { comment: string; saveWanted: boolean }): Promise<void> {
    if (early.comment !== '' && this.state.kind === 'editing')
      this.change({ comment: this.state.draft.comment + early.comment });
    else this.#set(this.state);
    if (early.saveWanted) this.save();
    this.#hear(await this.page.snapshot);
  }

  change(change: DraftChange): void {
    if (this.state.kind !== 'editing') return;
    const draft = { ...this.state.draft, ...change, changedAt: this.context.now() };
    const failure = this.state.failure === 'address' ? undefined : this.state.failure;
    this.#set({ ...this.state, draft, failure, discarded: undefined });
    this.#autosaver.save(draft);
  }

  /** Lets the library's value stand in a field in which it and the draft disagree, or the draft's again. */
  resolveConflict({ field, edited, current }: DraftConflict, stands: 'edited' | 'current'): void {
    this.change({ [field]: stands === 'edited' ? edited : current });
  }

  save(): void {
    const { state } = this;
    if (state.kind !== 'editing' || state.saving) return;
    if (!isWebUrl(state.draft.url)) return this.#set({ ...state, failure: 'address' });
    this.#set({ ...state, saving: true, failure: undefined });
    this.#do(this.#save(state));
  }

  async #save(before: Editing): Promise<void> {
    const { storage, browser, now, newId } = this.context;
    const { draft, tabId, rules } = before;
    const [id, at] = [newId(), now()];
    let conflicts: DraftConflict[] = [];
    const outcome = await this.#autosaver.replace(draft, async () => {
      const [saved] = await storage.saveCaptures([
        {
          page: draft.facts,
          clipId: draft.clipId,
          isSeparate: draft.isSeparate,
          draftKey: draft.key,
          make: (current) => {
            const made = clipOfDraft(draft, current, id, at);
            ({ conflicts } = made);
            // Where only one value can stand, the reader chooses.
            return conflicts.every(({ bothKept }) => bothKept) ? { clip: made.clip, draft: 'delete' } : {};
          },
        },
      ]);
      return saved;
    });
    if (this.state.kind !== 'editing') return;
    const typed = this.state.draft;
    const { clip, before: saved, undoId } = outcome ?? {};
    if (!clip) {
      this.#reopen({ ...this.state, saved, draft: existingDraft(typed, saved, rules) });
    } else if (typed !== draft) {
      const tagText = typed.tagText === draft.tagText ? '' : typed.tagText;
      const since = { ...typed, base: draftFields(draft), clipId: clip.id, tagText };
      this.#reopen({ ...this.state, saved: clip, draft: existingDraft(since, clip, rules) });
    } else {
      this.#set({ kind: 'saved', before: { ...before, saved }, clip, undoId, conflicts });
    }
    if (clip) {
      void browser.showBadge(tabId, 'saved');
      browser.requestPicture({ clipId: clip.id, tabId, url: draft.facts.url });
    }
    void storage.requestPersistence();
    if (this.#late) this.#hear(this.#late);
  }

  /** Takes back the save of a clip that was there before; what was typed is a draft again. */
  undoSave(): void {
    const { state } = this;
    if (state.kind !== 'saved' || state.undoId === undefined) return;
    this.#do(this.context.storage.undo(state.undoId), () => this.#reopen(state.before));
  }

  /** Turns the form of a page that is saved already into that of a clip of its own. */
  separate(): void {
    const { state, context } = this;
    if (state.kind !== 'editing' || !state.saved) return;
    const { draft, rules } = state;
    this.#reopen({
      ...state,
      saved: undefined,
      restored: undefined,
      draft: separateDraft(draft, rules, context.now()),
    });
    this.#do(context.storage.deleteDraft(draft.key));
  }

  /** Throws away what was typed; it can be put back until something else is typed. */
  discard(): void {
    const { state } = this;
    if (state.kind !== 'editing') return;
    const { draft: discarded, saved, rules } = state;
    const draft = createDraft(discarded.facts, saved, rules, this.context.now());
    this.#set({ ...state, restored: undefined, discarded, draft });
    this.#autosaver.save(draft);
  }

  undoDiscard(): void {
    const { state } = this;
    if (state.kind === 'editing' && state.discarded) this.#reopen({ ...state, draft: state.discarded });
  }

  trash(): void {
    const { state, context } = this;
    const clip = state.kind === 'editing' ? state.saved : state.clip;
    if (!clip || state.kind === 'trashed') return;
    this.#do(context.storage.trashClip(clip.id, context.now()), () => {
      this.#set({ kind: 'trashed', before: state, clip });
      void context.browser.showBadge(this.page.tabId, 'none');
    });
  }

  restore(): void {
    const { state, context } = this;
    if (state.kind !== 'trashed') return;
    this.#do(context.storage.restoreClip(state.clip.id), () => {
      this.#set(state.before);
      if (state.before.kind === 'saved') this.editAgain();
      void context.browser.showBadge(this.page.tabId, 'saved');
    });
  }

  editAgain(): void {
    const { state } = this;
    if (state.kind !== 'saved') return;
    const { before, clip } = state;
    const draft = createDraft(before.draft.facts, clip, before.rules, this.context.now());
    this.#set({ ...before, saved: clip, restored: undefined, draft, saving: false });
  }

  /** Puts back what was taken out of the address: parameters from now on on this page's site, too. */
  keepParameters(): void {
    if (this.state.kind !== 'editing') return;
    const { draft, removed, unwrapped } = this.state;
    const { url } = draft.facts;
    this.change({ url });
    if (unwrapped.length > 0) return;
    this.#do(this.context.storage.changeSiteRules((rules) => keepParameters(rules, siteOf(url), removed)));
  }

  undoQuickSave(): void {
    const { state, context } = this;
    if (state.kind !== 'editing' || !state.quickSave) return;
    this.#do(
      undoQuickSave(context, state.quickSave, this.page.metadata).then(() => openForm(context, this.page)),
      (form) => {
        this.#set(form);
        void this.page.snapshot.then((snapshot) => this.#hear(snapshot));
      },
    );
  }

  /** The page has answered, perhaps after the reader has saved. */
  #hear(snapshot: PageSnapshot | undefined): void {
    const { state, context } = this;
    if (state.kind === 'editing' && state.saving) {
      this.#late = snapshot;
      this.#set({ ...state, ...readingOf(snapshot) });
    } else if (state.kind === 'editing') {
      const draft = snapshot ? mergeSnapshot(state.draft, snapshot, context.newId()) : state.draft;
      this.#set({ ...state, draft, ...readingOf(snapshot) });
      performance.mark(pageRead);
      if (draft.quotes !== state.draft.quotes) this.#autosaver.save(draft);
      if (snapshot) this.#recognize(snapshot.metadata, state);
    } else if (state.kind === 'saved' && snapshot) {
      this.#do(this.#complete(state, snapshot));
    }
  }

  /** Opens the form on the clip there is, where only the page itself could say that it is of this page. */
  #recognize(metadata: PageMetadata, { saved, draft }: Editing): void {
    if (saved || draft.isSeparate || pageUrlKey(metadata) === pageUrlKey(draft.facts)) return;
    this.#do(this.context.storage.knownPage(metadata), (known) => {
      const { state } = this;
      if (!known.saved || state.kind !== 'editing' || state.saved || state.saving) return;
      const opened = existingDraft(state.draft, known.saved, state.rules);
      this.#set({ ...state, saved: known.saved, draft: opened });
      void this.context.browser.showBadge(state.tabId, 'saved');
    });
  }

  /** Adds what the page said to the clip that was saved without it. */
  async #complete(state: Saved, snapshot: PageSnapshot): Promise<void> {
    const { storage, newId } = this.context;
    const told = state.before.saved ? undefined : state.before.draft.facts;
    const quoteId = newId();
    const [added] = await storage.saveCaptures([
      {
        page: state.before.draft.facts,
        clipId: state.clip.id,
        make: (current) =>
          current && current.trashedAt === undefined
            ? { clip: mergeSnapshotIntoClip(current, told, snapshot, quoteId) }
            : {},
      },
    ]);
    if (added?.clip && this.state === state) this.#set({ ...state, clip: added.clip });
  }

  /** Shows a form whose draft is not in the library, and writes the draft there. */
  #reopen(form: Editing): void {
    this.#set({ ...form, saving: false, discarded: undefined });
    this.#autosaver.save(form.draft);
  }

  #set(next: CaptureState): void {
    this.state = next;
    this.show(next);
  }

  #do<T>(work: Promise<T>, then?: (value: T) => void): void {
    void work.then(then, (error: unknown) => this.#fail(error));
  }

  #fail(error: unknown): void {
    const failure = storageFailure(error);
    const { state } = this;
    this.#set(state.kind === 'editing' ? { ...state, saving: false, failure } : { ...state, failure });
  }
}

/** What the form says of how the page was read. */
function readingOf(snapshot: PageSnapshot | undefined): Pick<Editing, 'readable' | 'hasUnreadFrame'> {
  return { readable: snapshot !== undefined, hasUnreadFrame: snapshot?.hasUnreadFrame };
}
