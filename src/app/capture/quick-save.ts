import type { QuickSave } from '../../browser/last-quick-save';
import { isSearchEngine } from '../../domain/address/search-engine';
import { isWebUrl } from '../../domain/address/web-url';
import { createDraft, existingDraft, fieldsOfClip, isDirty } from '../../domain/capture-draft';
import type { Clip, Via } from '../../domain/clip';
import { clipOfDraft } from '../../domain/clip-of-draft';
import { mergeSnapshotIntoClip, withQuote } from '../../domain/merge-metadata';
import { createMetadata, type PageMetadata } from '../../domain/page-metadata';
import type { PageSnapshot } from '../../domain/page-snapshot';
import { escapeMarkdown } from '../../rendering/markdown/escape-markdown';
import type { SavedCapture } from '../../storage/captures';
import type { CaptureContext } from './capture-context';

/** The tab over which a menu or a shortcut was used. */
export interface QuickSaveTab {
  id: number;
  url: string;
  title: string;
}

/** What the browser itself says of the click. */
export interface ClickDetails {
  selectionText?: string;
  imageUrl?: string;
}

/**
 * Saves the page with its selection, or adds the selection to the clip there is, and says so on the button.
 * It is stored at once with what the tab says; what the page says is added when it comes.
 */
export async function quickSavePage(
  context: CaptureContext,
  tab: QuickSaveTab,
  details: ClickDetails = {},
): Promise<void> {
  const told = createMetadata({ url: tab.url, title: tab.title, image: details.imageUrl });
  const quoteId = context.newId();
  const snapshot = context.browser.readTab(tab.id);
  const saved = await reportOnBadge(context, tab.id, async () => {
    assertWebUrl(tab.url);
    return saveTab(context, tab.id, told, details, quoteId);
  });
  if (saved) context.browser.requestPicture({ clipId: saved.clipId, tabId: tab.id, url: tab.url });
  const page = await snapshot;
  if (saved && page) await addSnapshot(context, saved, told, page, quoteId);
}

/** Saves the page behind a link, which is not read; the page with the link is its via. */
export async function quickSaveLink(
  context: CaptureContext,
  tab: QuickSaveTab,
  url: string,
  linkText: Promise<string>,
): Promise<void> {
  const { storage, now, newId } = context;
  await reportOnBadge(context, tab.id, async () => {
    assertWebUrl(url);
    const [title, { rules }] = await Promise.all([linkText.catch(() => ''), storage.knownPage({ url })]);
    const via: Via | undefined =
      isWebUrl(tab.url) && !isSearchEngine(tab.url)
        ? { url: tab.url, title: tab.title || undefined }
        : undefined;
    const draft = createDraft(createMetadata({ url, title: title || url }), undefined, rules, now());
    const [id, at] = [newId(), now()];
    // A clip that is there already says more than a link does.
    const make = (current: Clip | undefined) => ({
      clip: isInLibrary(current) ? undefined : clipOfDraft({ ...draft, via }, undefined, id, at).clip,
    });
    const [saved] = await storage.saveCaptures([{ page: { url }, make }]);
    return quickSaveOf(tab.id, saved);
  });
}

/** Takes back a quick save, unless its clip was changed since; a draft that it saved is a draft again. */
export async function undoQuickSave(
  { storage, browser, now }: CaptureContext,
  { clipId, known, undoId, quoteId, hadDraft }: QuickSave,
  page: PageMetadata,
): Promise<void> {
  const { saved: after } = await storage.knownPage(page);
  if (!known) await storage.trashClip(clipId, now());
  else if (undoId !== undefined) await storage.undo(undoId);
  if (known && quoteId !== undefined) await storage.removeQuote(clipId, quoteId);
  if (hadDraft && after) {
    const { saved, rules } = await storage.knownPage(page);
    const fields = fieldsOfClip(after);
    const quotes = fields.quotes.filter(({ id }) => id !== quoteId);
    await storage.saveDraft({ ...createDraft(page, saved, rules, now()), ...fields, quotes });
  }
  await browser.forgetQuickSave();
}

