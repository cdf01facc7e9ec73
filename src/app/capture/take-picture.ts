import { cachedIcon, captureWindow, scaleImage, shownTab, type ShownTab } from '../../browser/page-images';
import type { PictureRequest } from '../../browser/picture-request';
import { siteOf } from '../../domain/address/site-of';
import { urlKey } from '../../domain/address/url-key';
import type { Clip } from '../../domain/clip';
import { iconSize, imageText, maxIconBytes, maxPictureBytes, pictureSize } from '../../domain/stored-image';
import { clipWithId } from '../../storage/clips';
import { hasPicture, iconsOf, keepIcon, keepPicture } from '../../storage/stored-images';
import { systemClock, type Clock } from '../clock';
import { pagePictures } from '../settings/page-pictures';

interface PictureDependencies {
  clock: Pick<Clock, 'now'>;
  isWanted: () => Promise<boolean>;
  browser: {
    shownTab: typeof shownTab;
    captureWindow: typeof captureWindow;
    cachedIcon: typeof cachedIcon;
    scaleImage: typeof scaleImage;
  };
  storage: {
    clipWithId: typeof clipWithId;
    hasPicture: typeof hasPicture;
    iconsOf: typeof iconsOf;
    keepIcon: typeof keepIcon;
    keepPicture: typeof keepPicture;
  };
}

const here: PictureDependencies = {
  clock: systemClock,
  isWanted: pagePictures.read,
  browser: { shownTab, captureWindow, cachedIcon, scaleImage },
  storage: { clipWithId, hasPicture, iconsOf, keepIcon, keepPicture },
};

/**
 * Takes a picture of the page of a clip that was saved just now, and the icon of its site, where the
 * library has none. Without a network, and by the grant that the reader's click has given: where that is
 * over, or another page is shown by now, there is no picture. Of what is private none is taken.
 */
export async function takePicture(request: PictureRequest, given = here): Promise<void> {
  const [clip, tab, isWanted] = await Promise.all([
    given.storage.clipWithId(request.clipId),
    given.browser.shownTab(request.tabId).catch(() => undefined),
    given.isWanted(),
  ]);
  if (!clip || clip.private || clip.trashedAt !== undefined || !isWanted) return;
  if (!tab || tab.isPrivateWindow || urlKey(tab.url) !== urlKey(request.url)) return;
  // What cannot be had of one is nothing to the other.
  await Promise.allSettled([picturePage(request, tab, given), keepSiteIcon(request, clip, tab, given)]);
}

async function picturePage(
  { clipId, tabId }: PictureRequest,
  { windowId, url }: ShownTab,
  { clock, browser, storage }: PictureDependencies,
): Promise<void> {
  if (await storage.hasPicture(clipId)) return;
  const image = await browser.captureWindow(windowId);
  const after = await browser.shownTab(tabId);
  if (after?.url !== url) return;
  const bytes = await browser.scaleImage(image, { ...pictureSize, maxBytes: maxPictureBytes, fit: 'cover' });
  if (bytes) await storage.keepPicture({ clipId, bytes, takenAt: clock.now() });
}

async function keepSiteIcon(
  { tabId, url }: PictureRequest,
  clip: Clip,
  tab: ShownTab,
  { clock, browser, storage }: PictureDependencies,
): Promise<void> {
  const site = siteOf(clip.url);
  const [known] = await storage.iconsOf([site]);
  // An icon says whose page it is: that of another site, which the address was changed to, is not ours.
  if (known || site === '' || siteOf(url) !== site) return;
  for (const address of new Set([tab.icon, clip.icon, new URL('/favicon.ico', url).href])) {
    const image =
      address === undefined ? undefined : await browser.cachedIcon(tabId, address).catch(() => undefined);
    const bytes =
      image && (await browser.scaleImage(image, { ...iconSize, maxBytes: maxIconBytes, fit: 'contain' }));
    if (bytes) return storage.keepIcon({ site, data: imageText(bytes), takenAt: clock.now() });
  }
}
