import { createHash } from 'node:crypto';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pageScript } from './storage/page-script.mjs';

const bare = path.join(import.meta.dirname, 'bare');

/** An extension whose popup is bare HTML. */
export async function bareExtension(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await cp(path.join(bare, 'manifest.json'), path.join(folder, 'manifest.json'));
  await cp(path.join(bare, 'popup'), path.join(folder, 'popup'), { recursive: true });
  return folder;
}

/** An extension whose popup is nothing but a script. */
export async function scriptedExtension(folder: string, entry: string): Promise<string> {
  await bareExtension(folder);
  await writeFile(path.join(folder, 'popup/page.js'), await pageScript(path.join(bare, entry)));
  await writeFile(
    path.join(folder, 'popup/index.html'),
    '<!doctype html><meta charset="utf-8" /><title>Bare</title><body><script src="page.js"></script></body>',
  );
  return folder;
}

/** Chromium names an unpacked extension by the hash of its path. */
export function extensionIdOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return hash.replaceAll(/./g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));
}
