import type { Badge } from '../../browser/badge';
import type { OpenTab } from '../../browser/shown-tabs';
import type { PageAddress } from '../../domain/address/url-key';
import { isWebUrl } from '../../domain/address/web-url';
import type { Clip } from '../../domain/clip';

/** What marking the tabs asks of the browser and the library. */
export interface BadgeContext {
  onTabShown: (shown: (tab: OpenTab) => void) => () => void;
  onTabsPermission: (changed: (may: boolean) => void) => () => void;
  maySeeTabs: () => Promise<boolean>;
  showBadge: (tabId: number, badge: Badge) => Promise<void>;
  clipOfPage: (page: PageAddress) => Promise<Clip | undefined>;
}

/**
 * Marks the button on every tab whose page is saved, as long as the reader lets us see the tabs.
 *
 * It listens before it knows whether they do. Chromium 156 tells what it has woken us for only to those
 * who listen at once, and wakes us for ever for what an earlier start has listened to, until a later one
 * takes that back.
 */
export function showSavedBadges(context: BadgeContext): void {
  let stop: (() => void) | undefined;
  const follow = (may: boolean) => {
    if (may) stop ??= context.onTabShown((tab) => void markTab(context, tab));
    else {
      stop?.();
      stop = undefined;
    }
  };
  follow(true);
  context.onTabsPermission(follow);
  void context.maySeeTabs().then(follow);
}

async function markTab({ clipOfPage, showBadge }: BadgeContext, { id, url }: OpenTab): Promise<void> {
  const saved = isWebUrl(url) && (await clipOfPage({ url })) !== undefined;
  await showBadge(id, saved ? 'saved' : 'none');
}
