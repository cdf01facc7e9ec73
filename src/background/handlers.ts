import type { ClickDetails, QuickSaveTab } from '../app/capture/quick-save';
import type { onBackupAlarm } from '../browser/backup-alarm';
import type { onPublishAlarm } from '../browser/publish-alarm';
import type { onCommand } from '../browser/commands';
import type { onMenuClick } from '../browser/context-menus';
import type { onDaily } from '../browser/daily';
import type { onBrowserStart, onInstalled } from '../browser/lifecycle';
import type { onSyncAlarm } from '../browser/sync-alarm';
import type { onSyncPage } from '../browser/sync-page';
import type { OmniboxLine, onOmnibox } from '../browser/omnibox';
import type { onPictureRequest, PictureRequest } from '../browser/picture-request';
import { isWebUrl } from '../domain/address/web-url';

/** The events of the browser that the background hears. */
export interface BrowserEvents {
  onInstalled: typeof onInstalled;
  onMenuClick: typeof onMenuClick;
  onCommand: typeof onCommand;
  onOmnibox: typeof onOmnibox;
  onDaily: typeof onDaily;
  onBackupAlarm: typeof onBackupAlarm;
  onPublishAlarm: typeof onPublishAlarm;
  onBrowserStart: typeof onBrowserStart;
  onPictureRequest: typeof onPictureRequest;
  onSyncAlarm: typeof onSyncAlarm;
  onSyncPage: typeof onSyncPage;
}

/** What the background does about them. */
export interface BackgroundActions {
  putContextMenus: () => Promise<void>;
  quickSavePage: (tab: QuickSaveTab, details?: ClickDetails) => Promise<void>;
  quickSaveLink: (tab: QuickSaveTab, url: string, linkText: Promise<string>) => Promise<void>;
  linkText: (tabId: number, url: string) => Promise<string>;
  openTabsSection: () => Promise<void>;
  /** Greets whoever is new, and has ready what an update brought. */
  welcome: (arrival: 'installed' | 'updated') => Promise<void>;
  openSidePanel: (tabId: number) => Promise<void>;
  announceGrant: () => Promise<void>;
  findClips: (text: string, limit: number) => Promise<readonly OmniboxLine[]>;
  openLibrary: () => Promise<void>;
  openAddress: (url: string, inNewTab: boolean) => Promise<void>;
  removeExpired: (now: string) => Promise<unknown>;
  makeDueBackup: () => Promise<void>;
  renewBackupAlarm: () => Promise<void>;
  sendDuePosts: () => Promise<void>;
  renewPublishAlarm: () => Promise<void>;
  takePicture: (request: PictureRequest) => Promise<void>;
  runSync: () => Promise<unknown>;
  renewSyncAlarm: () => Promise<void>;
  /** What the page that syncs for the background is to do, and how it came out. */
  syncOrder: () => Promise<unknown>;
  takeSyncOutcome: (outcome: unknown) => Promise<unknown>;
}

const maxOmniboxLines = 6;

/** Connects the browser's events to the use cases. To be called at once, before anything is awaited. */
export function handleEvents(events: BrowserEvents, actions: BackgroundActions): void {
  const openPanel = (tabId: number) => {
    // Browsers open it at once or not at all, and it may stand there already.
    void actions.openSidePanel(tabId);
    void actions.announceGrant();
  };
  events.onInstalled((arrival) => {
    void actions.putContextMenus();
    if (arrival !== 'same') void actions.welcome(arrival);
  });
  events.onMenuClick(
    ({ item, tabId, pageUrl, pageTitle, linkUrl, linkText, selectionText, imageUrl }) => {
      const tab = { id: tabId, url: pageUrl, title: pageTitle };
      if (item !== 'clipLink') void actions.quickSavePage(tab, { selectionText, imageUrl });
      else if (linkUrl !== undefined) {
        // Firefox tells the words of the link, Chromium does not.
        const words = linkText ? Promise.resolve(linkText) : actions.linkText(tabId, linkUrl);
        void actions.quickSaveLink(tab, linkUrl, words);
      }
    },
    (item, tabId) => {
      if (item === 'openPanel') openPanel(tabId);
      else void actions.openTabsSection();
    },
  );
  events.onCommand((command, tab) => {
    if (command === 'open-panel') return openPanel(tab.id);
    void actions.quickSavePage(tab);
    void actions.announceGrant();
  });
  events.onOmnibox(
    async (text) =>
      (await actions.findClips(text, maxOmniboxLines)).map(({ url, title }) => ({ url, title })),
    (text, inNewTab) => void (isWebUrl(text) ? actions.openAddress(text, inNewTab) : actions.openLibrary()),
  );
  events.onDaily(() => void actions.removeExpired(new Date().toISOString()));
  events.onBackupAlarm(skipWhileRunning(actions.makeDueBackup));
  events.onPublishAlarm(skipWhileRunning(actions.sendDuePosts));
  events.onBrowserStart(() => {
    void actions.renewBackupAlarm();
    void actions.renewSyncAlarm();
    void actions.renewPublishAlarm();
  });
  events.onSyncAlarm(() => void actions.runSync());
  events.onSyncPage(actions.syncOrder, actions.takeSyncOutcome);
  events.onPictureRequest((request) => void actions.takePicture(request));
}

/** Begins `work` unless it is under way. What fails is tried again at the next alarm. */
function skipWhileRunning(work: () => Promise<void>): () => void {
  let isRunning = false;
  return () => {
    if (isRunning) return;
    isRunning = true;
    const end = () => {
      isRunning = false;
    };
    void work().then(end, end);
  };
}
