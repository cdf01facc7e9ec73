import { render } from 'preact';
import { handOverFile, isFilePage } from '../src/browser/file-page';
import { message, uiLanguage } from '../src/browser/messages';
import { requestPersistence } from '../src/storage/persist';
import { undoInterruptedImport } from '../src/storage/undo/interrupted-import';
import { App } from './app';

if (isFilePage()) void makeBackup();
else {
  document.documentElement.lang = uiLanguage();
  document.title = message('productName');
  render(<App />, document.querySelector('#app')!);
  void requestPersistence();
  void undoInterruptedImport();
}

/** For the background, which has no addresses for files in Chromium. */
async function makeBackup(): Promise<void> {
  const { backupByPlan } = await import('../src/app/transfer/backup');
  await handOverFile(await backupByPlan(new Date().toISOString()));
}
