import { Unzip, UnzipInflate } from 'fflate';

/** A file of an archive, or that it is too large to be unpacked. */
export type Unzipped = { name: string; bytes: Uint8Array } | { name: string; tooLarge: true };

const limits = { file: 100_000_000, all: 250_000_000, files: 300_000 };

/**
 * The files of a zip archive, however the pieces end. What unpacks to more than is reasonable is given
 * up while it is unpacked, so that a small archive cannot fill the memory. What is broken ends the list.
 */
export async function* unzip(
  pieces: AsyncIterable<Uint8Array>,
  bounds: typeof limits = limits,
): AsyncGenerator<Unzipped, void, undefined> {
  let done: Unzipped[] = [];
  let files = 0;
  let room = bounds.all;
  const reader = new Unzip((file) => {
    const { name } = file;
    if (name.endsWith('/') || files++ >= bounds.files) return;
    const parts: Uint8Array[] = [];
    let size = 0;
    let given = false;
    file.ondata = (error, part, last) => {
      if (given || error) return;
      size += part.length;
      room -= part.length;
      if (size > bounds.file || room < 0) {
        given = true;
        room += size;
        parts.length = 0;
        done.push({ name, tooLarge: true });
        return;
      }
      parts.push(part);
      if (last) done.push({ name, bytes: joined(parts, size) });
    };
    file.start();
  });
  reader.register(UnzipInflate);
  for await (const piece of pieces) {
    // Small pieces, since each is unpacked at once, and may grow a thousandfold.
    for (let at = 0; at < piece.length; at += 16_384) {
      try {
        reader.push(piece.subarray(at, at + 16_384));
      } catch {
        yield* done;
        return;
      }
      yield* done;
      done = [];
    }
  }
}

/** Whether a file that begins so is a zip archive. */
export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
