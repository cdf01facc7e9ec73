import { uuidv7 } from 'uuidv7';
import { showBadge } from '../src/browser/badge';
import { forgetQuietClip, quietClipOf, type QuietClip } from '../src/browser/last-quiet-clip';
import { readPage } from '../src/browser/read-page';
import { keepParameters } from '../src/domain/address/kept-parameters';
import { publishedUrl } from '../src/domain/address/published-url';
import { siteOf } from '../src/domain/address/site-of';
import { urlKey } from '../src/domain/address/url-key';
import { mergeSnapshot } from '../src/domain/merge-metadata';
import { freshDraft, isBegun, type CaptureDraft, type DraftChange } from '../src/domain/capture-draft';
import type { Clip } from '../src/domain/clip';
import { clipOfDraft } from '../src/domain/clip-of-draft';
import type { PageSnapshot } from '../src/domain/page-snapshot';
import { removeQuote, restoreClip, saveClip, trashClip } from '../src/storage/clips';
import { dropDraft, keepDraft } from '../src/storage/drafts';
import { storageFailure } from '../src/storage/failure';
import { knownPage, type KnownPage } from '../src/storage/known-page';
import { keepLibrary } from '../src/storage/persist';
import { changeSiteRules } from '../src/storage/settings';
import type { Captured, Editing } from './capture';
import { DraftKeeper } from './draft-keeper';
import type { ActivePage } from './read-active-page';

export { tagHelpFor } from './tag-suggester';

/** The mark in the popup's timeline at which all that the page has to say is in the form. */
const pageRead = 'gleanings:page-read';

const now = () => new Date().toISOString();

/**
 * The life of one capture, from the page in front of the reader to a clip in the library. Each step
 * is told to `show`; a write that fails is part of what is shown, never an exception.
 */
export class CaptureSession {
  readonly #keeper = new DraftKeeper(keepOrDrop, (error) => this.#fail(error));

  private constructor(
    private readonly page: ActivePage,
    private at: Captured,
    private readonly show: (captured: Captured) => void,
    private readonly reading: Promise<PageSnapshot | undefined>,
  ) {}

  /** Opens the capture of a page with what the library knows of it; shows nothing yet. */
  static async open(
    page: ActivePage,
    show: (captured: Captured) => void,
    reading = readingOf(page),
  ): Promise<CaptureSession> {
    const { tabId, facts } = page;
    const [known, quiet] = await Promise.all([
      knownPage(urlKey(facts.url)).catch((error: unknown): KnownPage & { failed: unknown } => ({
        rules: [],
        failed: error,
      })),
      quietClipOf(tabId),
    ]);
    const draft = known.begun ?? freshDraft(facts, known.saved, known.rules, now());
    const { removed } = publishedUrl(facts.url, known.rules);
    const failure = 'failed' in known ? storageFailure(known.failed) : undefined;
    const { saved, begun, rules } = known;
    if (saved) void showBadge(tabId, 'saved');
    const at: Editing = {
      kind: 'editing',
      tabId,
      saved,
      begun,
      rules,
      removed,
      quiet,
      draft,
      saving: false,
      failure,
    };
    return new CaptureSession(page, at, show, reading);
  }

  /** Shows the form with what was typed before it was there, and then what the page says of itself. */
  async begin(early: { comment: string; saveWanted: boolean }): Promise<void> {
    const { comment } = this.#draft();
    if (early.comment === '') this.#set(this.at);
    else this.change({ comment: comment + early.comment });
    if (early.saveWanted) this.save();
    this.#hear(await this.reading);
  }

  change(change: DraftChange): void {
    if (this.at.kind !== 'editing') return;
    const draft = { ...this.at.draft, ...change, changedAt: now() };
    this.#set({ ...this.at, draft });
    this.#keeper.keep(draft);
  }

