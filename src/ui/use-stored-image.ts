import { useEffect, useState } from 'preact/hooks';
import { lazy } from '../domain/lazy';
import { coalesce } from './coalesce';

type ImageKind = 'picture' | 'icon';

/** An image that is in sight, and where to show it. */
interface Sight {
  kind: ImageKind;
  key: string;
  show: (url: string | undefined) => void;
}

/** What was read of an image; without an address where there is none. */
interface ReadImage {
  url?: string;
  takenAt?: string;
}

/** What is in sight of this page. */
const inSight = new Set<Sight>();

/** What was read lately, the oldest first, by kind and key. */
const images = new Map<string, ReadImage>();

/** More than a screen has, so that turning back finds them. */
const maxImages = 300;

/** The library's code comes when an image is first wanted: no first paint waits for it. */
const storage = lazy(() => import('../storage/stored-images'));

/**
 * The address, within this page, of an image that the library holds; undefined until it is read, and where
 * there is none. Images are read when they come into sight, many at once, and let go of afterwards.
 */
export function useStoredImage(kind: ImageKind, key: string | undefined): string | undefined {
  const [shown, setShown] = useState<{ key?: string; url: string | undefined }>({ url: undefined });
  useEffect(() => {
    if (key === undefined) return;
    const show = (url: string | undefined) => setShown({ key, url });
    const sight = { kind, key, show };
    inSight.add(sight);
    show(images.get(nameOf(sight))?.url);
    if (!images.has(nameOf(sight))) readSoon();
    return () => {
      inSight.delete(sight);
      letGo();
    };
  }, [kind, key]);
  if (key === undefined) return undefined;
  // A row that is another clip's by now has not been told of that one's yet.
  return shown.key === key ? shown.url : images.get(nameOf({ kind, key }))?.url;
}

function nameOf({ kind, key }: Pick<Sight, 'kind' | 'key'>): string {
  return `${kind} ${key}`;
}

/** Whether images were written since what is known was read. */
let isOutdated = false;

/** Reads what is in sight and not known, in two requests, one reading after the other. What cannot be read is a letter. */
const read = coalesce(async () => {
  try {
    // Watched before anything is read, or what is written in between would be missed.
    await watch();
    if (isOutdated) await forgetOlder();
    await readUnknown();
  } catch {
    isOutdated = true;
    return;
  }
  for (const sight of inSight) sight.show(images.get(nameOf(sight))?.url);
});

async function readUnknown(): Promise<void> {
  const keysOf = (kind: ImageKind) => {
    const unknown = [...inSight].filter((sight) => sight.kind === kind && !images.has(nameOf(sight)));
    return [...new Set(unknown.map(({ key }) => key))];
  };
  const [clipIds, sites] = [keysOf('picture'), keysOf('icon')];
  if (clipIds.length + sites.length === 0) return;
  const { iconsOf, picturesOf } = await storage();
  const [pictures, icons] = await Promise.all([picturesOf(clipIds), iconsOf(sites)]);
  for (const [at, picture] of pictures.entries())
    images.set(nameOf({ kind: 'picture', key: clipIds[at]! }), {
      url: picture && URL.createObjectURL(new Blob([picture.bytes], { type: 'image/webp' })),
      takenAt: picture?.takenAt,
    });
  for (const [at, icon] of icons.entries())
    images.set(nameOf({ kind: 'icon', key: sites[at]! }), { url: icon?.data, takenAt: icon?.takenAt });
}

/** Forgets what is not as it was read; what has not changed stays in sight as it is. */
async function forgetOlder(): Promise<void> {
  isOutdated = false;
  const { iconsOf, picturesOf } = await storage();
  const known = [...images.keys()];
  const keysOf = (kind: ImageKind) =>
    known.flatMap((name) => (name.startsWith(`${kind} `) ? name.slice(kind.length + 1) : []));
  const [clipIds, sites] = [keysOf('picture'), keysOf('icon')];
  const [pictures, icons] = await Promise.all([picturesOf(clipIds), iconsOf(sites)]);
  const compare = (kind: ImageKind, key: string, takenAt: string | undefined) => {
    const name = nameOf({ kind, key });
    if (images.get(name)?.takenAt !== takenAt) forget(name);
  };
  for (const [at, key] of clipIds.entries()) compare('picture', key, pictures[at]?.takenAt);
  for (const [at, key] of sites.entries()) compare('icon', key, icons[at]?.takenAt);
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Once for all that is drawn together. */
function readSoon(): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    read();
  });
}

/** Follows the changes of the library's images, as when one was taken just now. */
const watch = lazy(async () => {
  const { subscribeToTables } = await import('../storage/subscribe');
  subscribeToTables(['pictures', 'pictureRemovals', 'icons'], () => {
    isOutdated = true;
    readSoon();
  });
});

/** An image that is shown stays as it is: it was read from its address already. */
function forget(name: string): void {
  const url = images.get(name)?.url;
  if (url?.startsWith('blob:')) URL.revokeObjectURL(url);
  images.delete(name);
}

/** Lets go of the oldest that are out of sight, where there are many. */
function letGo(): void {
  if (images.size <= maxImages) return;
  const shown = new Set(Array.from(inSight, nameOf));
  const others = [...images.keys()].filter((name) => !shown.has(name));
  for (const name of others.slice(0, images.size - maxImages)) forget(name);
}
