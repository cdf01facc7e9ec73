import { uuidv7 } from 'uuidv7';
import { askPage } from '../../browser/active-page';
import { showBadge } from '../../browser/badge';
import { forgetQuickSave, lastQuickSave, rememberQuickSave } from '../../browser/last-quick-save';
import { requestPicture } from '../../browser/picture-request';
import { readPage } from '../../browser/read-page';
import { wakeForSyncSoon } from '../../browser/sync-alarm';
import { clipAndDraft, saveCaptures } from '../../storage/captures';
import { clipOfPage, removeQuote, restoreClip, trashClip } from '../../storage/clips';
import { deleteDraft, saveDraft } from '../../storage/drafts';
import { requestPersistence } from '../../storage/persist';
import { undo } from '../../storage/undo/undo';
import { siteRules } from '../settings/site-rules';
import type { CaptureContext } from './capture-context';
import { readKnownPage } from './known-page';

/** Captures with this browser, its library and its clock. */
export const captureContext: CaptureContext = {
  storage: {
    knownPage: (page) => readKnownPage({ clipAndDraft, siteRules }, page),
    async saveCaptures(captures) {
      const saved = await saveCaptures(captures);
      // Nobody waits for it; where nothing syncs it does nothing.
      void wakeForSyncSoon();
      return saved;
    },
    clipOfPage,
    saveDraft,
    deleteDraft,
    trashClip,
    restoreClip,
    removeQuote,
    undo,
    changeSiteRules: siteRules.change,
    requestPersistence,
  },
  browser: {
    readTab: (tabId) =>
      askPage(tabId)
        .then(readPage)
        .catch(() => undefined),
    showBadge,
    lastQuickSave,
    rememberQuickSave,
    forgetQuickSave,
    requestPicture,
  },
  now: () => new Date().toISOString(),
  newId: uuidv7,
};
