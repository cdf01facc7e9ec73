import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { uuidv7 } from 'uuidv7';
import { showBadge } from '../src/browser/badge';
import { adoptReading } from '../src/domain/adopt-reading';
import { keepParameters } from '../src/domain/address/kept-parameters';
import { publishedUrl } from '../src/domain/address/published-url';
import { siteOf } from '../src/domain/address/site-of';
import { urlKey } from '../src/domain/address/url-key';
import { freshDraft, isBegun, type CaptureDraft, type DraftChange } from '../src/domain/capture-draft';
import type { Clip } from '../src/domain/clip';
import { clipOfDraft } from '../src/domain/clip-of-draft';
import type { PageReading } from '../src/domain/page-reading';
import { forgetQuietClip, quietClipOf, type QuietClip } from '../src/browser/last-quiet-clip';
import type { KnownPage } from '../src/storage/known-page';
import type { Capture, CaptureActions, Editing } from './capture';
import { DraftKeeper } from './draft-keeper';
import { readActivePage } from './read-active-page';

/** The mark in the popup's timeline at which all that the page has to say is in the form. */
const pageRead = 'gleanings:page-read';

const now = () => new Date().toISOString();

/** The life of one capture, from the page in front of the reader to a clip in the library. */
export function useCapture(typed: string): [Capture, CaptureActions] {
  const [capture, show] = useState<Capture>({ kind: 'reading', comment: typed, saveWanted: false });
  const latest = useRef(capture);
  const set = (next: Capture) => {
    latest.current = next;
    show(next);
  };
  const editing = () => (latest.current.kind === 'editing' ? latest.current : undefined);
  const fail = async (error: unknown) => {
    const { storageFailure } = await import('./library');
    const at = editing();
    if (at) set({ ...at, saving: false, failure: storageFailure(error) });
  };
  const keeper = useMemo(() => new DraftKeeper(keepOrDrop, (error) => void fail(error)), []);
  useEffect(() => void begin(), []);

  async function begin(): Promise<void> {
    const page = await readActivePage();
    if (!page) return set({ kind: 'nowhere' });
    const { tabId, facts } = page;
    const { knownPage } = await import('./library');
    const [found, quiet] = await Promise.all([
      knownPage(urlKey(facts.url)).catch((error: unknown) => ({ rules: [], error })),
      quietClipOf(tabId),
    ]);
    const { error, ...known }: KnownPage & { error?: unknown } = found;
    const draft = known.begun ?? freshDraft(facts, known.saved, known.rules, now());
    const early = latest.current.kind === 'reading' ? latest.current : { comment: '', saveWanted: false };
    const written = { ...draft, comment: draft.comment + early.comment };
    set({ kind: 'editing', tabId, ...known, quiet, draft: written, saving: false });
    if (error !== undefined) await fail(error);
    else if (early.saveWanted) actions.save();
    else if (early.comment !== '') keeper.keep(written);
    if (known.saved) void showBadge(tabId, 'saved');
    hear(await page.reading);
  }

  /** The page has answered, perhaps after the reader has saved. */
  function hear(reading: PageReading | undefined): void {
    const at = latest.current;
    if (at.kind === 'editing') {
      const draft = reading ? adoptReading(at.draft, reading, uuidv7()) : at.draft;
      set({ ...at, draft, readable: reading !== undefined });
      performance.mark(pageRead);
      if (draft.quotes !== at.draft.quotes) keeper.keep(draft);
    } else if (at.kind === 'saved' && reading) {
      const draft = adoptReading(at.before.draft, reading, uuidv7());
      const clip = clipOfDraft(draft, at.clip.id, at.clip.changedAt, at.clip);
      void store(clip).then(() => latest.current === at && set({ ...at, clip }));
    }
  }

  function edit(change: DraftChange): void {
    const at = editing();
    if (!at) return;
    const draft = { ...at.draft, ...change, changedAt: now() };
    set({ ...at, draft });
    keeper.keep(draft);
  }

  function reopen(at: Extract<Capture, { before: Editing }>): void {
    const draft = freshDraft(at.before.draft.facts, at.clip, at.before.rules, now());
    set({ ...at.before, saved: at.clip, begun: undefined, draft, saving: false });
    void showBadge(at.before.tabId, 'saved');
  }

  async function store(clip: Clip, draft?: CaptureDraft): Promise<void> {
    await keeper.settle();
    const { keepLibrary, saveClip } = await import('./library');
    await saveClip(clip, draft);
    void keepLibrary();
  }

  const actions: CaptureActions = {
    type: (comment) =>
      latest.current.kind === 'reading' ? set({ ...latest.current, comment }) : edit({ comment }),
    change: edit,
    save: () => {
      if (latest.current.kind === 'reading') set({ ...latest.current, saveWanted: true });
      const at = editing();
      if (!at || at.saving) return;
      set({ ...at, saving: true, failure: undefined });
      const clip = clipOfDraft(at.draft, uuidv7(), now(), at.saved);
      void store(clip, at.draft).then(() => {
        set({ kind: 'saved', before: at, clip });
        void showBadge(at.tabId, 'saved');
      }, fail);
    },
    discard: () => {
      const at = editing();
      if (!at) return;
      const draft = freshDraft(at.draft.facts, at.saved, at.rules, now());
      set({ ...at, begun: undefined, draft });
      void keeper.settle().then(async () => (await import('./library')).dropDraft(draft.key));
    },
    trash: () => {
      const at = latest.current;
      const before = at.kind === 'saved' ? at.before : editing();
      const clip = at.kind === 'saved' ? at.clip : editing()?.saved;
      if (!clip || !before) return;
      void import('./library')
        .then(({ trashClip }) => trashClip(clip.id, now()))
        .then(() => {
          set({ kind: 'trashed', before, clip });
          void showBadge(before.tabId, 'none');
        }, fail);
    },
    restore: () => {
      const at = latest.current;
      if (at.kind !== 'trashed') return;
      void import('./library')
        .then(({ restoreClip }) => restoreClip(at.clip.id))
        .then(() => reopen(at), fail);
    },
    editAgain: () => {
      if (latest.current.kind === 'saved') reopen(latest.current);
    },
    keepParameters: () => {
      const at = editing();
      if (!at) return;
      const { url } = at.draft.facts;
      const { removed } = publishedUrl(url, at.rules);
      edit({ url });
      void import('./library')
        .then(({ changeSiteRules }) =>
          changeSiteRules((rules) => keepParameters(rules, siteOf(url), removed)),
        )
        .catch(fail);
    },
    undoQuiet: () => {
      const at = editing();
      if (!at?.quiet) return;
      const { quiet } = at;
      void takeBack(quiet).then(begin, fail);
    },
  };
  return [capture, actions];
}

async function takeBack({ clipId, known, quoteId }: QuietClip): Promise<void> {
  const { removeQuote, trashClip } = await import('./library');
  if (!known) await trashClip(clipId, now());
  else if (quoteId !== undefined) await removeQuote(clipId, quoteId);
  await forgetQuietClip();
}

async function keepOrDrop(draft: CaptureDraft): Promise<void> {
  const { dropDraft, keepDraft } = await import('./library');
  await (isBegun(draft) ? keepDraft(draft) : dropDraft(draft.key));
}