/** Stores what the tab says, with the draft that is there and what is selected. */
async function saveTab(
  { storage, now, newId }: CaptureContext,
  tabId: number,
  told: PageMetadata,
  { selectionText, imageUrl }: ClickDetails,
  quoteId: string,
): Promise<QuickSave> {
  const { saved, draft: existing, rules } = await storage.knownPage(told);
  const opened = existing ?? createDraft(told, saved, rules, now());
  const text = selectionText?.trim();
  const draft = text
    ? withQuote(opened, { id: quoteId, text, markdown: escapeMarkdown(text), comment: '' })
    : opened;
  const [id, at] = [newId(), now()];
  const make = (current: Clip | undefined) => {
    // Nobody is there to choose: where only one value can stand it is the library's, and the draft stays.
    const { clip, conflicts } = clipOfDraft(draft, current, id, at, { standing: 'current' });
    const open = conflicts.some(({ bothKept }) => !bothKept);
    return {
      clip: imageUrl === undefined ? clip : { ...clip, image: imageUrl },
      draft: open ? existingDraft(draft, clip, rules) : ('delete' as const),
    };
  };
  const [done] = await storage.saveCaptures([
    { page: told, clipId: draft.clipId, isSeparate: draft.isSeparate, draftKey: draft.key, make },
  ]);
  return { ...quickSaveOf(tabId, done, quoteId), hadDraft: existing !== undefined && isDirty(existing) };
}

/** Adds what the page said to the clip that was stored without it. */
async function addSnapshot(
  { storage, browser }: CaptureContext,
  save: QuickSave,
  told: PageMetadata,
  page: PageSnapshot,
  quoteId: string,
): Promise<void> {
  const make = (current: Clip | undefined) =>
    // The save may have been undone by then.
    isInLibrary(current) && current.id === save.clipId
      ? { clip: mergeSnapshotIntoClip(current, save.known ? undefined : told, page, quoteId) }
      : {};
  const [added] = await storage.saveCaptures([{ page: told, clipId: save.clipId, make, isPartOfSave: true }]);
  const remembered = await browser.lastQuickSave(save.tabId);
  if (added?.clip && remembered?.clipId === save.clipId)
    await browser.rememberQuickSave({
      ...remembered,
      ...namesOf(added.clip, quoteId),
      // What the click itself said of the selection makes up for a frame that is closed to us.
      ...(page.hasUnreadFrame && !hasQuote(added.clip, quoteId) && { hasUnreadFrame: true }),
    });
}

/** The button is all there is to report on: it says whether the save has succeeded. */
async function reportOnBadge(
  { browser }: CaptureContext,
  tabId: number,
  work: () => Promise<QuickSave>,
): Promise<QuickSave | undefined> {
  try {
    const saved = await work();
    await browser.rememberQuickSave(saved);
    await browser.showBadge(tabId, 'saved');
    return saved;
  } catch {
    await browser.showBadge(tabId, 'failed');
    return undefined;
  }
}

function quickSaveOf(
  tabId: number,
  { before, clip = before, undoId }: SavedCapture = {},
  quoteId?: string,
): QuickSave {
  if (!clip) throw new Error('Nothing was saved');
  return {
    tabId,
    clipId: clip.id,
    known: isInLibrary(before),
    hadDraft: false,
    undoId,
    ...namesOf(clip, quoteId),
  };
}

function namesOf(clip: Clip, quoteId: string | undefined): Pick<QuickSave, 'title' | 'quoteId'> {
  return { title: clip.title, quoteId: hasQuote(clip, quoteId) ? quoteId : undefined };
}

function hasQuote({ quotes }: Clip, quoteId: string | undefined): boolean {
  return quotes.some(({ id }) => id === quoteId);
}

function isInLibrary(clip: Clip | undefined): clip is Clip {
  return clip !== undefined && clip.trashedAt === undefined;
}

function assertWebUrl(url: string): void {
  if (!isWebUrl(url)) throw new TypeError(`Not an address on the web: ${url}`);
}
