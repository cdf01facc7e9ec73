import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipFolder } from '../../../scripts/zip-folder.mjs';
import { measuredSize, type Bench, type Measured } from '../measured';

/** What is downloaded, and what the popup has to read before its form stands. */
export const sizeBench: Bench = {
  metrics: ['popup.js', 'package.size'],
  async run({ build, wanted }) {
    const results: Measured[] = [];
    if (wanted('popup.js')) {
      const sizes = await Promise.all((await popupScripts(build)).map((file) => gzippedSize(build, file)));
      const sum = sizes.reduce((sum, size) => sum + size, 0);
      results.push(measuredSize('popup.js', sum, 20_000));
    }
    if (wanted('package.size')) {
      results.push(measuredSize('package.size', (await zipFolder(build)).length, 900_000));
    }
    return results;
  },
};

/** The scripts that the popup's page names, the one that they start it with, and all that these import. */
async function popupScripts(build: string): Promise<string[]> {
  const page = await readFile(path.join(build, 'popup/index.html'), 'utf8');
  const fromPopup = (file: string) => new URL(file, 'https://build.example/popup/').pathname.slice(1);
  const waiting = [...page.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, file]) => fromPopup(file!));
  if (waiting.length === 0) throw new Error('The popup has no script.');
  const found = new Set<string>();
  for (const file of waiting) {
    if (found.has(file)) continue;
    found.add(file);
    const code = await readFile(path.join(build, file), 'utf8');
    // Only the start of the popup fetches by an address from the root.
    for (const [, started] of code.matchAll(/\bimport\('(\/[^']+\.js)'\)/g))
      waiting.push(fromPopup(started!));
    // Minified: `import{a as b}from"./c.js"`, `import"./c.js"`, `export*from"./c.js"`.
    for (const [, imported] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)) {
      waiting.push(path.posix.join(path.posix.dirname(file), imported!));
    }
  }
  return [...found];
}

async function gzippedSize(build: string, file: string): Promise<number> {
  return gzipSync(await readFile(path.join(build, file)), { level: 9 }).length;
}
