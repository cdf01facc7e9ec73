import { showBadge } from '../browser/badge';
import { onTabShown, type OpenTab } from '../browser/shown-tabs';
import { maySeeTabs, onTabsPermission } from '../browser/tabs-permission';
import { urlKey } from '../domain/address/url-key';
import { isWebUrl } from '../domain/address/web-url';
import { clipWithKey } from '../storage/clips';

/** Marks the button on every tab whose page is saved, as long as the reader lets us see the tabs. */
export function keepSavedBadges(): void {
  let stop: (() => void) | undefined;
  const follow = (may: boolean) => {
    if (may) stop ??= onTabShown((tab) => void mark(tab));
    else {
      stop?.();
      stop = undefined;
    }
  };
  onTabsPermission(follow);
  void maySeeTabs().then(follow);
}

async function mark({ id, url }: OpenTab): Promise<void> {
  const saved = isWebUrl(url) && (await clipWithKey(urlKey(url))) !== undefined;
  await showBadge(id, saved ? 'saved' : 'none');
}
