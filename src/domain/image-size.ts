/** What an image's own head says of it, of the kinds whose heads we read. */
export interface ImageSize {
  kind: 'png' | 'gif' | 'webp' | 'ico';
  width: number;
  height: number;
}

/** How wide and high an image is, without decoding it; undefined where the bytes are no whole head of one. */
export function imageSizeOf(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return pngSize(view, 0) ?? gifSize(view) ?? webpSize(view) ?? icoSize(view);
  } catch {
    // It ends before its head does.
    return undefined;
  }
}

function pngSize(view: DataView, at: number): ImageSize | undefined {
  if (view.getUint32(at) !== 0x89_50_4e_47 || view.getUint32(at + 4) !== 0x0d_0a_1a_0a) return undefined;
  return { kind: 'png', width: view.getUint32(at + 16), height: view.getUint32(at + 20) };
}

function gifSize(view: DataView): ImageSize | undefined {
  if (textAt(view, 0, 4) !== 'GIF8') return undefined;
  return { kind: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function webpSize(view: DataView): ImageSize | undefined {
  if (textAt(view, 0, 4) !== 'RIFF' || textAt(view, 8, 4) !== 'WEBP') return undefined;
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_00_00;
  switch (textAt(view, 12, 4)) {
    case 'VP8 ':
      return {
        kind: 'webp',
        width: view.getUint16(26, true) & 0x3f_ff,
        height: view.getUint16(28, true) & 0x3f_ff,
      };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { kind: 'webp', width: (bits & 0x3f_ff) + 1, height: ((bits >>> 14) & 0x3f_ff) + 1 };
    }
    case 'VP8X':
      return { kind: 'webp', width: uint24(24) + 1, height: uint24(27) + 1 };
    default:
      return undefined;
  }
}

/** The largest of the images in it; one that is stored as PNG says its size itself. */
function icoSize(view: DataView): ImageSize | undefined {
  if (view.getUint32(0) !== 0x00_00_01_00) return undefined;
  const largest: ImageSize = { kind: 'ico', width: 0, height: 0 };
  for (let image = 0; image < view.getUint16(4, true); image += 1) {
    const entry = 6 + image * 16;
    const data = view.getUint32(entry + 12, true);
    const png = pngSize(view, data);
    // A bitmap's height counts its mask, too.
    const width = png?.width ?? Math.abs(view.getInt32(data + 4, true));
    const height = png?.height ?? Math.abs(view.getInt32(data + 8, true)) / 2;
    largest.width = Math.max(largest.width, width);
    largest.height = Math.max(largest.height, height);
  }
  return largest.width > 0 ? largest : undefined;
}

function textAt(view: DataView, at: number, length: number): string {
  return String.fromCodePoint(...Array.from({ length }, (_, n) => view.getUint8(at + n)));
}
