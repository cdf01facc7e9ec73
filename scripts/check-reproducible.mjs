import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageExtension } from './package-extension.mjs';

/** Packages twice, in two places, and throws unless the bytes are the same. */
export async function checkReproducible() {
  const folder = await mkdtemp(path.join(tmpdir(), 'gleanings-package-'));
  try {
    const first = await packageExtension(path.join(folder, 'first'));
    const second = await packageExtension(path.join(folder, 'second'));
    for (const [index, { file }] of first.entries()) {
      const again = second[index]?.file ?? '';
      const same = (await readFile(file)).equals(await readFile(again));
      if (!same) throw new Error(`${path.basename(file)} came out differently the second time.`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
