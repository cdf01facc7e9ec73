import type { Clip } from '../../../src/domain/clip';
import { saveClips } from '../../builders/save-clips';
import { createDigest } from '../../../src/storage/digests';
import { keepPublication } from '../../../src/storage/digests/publications';
import type { Destination } from '../../../src/domain/destination';
import { createDestination } from '../../../src/storage/destinations';
import type { OrdinaryDigest } from '../../library/ordinary-digests';
import { siteOf } from '../../../src/domain/address/site-of';
import { iconSize, imageText, pictureSize } from '../../../src/domain/stored-image';
import { keepIcon, keepPicture } from '../../../src/storage/stored-images';

/** Runs in a page of the extension: saves the clips through its own code. */
export async function putClips(clips: readonly Clip[]): Promise<void> {
  await saveClips(clips.map((clip) => ({ clip })));
}

/** Runs in a page of the extension: stores digests, and that they went out, through its own code. */
export async function putDigests(digests: readonly OrdinaryDigest[]): Promise<void> {
  for (const { digest, entries, publication } of digests) {
    await createDigest(digest, entries);
    if (publication) await keepPublication(publication);
  }
}

/** Keeps a drawn picture for two of three clips, and an icon for every other site. */
export async function putImages(clips: readonly Pick<Clip, 'id' | 'url' | 'savedAt'>[]): Promise<void> {
  for (const [at, { id, url, savedAt: takenAt }] of clips.entries()) {
    if (at % 3 !== 2) await keepPicture({ clipId: id, bytes: await drawn(pictureSize, at), takenAt });
    const site = siteOf(url);
    if (site.length % 2 === 0)
      await keepIcon({ site, data: imageText(await drawn(iconSize, site.length)), takenAt });
  }
}

/** A landscape of its own for each number. */
async function drawn(
  { width, height }: { width: number; height: number },
  seed: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  const hue = (seed * 47) % 360;
  context.fillStyle = `hsl(${hue} 45% 82%)`;
  context.fillRect(0, 0, width, height);
  context.fillStyle = `hsl(${(hue + 40) % 360} 80% 70%)`;
  context.beginPath();
  context.arc(width * (0.2 + ((seed * 13) % 60) / 100), height * 0.32, height * 0.16, 0, 7);
  context.fill();
  for (const layer of [0, 1, 2]) {
    context.fillStyle = `hsl(${(hue + layer * 24) % 360} 38% ${58 - layer * 16}%)`;
    context.beginPath();
    context.moveTo(0, height);
    for (let x = 0; x <= width; x += width / 32) {
      const wave = Math.sin((x / width) * (3 + ((seed + layer) % 5)) + seed + layer * 2);
      context.lineTo(x, height * (0.5 + layer * 0.15) + wave * height * 0.1);
    }
    context.lineTo(width, height);
    context.fill();
  }
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.75 });
  return new Uint8Array(await blob.arrayBuffer());
}

export async function putDestinations(destinations: readonly Destination[]): Promise<void> {
  for (const destination of destinations) await createDestination(destination);
}
