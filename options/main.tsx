import { render } from 'preact';
import { filePageWish, handOverFile, isFilePage } from '../src/browser/file-page';
import { message, uiLanguage } from '../src/browser/messages';
import { unfinishedPublications } from '../src/storage/digests/publications';
import { requestPersistence } from '../src/storage/persist';
import { undoInterruptedImport } from '../src/storage/undo/interrupted-import';
import { logFailure } from '../src/app/failures';
import { applyAppearance } from '../src/ui/appearance';
import { App } from './app';

if (isFilePage()) void makeBackup();
else {
  applyAppearance();
  logUncaught();
  document.documentElement.lang = uiLanguage();
  document.title = message('productName');
  render(<App />, document.querySelector('#app')!);
  void requestPersistence();
  void undoInterruptedImport();
  void resumeUnfinished();
}

/** What was being sent when a page was closed or the browser died: looked for where it was sent to. */
async function resumeUnfinished(): Promise<void> {
  if ((await unfinishedPublications()).length === 0) return;
  const { resumePublications } = await import('../src/app/publishing/resume-publications');
  await resumePublications(new AbortController().signal);
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