  save(): void {
    const { at } = this;
    if (at.kind !== 'editing' || at.saving) return;
    this.#set({ ...at, saving: true, failure: undefined });
    const clip = clipOfDraft(at.draft, uuidv7(), now(), at.saved);
    this.#do(this.#store(clip, at.draft), () => {
      this.#set({ kind: 'saved', before: at, clip });
      void showBadge(at.tabId, 'saved');
    });
  }

  discard(): void {
    const { at } = this;
    if (at.kind !== 'editing') return;
    const draft = freshDraft(at.draft.facts, at.saved, at.rules, now());
    this.#set({ ...at, begun: undefined, draft });
    this.#do(this.#keeper.settle().then(() => dropDraft(draft.key)));
  }

  trash(): void {
    const before = this.at.kind === 'editing' ? this.at : this.at.before;
    const clip = this.at.kind === 'editing' ? this.at.saved : this.at.clip;
    if (!clip || this.at.kind === 'trashed') return;
    this.#do(trashClip(clip.id, now()), () => {
      this.#set({ kind: 'trashed', before, clip });
      void showBadge(before.tabId, 'none');
    });
  }

  restore(): void {
    const { at } = this;
    if (at.kind === 'trashed') this.#do(restoreClip(at.clip.id), () => this.editAgain());
  }

  editAgain(): void {
    if (this.at.kind === 'editing') return;
    const { before, clip } = this.at;
    const draft = freshDraft(before.draft.facts, clip, before.rules, now());
    this.#set({ ...before, saved: clip, begun: undefined, draft, saving: false });
    void showBadge(before.tabId, 'saved');
  }

  keepParameters(): void {
    if (this.at.kind !== 'editing') return;
    const { url } = this.at.draft.facts;
    const { removed } = this.at;
    this.change({ url });
    this.#do(changeSiteRules((rules) => keepParameters(rules, siteOf(url), removed)));
  }

  undoQuiet(): void {
    const { at } = this;
    if (at.kind !== 'editing' || !at.quiet) return;
    this.#do(takeBack(at.quiet), () => {
      this.#do(CaptureSession.open(this.page, this.show, this.reading), (again) => {
        this.#set(again.at);
        void this.reading.then((reading) => this.#hear(reading));
      });
    });
  }

  /** The page has answered, perhaps after the reader has saved. */
  #hear(reading: PageSnapshot | undefined): void {
    const { at } = this;
    if (at.kind === 'editing') {
      const draft = reading ? mergeSnapshot(at.draft, reading, uuidv7()) : at.draft;
      this.#set({ ...at, draft, readable: reading !== undefined });
      performance.mark(pageRead);
      if (draft.quotes !== at.draft.quotes) this.#keeper.keep(draft);
    } else if (at.kind === 'saved' && reading) {
      const draft = mergeSnapshot(at.before.draft, reading, uuidv7());
      const clip = clipOfDraft(draft, at.clip.id, at.clip.changedAt, at.clip);
      this.#do(this.#store(clip), () => {
        if (this.at === at) this.#set({ ...at, clip });
      });
    }
  }

  #draft(): CaptureDraft {
    return this.at.kind === 'editing' ? this.at.draft : this.at.before.draft;
  }

  #set(next: Captured): void {
    this.at = next;
    this.show(next);
  }

  #do<T>(work: Promise<T>, then?: (value: T) => void): void {
    void work.then(then, (error: unknown) => this.#fail(error));
  }

  #fail(error: unknown): void {
    if (this.at.kind === 'editing') this.#set({ ...this.at, saving: false, failure: storageFailure(error) });
  }

  async #store(clip: Clip, draft?: CaptureDraft): Promise<void> {
    await this.#keeper.settle();
    await saveClip(clip, draft);
    void keepLibrary();
  }
}

/** Never rejects: a page that cannot be read is clipped with what its tab tells. */
async function readingOf({ answer }: ActivePage): Promise<PageSnapshot | undefined> {
  return readPage(await answer);
}

async function takeBack({ clipId, known, quoteId }: QuietClip): Promise<void> {
  if (!known) await trashClip(clipId, now());
  else if (quoteId !== undefined) await removeQuote(clipId, quoteId);
  await forgetQuietClip();
}

function keepOrDrop(draft: CaptureDraft): Promise<void> {
  return isBegun(draft) ? keepDraft(draft) : dropDraft(draft.key);
}
