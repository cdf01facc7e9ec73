import { captureContext } from '../app/capture/default-context';
import { quickSaveLink, quickSavePage } from '../app/capture/quick-save';
import type { CaptureContext } from '../app/capture/capture-context';
import { showSavedBadges } from '../app/capture/saved-badges';
import { takePicture } from '../app/capture/take-picture';
import { findClips } from '../app/library/find-clips';
import { renewSyncAlarm, runSync, syncOrder, takeSyncOutcome } from '../app/sync/run-sync';
import { welcome } from '../app/library/welcome';
import { renewPublishAlarm, sendDuePosts } from '../app/publishing/scheduled-posts';
import { makeDueBackup, renewBackupAlarm } from '../app/transfer/backup';
import { onBackupAlarm } from '../browser/backup-alarm';
import { onPublishAlarm } from '../browser/publish-alarm';
import { showBadge } from '../browser/badge';
import { onCommand } from '../browser/commands';
import { onMenuClick, putContextMenus } from '../browser/context-menus';
import { onDaily } from '../browser/daily';
import { openLibrary, openSection } from '../browser/extension-pages';
import { revokeLeftoverHosts } from '../browser/host-permission';
import { onBrowserStart, onInstalled, openAddress } from '../browser/lifecycle';
import { linkText } from '../browser/link-text';
import { onOmnibox } from '../browser/omnibox';
import { onPictureRequest } from '../browser/picture-request';
import { keepStorageFromPages } from '../browser/secrets';
import { announceGrant, openSidePanel } from '../browser/side-panel';
import { onSyncAlarm } from '../browser/sync-alarm';
import { onSyncPage } from '../browser/sync-page';
import { onTabShown } from '../browser/shown-tabs';
import { maySeeTabs, onTabsPermission } from '../browser/tabs-permission';
import { clipOfPage } from '../storage/clips';
import { removeExpired } from '../storage/remove-expired';
import { undoInterruptedImport } from '../storage/undo/interrupted-import';
import { handleEvents } from './handlers';

/** Nobody hears his own messages. */
const context: CaptureContext = {
  ...captureContext,
  browser: { ...captureContext.browser, requestPicture: (request) => void takePicture(request) },
};

handleEvents(
  {
    onInstalled,
    onMenuClick,
    onCommand,
    onOmnibox,
    onDaily,
    onBackupAlarm,
    onPublishAlarm,
    onBrowserStart,
    onPictureRequest,
    onSyncAlarm,
    onSyncPage,
  },
  {
    putContextMenus,
    quickSavePage: (tab, details) => quickSavePage(context, tab, details),
    quickSaveLink: (tab, url, words) => quickSaveLink(context, tab, url, words),
    linkText,
    openTabsSection: () => openSection('tabs'),
    welcome: (arrival) => welcome(arrival),
    openSidePanel,
    announceGrant,
    findClips,
    openLibrary,
    openAddress,
    removeExpired,
    makeDueBackup: () => makeDueBackup(),
    renewBackupAlarm: () => renewBackupAlarm(),
    sendDuePosts: () => sendDuePosts(),
    renewPublishAlarm: () => renewPublishAlarm(),
    takePicture: (request) => takePicture(request),
    runSync: () => runSync(),
    renewSyncAlarm: () => renewSyncAlarm(),
    syncOrder: () => syncOrder(),
    takeSyncOutcome: (outcome) => takeSyncOutcome(outcome),
  },
);

// A page may have been closed before it revoked them, or before its import came to an end.
void revokeLeftoverHosts();
void undoInterruptedImport();
void keepStorageFromPages();

showSavedBadges({ onTabShown, onTabsPermission, maySeeTabs, showBadge, clipOfPage });
