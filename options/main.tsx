import { render } from 'preact';
import { filePageWish, handOverFile, isFilePage } from '../src/browser/file-page';
import { message, uiLanguage } from '../src/browser/messages';
import { allShellWords } from '../src/browser/shell-words';
import { isFeedPage, tellFeedTexts } from '../src/browser/feed-page';
import { fetchSyncOrder, isSyncPage, tellSyncOutcome } from '../src/browser/sync-page';
import { unfinishedPublications } from '../src/storage/digests/publications';
import { requestPersistence } from '../src/storage/persist';
import { undoInterruptedImport } from '../src/storage/undo/interrupted-import';
import { logFailure } from '../src/app/failures';
import { dueFeeds } from '../src/app/publishing/feed-places';
import { syncSetup } from '../src/app/sync/sync-settings';
import { applyAppearance } from '../src/ui/appearance';
import { App } from './app';

if (isFilePage()) void makeBackup();
else if (isSyncPage()) void syncForBackground();
else if (isFeedPage()) void writeFeedsForBackground();
else {
  applyAppearance();
  logUncaught();
  document.documentElement.lang = uiLanguage();
  document.title = message('productName');
  render(<App />, document.querySelector('#app')!);
  void requestPersistence();
  void undoInterruptedImport();
  void resumeUnfinished();
  void writeFeeds(true);
  dueFeeds.onChange?.(() => void writeFeeds(false));
  void keepShellWords();
  void syncWhileOpen();
}

/** What was being sent when a page was closed or the browser died: looked for where it was sent to. */
async function resumeUnfinished(): Promise<void> {
  if ((await unfinishedPublications()).length === 0) return;
  const { resumePublications } = await import('../src/app/publishing/resume-publications');
  await resumePublications(new AbortController().signal);
}

/** What went out while nobody was there to write the feeds, or is taken away here. */
async function writeFeeds(isOpening: boolean): Promise<void> {
  const due = await dueFeeds.read();
  if (due === null) return;
  const { writeDueFeeds } = await import('../src/app/publishing/due-feeds');
  await writeDueFeeds(isOpening || due.needsPage);
}

/** What was typed into a popup that was closed before its form was there becomes a draft among the others. */
async function keepShellWords(): Promise<void> {
  if (allShellWords().length === 0) return;
  const [{ draftShellWords }, { captureContext }] = await Promise.all([
    import('../src/app/capture/draft-shell-words'),
    import('../src/app/capture/default-context'),
  ]);
  await draftShellWords(captureContext);
}

/** Where sync is set up, what is written here is sent soon, and what others wrote is fetched. */
async function syncWhileOpen(): Promise<void> {
  if ((await syncSetup.read()) === null) return;
  const { followWrites } = await import('../src/app/sync/follow-writes');
  followWrites();
}

/** For the background, which cannot load what sync needs in Chromium. */
async function syncForBackground(): Promise<void> {
  const { syncForOrder } = await import('../src/app/sync/perform-sync');
  await tellSyncOutcome(await syncForOrder(await fetchSyncOrder()));
}

/** For the background, which cannot load what writes posts in Chromium. */
async function writeFeedsForBackground(): Promise<void> {
  const { automaticFeedTexts } = await import('../src/app/publishing/due-feeds');
  await tellFeedTexts(await automaticFeedTexts().catch(() => null));
}

/** For the background, which has no addresses for files in Chromium. */
async function makeBackup(): Promise<void> {
  const { backupForWish } = await import('../src/app/transfer/backup');
  await handOverFile(await backupForWish(filePageWish()));
}

/** What no screen has said of itself is in the log at least. */
function logUncaught(): void {
  addEventListener('error', ({ error }) => void logFailure('page', error));
  addEventListener('unhandledrejection', ({ reason }) => void logFailure('page', reason));
}
