import { captureContext } from '../app/capture/default-context';
import { quickSaveLink, quickSavePage } from '../app/capture/quick-save';
import { showSavedBadges } from '../app/capture/saved-badges';
import { findClips } from '../app/library/find-clips';
import { makeDueBackup, renewBackupAlarm } from '../app/transfer/backup';
import { onBackupAlarm } from '../browser/backup-alarm';
import { showBadge } from '../browser/badge';
import { onCommand } from '../browser/commands';
import { onMenuClick, putContextMenus } from '../browser/context-menus';
import { onDaily } from '../browser/daily';
import { openLibrary, openSection } from '../browser/extension-pages';
import { revokeLeftoverHosts } from '../browser/host-permission';
import { onBrowserStart, onInstalled, openAddress } from '../browser/lifecycle';
import { linkText } from '../browser/link-text';
import { onOmnibox } from '../browser/omnibox';
import { onTabShown } from '../browser/shown-tabs';
import { maySeeTabs, onTabsPermission } from '../browser/tabs-permission';
import { clipOfPage } from '../storage/clips';
import { removeExpired } from '../storage/remove-expired';
import { undoInterruptedImport } from '../storage/undo/interrupted-import';
import { handleEvents } from './handlers';

handleEvents(
  { onInstalled, onMenuClick, onCommand, onOmnibox, onDaily, onBackupAlarm, onBrowserStart },
  {
    putContextMenus,
    quickSavePage: (tab, details) => quickSavePage(captureContext, tab, details),
    quickSaveLink: (tab, url, words) => quickSaveLink(captureContext, tab, url, words),
    linkText,
    openTabsSection: () => openSection('tabs'),
    findClips,
    openLibrary,
    openAddress,
    removeExpired,
    makeDueBackup: () => makeDueBackup(),
    renewBackupAlarm: () => renewBackupAlarm(),
  },
);

// A page may have been closed before it revoked them, or before its import came to an end.
void revokeLeftoverHosts();
void undoInterruptedImport();

showSavedBadges({ onTabShown, onTabsPermission, maySeeTabs, showBadge, clipOfPage });
