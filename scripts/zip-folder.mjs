import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';

/** The first day that a zip can hold, in the machine's own zone, since that is how a zip keeps it. */
const epoch = new Date(1980, 0, 1);

/**
 * The files below a folder as a zip whose bytes depend on their names and contents alone: not on
 * when, where, by whom or in which order they were written.
 *
 * @param {string} folder
 * @returns {Promise<Buffer>}
 */
export async function zipFolder(folder) {
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  for (const name of await filesBelow(folder)) {
    zip.addBuffer(await readFile(path.join(folder, name)), name, {
      mtime: epoch,
      mode: 0o100644,
      forceDosTimestamp: true,
      compressionLevel: 9,
    });
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** @param {string} folder */
async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
