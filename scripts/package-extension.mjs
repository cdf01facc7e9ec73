import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { browsers, buildExtension } from './build-extension.mjs';
import { root } from './run.mjs';
import { zipFolder } from './zip-folder.mjs';

/**
 * Builds for every browser below `folder` and puts a zip beside each build. It always builds first:
 * what stands there may be older than the source.
 *
 * @param {string} folder
 * @returns {Promise<{ file: string, bytes: number }[]>}
 */
export async function packageExtension(folder) {
  const packages = [];
  for (const browser of browsers) {
    const outDir = path.join(folder, browser);
    await buildExtension(browser, outDir);
    const manifest = JSON.parse(await readFile(path.resolve(root, outDir, 'manifest.json'), 'utf8'));
    const zip = await zipFolder(path.resolve(root, outDir));
    const file = path.join(folder, `gleanings-${browser}-${manifest.version}.zip`);
    await writeFile(path.resolve(root, file), zip);
    packages.push({ file, bytes: zip.length });
  }
  return packages;
}
