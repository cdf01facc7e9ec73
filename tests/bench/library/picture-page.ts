import { scaleImage } from '../../../src/browser/page-images';
import { maxPictureBytes, pictureSize } from '../../../src/domain/stored-image';

/** In a page of the extension: the bytes of the picture that is made of what was seen of a page. */
Object.assign(globalThis, {
  pictureBytes: async (jpeg: string): Promise<number> => {
    const image = new Blob([Uint8Array.from(atob(jpeg), (byte) => byte.codePointAt(0)!)]);
    const scaled = await scaleImage(image, { ...pictureSize, maxBytes: maxPictureBytes, fit: 'cover' });
    return scaled?.length ?? 0;
  },
});
