import { base64OfBytes, bytesOfBase64 } from './base64';
import type { Instant } from './day';
import { imageSizeOf } from './image-size';

/** The page of a clip as it was seen when it was clipped: a small WebP image. It stays in this browser unless pictures are synced. */
export interface StoredPicture {
  clipId: string;
  bytes: Uint8Array<ArrayBuffer>;
  takenAt: Instant;
}

/** The icon of a site, by its host without `www.`: a WebP image in itself (`data:`). It stays in this browser. */
export interface StoredIcon {
  site: string;
  data: string;
  takenAt: Instant;
}

/** Pixels. */
export const pictureSize = { width: 320, height: 180 };
export const iconSize = { width: 32, height: 32 };

/** What is larger is not kept: a picture of a page of text has about 12 kB, an icon less than one. */
export const maxPictureBytes = 60_000;
export const maxIconBytes = 8_000;

/** What an image begins with that is given as text. */
const webpPrefix = 'data:image/webp;base64,';

/** An image as text, as backups and icons hold it. */
export function imageText(bytes: Uint8Array): string {
  return webpPrefix + base64OfBytes(bytes);
}

/**
 * The bytes of an image that is given as text; undefined where it is no WebP, or has more pixels or bytes
 * than ours have. Its size is read before anything decodes it: a few bytes can claim to be gigabytes.
 */
export function imageBytes(text: string, kind: 'picture' | 'icon'): Uint8Array<ArrayBuffer> | undefined {
  const maxBytes = kind === 'picture' ? maxPictureBytes : maxIconBytes;
  if (!text.startsWith(webpPrefix) || text.length > webpPrefix.length + maxBytes * 1.4) return undefined;
  const bytes = bytesOfBase64(text.slice(webpPrefix.length));
  if (!bytes) return undefined;
  const size = imageSizeOf(bytes);
  const most = kind === 'picture' ? pictureSize : iconSize;
  const fits = size?.kind === 'webp' && size.width <= most.width && size.height <= most.height;
  return fits && bytes.length <= maxBytes ? bytes : undefined;
}
