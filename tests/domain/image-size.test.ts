import { expect, test } from 'vitest';
import { imageSizeOf } from '../../src/domain/image-size';
import { aWebp } from '../builders/an-image';

const decode = (base64: string) => Uint8Array.from(atob(base64), (byte) => byte.codePointAt(0)!);
const png = (width: number, height: number) => {
  const view = new DataView(new ArrayBuffer(33));
  view.setUint32(0, 0x89504e47);
  view.setUint32(4, 0x0d0a1a0a);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return new Uint8Array(view.buffer);
};

/** An icon file of one image, which its directory calls 16 by 16 whatever it is. */
function icoOf(image: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(22 + image.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(2, 1, true);
  view.setUint16(4, 1, true);
  bytes.set([16, 16], 6);
  view.setUint32(18, 22, true);
  bytes.set(image, 22);
  return bytes;
}

const bitmap = new Uint8Array(40);
new DataView(bitmap.buffer).setInt32(4, 48, true);
new DataView(bitmap.buffer).setInt32(8, 96, true);

test.each([
  ['PNG', png(30_000, 20), { kind: 'png', width: 30_000, height: 20 }],
  ['GIF', decode('R0lGODlhAQACAAAAACw='), { kind: 'gif', width: 1, height: 2 }],
  [
    'lossless WebP',
    decode('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=='),
    { kind: 'webp', width: 1, height: 1 },
  ],
  ['extended WebP', aWebp({ width: 320, height: 180 }), { kind: 'webp', width: 320, height: 180 }],
  ['icon of a bitmap', icoOf(bitmap), { kind: 'ico', width: 48, height: 48 }],
  [
    'icon whose image is larger than its directory says',
    icoOf(png(9_000, 9_000)),
    { kind: 'ico', width: 9_000, height: 9_000 },
  ],
])('the size of a %s is read from its head', (_, bytes, size) => {
  expect(imageSizeOf(bytes)).toEqual(size);
});

test.each([
  ['nothing', new Uint8Array()],
  ['a PNG that is cut off', png(1, 1).subarray(0, 18)],
  ['an icon file without images', new Uint8Array([0, 0, 1, 0, 0, 0])],
  ['an icon whose image lies elsewhere', icoOf(bitmap).subarray(0, 30)],
  ['a page', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>')],
])('%s has no size', (_, bytes) => {
  expect(imageSizeOf(bytes)).toBeUndefined();
});
