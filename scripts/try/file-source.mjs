import { Buffer } from 'node:buffer';
import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';

/**
 * A file as an import takes it.
 *
 * @param {string} file
 * @param {string} name
 */
export function fileSource(file, name) {
  return {
    name,
    size: statSync(file).size,
    slice: (/** @type {number} */ from, /** @type {number} */ to) => slice(file, from, to),
  };
}

/**
 * @param {string} file
 * @param {number} from
 * @param {number} to
 */
async function slice(file, from, to) {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(Math.max(0, to - from)),
      0,
      Math.max(0, to - from),
      from,
    );
    return new Uint8Array(buffer.buffer, buffer.byteOffset, bytesRead);
  } finally {
    await handle.close();
  }
}
