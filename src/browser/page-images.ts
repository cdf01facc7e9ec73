import browser from 'webextension-polyfill';
import { addressInTab } from '../domain/address/reader-view';
import { imageSizeOf } from '../domain/image-size';
import { inject } from './inject';

/** A tab that is in front in its window, as far as the reader's click lets us see it. */
export interface ShownTab {
  windowId: number;
  url: string;
  isPrivateWindow: boolean;
  /** The address of its icon, or the icon itself, as the browser tells it. */
  icon?: string;
}

export async function shownTab(tabId: number): Promise<ShownTab | undefined> {
  const { active, windowId, url, incognito, favIconUrl } = await browser.tabs.get(tabId);
  if (!active || windowId === undefined || url === undefined) return undefined;
  return { windowId, url: addressInTab(url), isPrivateWindow: incognito, icon: favIconUrl };
}

/** The visible part of the tab in front of a window, by the grant of the reader's click. */
export async function captureWindow(windowId: number): Promise<Blob> {
  return blobOf(await browser.tabs.captureVisibleTab(windowId, { format: 'jpeg', quality: 80 }));
}

/** More is no icon. */
const maxFetchedBytes = 100_000;
const maxIconSide = 512;

/**
 * The icon at an address, out of the page's own cache: no site is asked, and an icon of another site than
 * the page's cannot be had. An image that the browser has handed over as data is taken as it is.
 */
export async function cachedIcon(tabId: number, url: string): Promise<Blob | undefined> {
  const blob = url.startsWith('data:image/')
    ? blobOf(url.slice(0, maxFetchedBytes * 1.4))
    : await fromCache(tabId, url);
  const size = blob && imageSizeOf(new Uint8Array(await blob.arrayBuffer()));
  // What says that it is gigabytes is not decoded.
  return size && Math.max(size.width, size.height) <= maxIconSide ? blob : undefined;
}

async function fromCache(tabId: number, url: string): Promise<Blob | undefined> {
  const found = await inject({ target: { tabId }, func: readCache, args: [url, maxFetchedBytes] });
  if (typeof found !== 'string' || found.length > maxFetchedBytes * 1.4) return undefined;
  return blobOf(`data:image/unknown;base64,${found}`);
}

/** Runs in the page, as source text: it sees nothing outside itself. */
async function readCache(url: string, maxBytes: number): Promise<string | undefined> {
  try {
    const { ok, body } = await fetch(url, { cache: 'only-if-cached', mode: 'same-origin' });
    const reader = ok ? body?.getReader() : undefined;
    if (!reader) return undefined;
    let bytes = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      for (const byte of part.value) bytes += String.fromCodePoint(byte);
      if (bytes.length <= maxBytes) continue;
      void reader.cancel();
      return undefined;
    }
    return btoa(bytes);
  } catch {
    // It is not in the cache, or of another site.
    return undefined;
  }
}

/** The bytes of a `data:` address in base64, which our own policy does not let us fetch. */
function blobOf(url: string): Blob {
  const comma = url.indexOf(',');
  const [head, data] = [url.slice(0, comma), url.slice(comma + 1)];
  if (!head.endsWith(';base64')) throw new TypeError('Not in base64');
  return new Blob([Uint8Array.from(atob(data), (byte) => byte.codePointAt(0)!)]);
}

interface Scaling {
  width: number;
  height: number;
  /** What is larger even when it is drawn worse is not given. */
  maxBytes: number;
  /** `cover` fills all of the place, from the top of the image on; `contain` shows all of the image. */
  fit: 'cover' | 'contain';
}

/** The image, drawn anew as WebP in that size; undefined where it cannot be decoded or is too large. */
export async function scaleImage(
  image: Blob,
  { width, height, maxBytes, fit }: Scaling,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const source = await createImageBitmap(image).catch(() => undefined);
  if (!source) return undefined;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.imageSmoothingQuality = 'high';
  const ratios = [width / source.width, height / source.height];
  const scale = fit === 'cover' ? Math.max(...ratios) : Math.min(...ratios);
  const [drawnWidth, drawnHeight] = [source.width * scale, source.height * scale];
  const top = fit === 'cover' ? 0 : (height - drawnHeight) / 2;
  context.drawImage(source, (width - drawnWidth) / 2, top, drawnWidth, drawnHeight);
  source.close();
  for (const quality of [0.75, 0.4]) {
    const scaled = await canvas.convertToBlob({ type: 'image/webp', quality });
    if (scaled.type === 'image/webp' && scaled.size <= maxBytes)
      return new Uint8Array(await scaled.arrayBuffer());
  }
  return undefined;
}
