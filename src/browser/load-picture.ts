import { hostPatterns, withTemporaryHostAccess } from './host-permission';

const maxPictureBytes = 20_000_000;

/**
 * Fetches a picture from its site, which the reader is asked for; to be called in the handler of a click.
 * Resolves to an address within this page, or to undefined where it was refused or is no picture.
 */
export async function loadPicture(url: string): Promise<string | undefined> {
  let address: string | undefined;
  await withTemporaryHostAccess(hostPatterns(url), async () => {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    const picture = response.ok ? await response.blob() : undefined;
    if (picture?.type.startsWith('image/') && picture.size <= maxPictureBytes)
      address = URL.createObjectURL(picture);
  });
  return address;
}
