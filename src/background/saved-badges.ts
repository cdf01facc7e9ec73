import { showBadge } from '../browser/badge';
import { onTabShown, type OpenTab } from '../browser/shown-tabs';
import { maySeeTabs, onTabsPermission } from '../browser/tabs-permission';
import { urlKey } from '../domain/address/url-key';
import { isWebUrl } from '../domain/address/web-url';
import { clipWithKey } from '../storage/clips';

/**
 * Marks the button on every tab whose page is saved, as long as the reader lets us see the tabs.
 *
 * It listens before it knows whether they do. Chromium 156 tells what it has woken us for only to those
 * who listen at once, and wakes us for ever for what an earlier start has listened to, until a later one
 * takes that back.
 */
export function keepSavedBadges(): void {
  let stop: (() => void) | undefined;
  const follow = (may: boolean) => {
    if (may) stop ??= onTabShown((tab) => void mark(tab));
    else {
      stop?.();
      stop = undefined;
    }
  };
  follow(true);
  onTabsPermission(follow);
  void maySeeTabs().then(follow);
}

async function mark({ id, url }: OpenTab): Promise<void> {
  const saved = isWebUrl(url) && (await clipWithKey(urlKey(url))) !== undefined;
  await showBadge(id, saved ? 'saved' : 'none');
}
