/**
 * Firefox packs its own files (`bookmarkbackups/*.jsonlz4`, sessions) as one LZ4 block behind a mark and
 * the block's unpacked size. The libraries for LZ4 read frames, which these are not, or are years without
 * a release; the block itself is thirty lines.
 */

const mark = 'mozLz40\0';
const headBytes = mark.length + 4;

export function isMozLz4(head: Uint8Array): boolean {
  return Array.from(mark).every((sign, index) => head[index] === sign.charCodeAt(0));
}

/** The unpacked bytes; undefined where the file is broken, or would be larger than `maxBytes`. */
export function unpackMozLz4(file: Uint8Array, maxBytes: number): Uint8Array | undefined {
  if (file.length <= headBytes) return undefined;
  const size = new DataView(file.buffer, file.byteOffset).getUint32(mark.length, true);
  if (size > maxBytes) return undefined;
  const out = new Uint8Array(size);
  let [at, end] = [headBytes, 0];
  const lengthFrom = (nibble: number): number => {
    let length = nibble;
    for (let more = nibble === 15 ? 255 : 0; more === 255; length += more) more = file[at++] ?? 0;
    return length;
  };
  while (at < file.length) {
    const token = file[at++] ?? 0;
    const literals = lengthFrom(token >> 4);
    if (at + literals > file.length || end + literals > size) return undefined;
    out.set(file.subarray(at, at + literals), end);
    at += literals;
    end += literals;
    if (at >= file.length) break;
    const distance = (file[at] ?? 0) | ((file[at + 1] ?? 0) << 8);
    at += 2;
    const length = lengthFrom(token & 15) + 4;
    if (distance === 0 || distance > end || end + length > size) return undefined;
    // The copy may reach into itself, so it goes byte by byte.
    for (const stop = end + length; end < stop; end++) out[end] = out[end - distance] ?? 0;
  }
  return end === size ? out : undefined;
}
