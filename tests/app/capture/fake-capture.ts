import type { CaptureContext } from '../../../src/app/capture/capture-context';
import type { Badge } from '../../../src/browser/badge';
import type { QuickSave } from '../../../src/browser/last-quick-save';
import type { PictureRequest } from '../../../src/browser/picture-request';
import { exactUrlKey, urlKey, type PageAddress } from '../../../src/domain/address/url-key';
import type { SiteRule } from '../../../src/domain/address/site-rule';
import { existingDraft, type CaptureDraft } from '../../../src/domain/capture-draft';
import { findClipOfPage, type Clip } from '../../../src/domain/clip';
import type { PageSnapshot } from '../../../src/domain/page-snapshot';

/** Milliseconds are days here: each reading of the clock is one later. */
const firstDay = Date.parse('2026-05-03T10:00:00.000Z');

/** A library and a browser in memory, with whatever a test looks at. */
export function fakeCapture({ clips = [], drafts = [] }: { clips?: Clip[]; drafts?: CaptureDraft[] } = {}) {
  const library = new Map(clips.map((clip) => [clip.id, clip]));
  const kept = new Map(drafts.map((draft) => [draft.key, draft]));
  const undoLog = new Map<string, { before: Clip; after: Clip }>();
  const badges = new Map<number, Badge>();
  const pages = new Map<number, Promise<PageSnapshot | undefined>>();
  const pictured: PictureRequest[] = [];
  let rules: SiteRule[] = [];
  let quickSave: QuickSave | undefined;
  let ids = 0;
  let readings = 0;
  let failure: unknown;

  const write = async <T>(work: () => T): Promise<T> => {
    await Promise.resolve();
    if (failure !== undefined) throw failure;
    return work();
  };
  const findClip = (page: PageAddress) =>
    findClipOfPage(
      [...library.values()].filter(({ trashedAt }) => trashedAt === undefined),
      page,
    );
  const change = (id: string, make: (clip: Clip) => Clip) =>
    write(() => {
      const clip = library.get(id);
      if (clip) library.set(id, make(clip));
    });

  const context: CaptureContext = {
    storage: {
      knownPage: async (page) => {
        if (failure !== undefined) throw failure;
        const stored = kept.get(exactUrlKey(page.url)) ?? kept.get(urlKey(page.url));
        const found = findClip(page);
        const saved = stored?.isSeparate && !found?.isSeparate ? undefined : found;
        return { saved, rules, draft: stored && existingDraft(stored, saved, rules) };
      },
      saveCaptures: async (captures) =>
        write(() =>
          captures.map(
            ({ page, draftKey = urlKey(page.url), clipId = '', isSeparate, make, isPartOfSave }) => {
              const named = library.get(clipId);
              const found = findClip(page);
              const other = isSeparate && !found?.isSeparate ? undefined : found;
              const before = named?.trashedAt === undefined ? (named ?? other) : named;
              const { clip, draft } = make(before);
              if (clip) library.set(clip.id, clip);
              if (draft === 'delete') kept.delete(draftKey);
              else if (draft) kept.set(draft.key, draft);
              if (!before || !clip || isPartOfSave) return { before, clip };
              const undoId = `undo-${undoLog.size}`;
              undoLog.set(undoId, { before, after: clip });
              return { before, clip, undoId };
            },
          ),
        ),
      clipOfPage: async (page) => findClip(page),
      saveDraft: (draft) => write(() => void kept.set(draft.key, draft)),
      deleteDraft: (key) => write(() => void kept.delete(key)),
      trashClip: (id, now) => change(id, (clip) => ({ ...clip, trashedAt: now })),
      restoreClip: (id) => change(id, ({ trashedAt: _trashedAt, ...clip }) => clip),
      removeQuote: (id, quoteId) =>
        change(id, (clip) => ({ ...clip, quotes: clip.quotes.filter((quote) => quote.id !== quoteId) })),
      undo: (undoId) =>
        write(() => {
          const { before } = undoLog.get(undoId)!;
          library.set(before.id, before);
        }),
      changeSiteRules: (make) =>
        write(() => {
          rules = make(rules);
        }),
      requestPersistence: async () => true,
    },
    browser: {
      readTab: (tabId) => pages.get(tabId) ?? Promise.resolve(undefined),
      showBadge: async (tabId, badge) => void badges.set(tabId, badge),
      lastQuickSave: async (tabId) => (quickSave?.tabId === tabId ? quickSave : undefined),
      rememberQuickSave: async (save) => {
        quickSave = save;
      },
      forgetQuickSave: async () => {
        quickSave = undefined;
      },
      requestPicture: (request) => void pictured.push(request),
    },
    now: () => new Date(firstDay + readings++ * 1000).toISOString(),
    newId: () => `id-${++ids}`,
  };

  return {
    context,
    pages,
    badges,
    /** The pages of which a picture was asked for. */
    pictured,
    clips: () => [...library.values()],
    clip: (id: string) => library.get(id)!,
    drafts: () => [...kept.values()],
    rules: () => rules,
    quickSave: () => quickSave,
    /** What another screen of the library does to a clip meanwhile. */
    edit: (id: string, fields: Partial<Clip>) => void library.set(id, { ...library.get(id)!, ...fields }),
    /** From now on every write and reading fails, until `undefined`. */
    failWith: (error: unknown) => {
      failure = error;
    },
  };
}

/** Lets everything that is under way come to its end. */
export async function everythingDone(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}
