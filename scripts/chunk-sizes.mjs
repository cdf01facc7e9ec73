import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './run.mjs';

const record = path.join(root, 'docs/chunk-sizes.json');

/** What a chunk may grow by before somebody has to say that it shall: a share, or bytes where it is small. */
const growth = { share: 0.05, bytes: 300 };

/** @typedef {Record<string, number>} Sizes the gzipped bytes of each script and style sheet, by its name */

/**
 * The sizes of what was built for Chrome. A name is without its hash; two chunks of one name are one.
 *
 * @returns {Promise<Sizes>}
 */
export async function chunkSizes() {
  const folder = path.join(root, 'dist/chrome');
  const files = await readdir(folder, { recursive: true });
  /** @type {Sizes} */
  const sizes = {};
  for (const file of files.filter((one) => /\.(?:js|css)$/.test(one)).toSorted()) {
    const name = file.replaceAll(path.sep, '/').replace(/-[\w-]{8}(?=\.\w+$)/, '');
    sizes[name] = (sizes[name] ?? 0) + gzipSync(await readFile(path.join(folder, file)), { level: 9 }).length;
  }
  return sizes;
}

/** @returns {Promise<Sizes>} */
async function recordedSizes() {
  return JSON.parse(await readFile(record, 'utf8'));
}

/** @param {Sizes} sizes */
export async function recordSizes(sizes) {
  await writeFile(record, `${JSON.stringify(sizes, undefined, 2)}\n`);
}

/** Fails where a chunk has grown beyond its record. What shrinks may, and is recorded with the next change. */
export async function checkChunkSizes() {
  const grown = grownChunks(await chunkSizes(), await recordedSizes());
  if (grown.length === 0) return;
  throw new Error(`${grown.join('\n')}\nIf that is worth it: npm run build -- --record-sizes`);
}

/**
 * @param {Sizes} sizes
 * @param {Sizes} recorded
 * @returns {string[]}
 */
export function grownChunks(sizes, recorded) {
  return Object.entries(sizes).flatMap(([name, bytes]) => {
    const before = recorded[name] ?? 0;
    const most = before + Math.max(before * growth.share, growth.bytes);
    return bytes > most ? [`${name} has ${bytes} bytes gzipped, its record says ${before}.`] : [];
  });
}

/**
 * A line each, the largest first.
 *
 * @param {Sizes} sizes
 */
export function sizeReport(sizes) {
  const total = Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0);
  return [...Object.entries(sizes).toSorted(([, a], [, b]) => b - a), ['all, gzipped', total]]
    .map(([name, bytes]) => `${String(bytes).padStart(9)}  ${name}`)
    .join('\n');
}
