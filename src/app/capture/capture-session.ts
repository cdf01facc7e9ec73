import { keepParameters } from '../../domain/address/kept-parameters';
import { siteOf } from '../../domain/address/site-of';
import { isWebUrl } from '../../domain/address/web-url';
import {
  createDraft,
  existingDraft,
  fieldsOfClip,
  isApplicable,
  isDirty,
  separateDraft,
  type CaptureDraft,
  type DraftChange,
  type DraftConflict,
} from '../../domain/capture-draft';
import type { Clip } from '../../domain/clip';
import type { PageMetadata } from '../../domain/page-metadata';
import type { PageSnapshot } from '../../domain/page-snapshot';
import { storageFailure } from '../../storage/failure';
import type { CaptureContext } from './capture-context';
import { isUnfinished, openForm, type CapturedPage, type CaptureState, type Editing } from './capture-state';
import { DraftAutosaver } from './draft-autosaver';
import { PendingWork } from './pending-work';
import { undoQuickSave } from './quick-save';
import { completeClip, formWithAnswer, isOtherPage, readingOf } from './page-answer';
import { rebased, saveDraftAsClip, tagTextSince, undoSavedDraft } from './save-draft';

/** The mark in the popup's timeline at which all that the page has to say is in the form. */
const pageRead = 'gleanings:page-read';

/**
 * The life of one capture, from the page in front of the reader to a clip in the library. Each step
 * is reported to `show`; a write that fails is part of what is shown, never an exception.
 */
export class CaptureSession {
  readonly #autosaver: DraftAutosaver;
  /** What was asked of the library and is not done yet: whoever closes the form waits for it. */
  readonly pending = new PendingWork();
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
      (draft) =>
        this.pending.track(isDirty(draft) ? storage.saveDraft(draft) : storage.deleteDraft(draft.key)),
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
    this.#set({ ...this.state, draft, failure, discarded: undefined, isEdited: true });
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

  /**
   * Writes what was changed of a clip that is saved already, and stays in the form. What may not be meant
   * yet, a half-typed tag or a title that is just empty, waits.
   */
  apply(): Promise<void> {
    const { state } = this;
    if (state.kind === 'editing' && state.saved && !state.saving && isApplicable(state.draft)) {
      this.#set({ ...state, saving: true, failure: undefined });
      this.#do(this.#apply(state));
    }
    return this.pending.idle();
  }

  /** Saves what is not saved yet; resolves to whether all is saved then. */
  async finish(): Promise<boolean> {
    await this.pending.idle();
    if (this.state.kind === 'editing' && isUnfinished(this.state)) this.save();
    await this.pending.idle();
    return this.state.kind !== 'editing' || (!isDirty(this.state.draft) && this.state.failure === undefined);
  }

  async #save(before: Editing): Promise<void> {
    const { draft } = before;
    const saving = () => saveDraftAsClip(this.context, draft, { isFinished: true });
    const { clip, before: saved, undoId, conflicts } = await this.#autosaver.replace(draft, saving);
    if (this.state.kind !== 'editing') return;
    const { draft: typed } = this.state;
    if (!clip) this.#reopenOn(saved, typed);
    else if (typed === draft)
      this.#set({ kind: 'saved', before: { ...before, saved }, clip, undoId, conflicts });
    else this.#reopenOn(clip, rebased(typed, draft, clip, { tagText: tagTextSince(typed, draft) }));
    if (clip)
      this.context.browser.requestPicture({ clipId: clip.id, tabId: before.tabId, url: draft.facts.url });
    this.#afterSave(clip);
  }

  async #apply({ draft, saved: opened, beforeEdits = opened }: Editing): Promise<void> {
    const saving = () => saveDraftAsClip(this.context, draft, { isFinished: false });
    const { clip, before: saved, conflicts } = await this.#autosaver.replace(draft, saving);
    if (this.state.kind !== 'editing') return;
    const { draft: typed } = this.state;
    if (clip)
      this.#reopenOn(clip, rebased(typed, draft, clip, { conflicts }), { restored: undefined, beforeEdits });
    else this.#reopenOn(saved, typed);
    this.#afterSave(clip);
  }

  /** Goes on in the form with what is typed, on the clip as it is now. */
  #reopenOn(saved: Clip | undefined, typed: CaptureDraft, more: Partial<Editing> = {}): void {
    if (this.state.kind !== 'editing') return;
    const draft = existingDraft(typed, saved, this.state.rules);
    this.#reopen({ ...this.state, ...more, saved, draft });
  }

  #afterSave(clip: Clip | undefined): void {
    if (clip) void this.context.browser.showBadge(this.page.tabId, 'saved');
    void this.context.storage.requestPersistence();
    if (this.#late) this.#hear(this.#late);
  }

  /** Takes back a save: of a new clip into the trash, of another as it was; what was typed is a draft again. */
  undoSave(): void {
    const { state, context } = this;
    if (state.kind !== 'saved') return;
    this.#do(undoSavedDraft(context, state), () => {
      this.#reopen(state.before);
      if (!state.before.saved) void context.browser.showBadge(this.page.tabId, 'none');
    });
  }

  /** Gives the clip back what it was when the form was opened on it. */
  undoEdits(): void {
    const { state } = this;
    if (state.kind !== 'editing' || !state.beforeEdits) return;
    this.#set({ ...state, beforeEdits: undefined });
    this.change({ ...fieldsOfClip(state.beforeEdits), tagText: '' });
    void this.apply();
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
      const form = formWithAnswer(state, snapshot, context.newId());
      this.#set(form);
      performance.mark(pageRead);
      if (form.draft.quotes !== state.draft.quotes) this.#autosaver.save(form.draft);
      if (snapshot) this.#recognize(snapshot.metadata, state);
    } else if (state.kind === 'saved' && snapshot) {
      this.#do(completeClip(context, state, snapshot), (clip) => {
        if (clip && this.state === state) this.#set({ ...state, clip });
      });
    }
  }

  /** Opens the form on the clip there is, where only the page itself could say that it is of this page. */
  #recognize(metadata: PageMetadata, form: Editing): void {
    if (!isOtherPage(metadata, form)) return;
    this.#do(this.context.storage.knownPage(metadata), ({ saved }) => {
      if (!saved || this.state.kind !== 'editing' || this.state.saved || this.state.saving) return;
      const draft = existingDraft(this.state.draft, saved, this.state.rules);
      this.#set({ ...this.state, saved, draft });
      void this.context.browser.showBadge(this.page.tabId, 'saved');
    });
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
    void this.pending.track(work.then(then, (error: unknown) => this.#fail(error)));
  }

  #fail(error: unknown): void {
    const failure = storageFailure(error);
    const { state } = this;
    this.#set(state.kind === 'editing' ? { ...state, saving: false, failure } : { ...state, failure });
  }
}
