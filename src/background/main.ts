import { onCommand } from '../browser/commands';
import { onMenuClick, putContextMenus } from '../browser/context-menus';
import { onDaily } from '../browser/daily';
import { openLibrary, openSection } from '../browser/extension-pages';
import { giveLeftHostsBack } from '../browser/host-permission';
import { onInstalled, openAddress } from '../browser/lifecycle';
import { linkText } from '../browser/link-text';
import { onOmnibox } from '../browser/omnibox';
import { isWebUrl } from '../domain/address/web-url';
import { findClips } from '../app/library/find-clips';
import { removeExpired } from '../storage/remove-expired';
import { clipLinkQuietly, clipPageQuietly } from './clip-quietly';
import { keepPlannedBackups } from './planned-backup';
import { keepSavedBadges } from './saved-badges';

onInstalled(() => void putContextMenus());

onMenuClick(
  ({ item, tabId, pageUrl, pageTitle, linkUrl, linkText: words, selectionText, imageUrl }) => {
    const tab = { id: tabId, url: pageUrl, title: pageTitle };
    if (item !== 'clipLink') void clipPageQuietly(tab, { selectionText, imageUrl });
    else if (linkUrl !== undefined) {
      void clipLinkQuietly(tab, linkUrl, words ? Promise.resolve(words) : linkText(tabId, linkUrl));
    }
  },
  () => void openSection('tabs'),
);

onCommand((_command, tab) => void clipPageQuietly(tab));

onOmnibox(
  async (text) => (await findClips(text, 6)).map(({ url, title }) => ({ url, title })),
  (text, inNewTab) => void (isWebUrl(text) ? openAddress(text, inNewTab) : openLibrary()),
);

onDaily(() => void removeExpired(new Date().toISOString()));

// A page may have been closed before it gave them back.
void giveLeftHostsBack();

keepSavedBadges();
keepPlannedBackups();
