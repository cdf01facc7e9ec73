import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { LibraryOrder } from '../../library/generate';

/** Fills the library of the extension that the page belongs to. A hundred thousand clips take a minute or so. */
export async function seedLibrary(page: Page, order: LibraryOrder): Promise<void> {
  await page.evaluate(`${await entry()}; seeding.seedLibrary(${JSON.stringify(order)})`);
}

async function entry(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('./seed-library-entry.ts', import.meta.url)),
        formats: ['iife'],
        name: 'seeding',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('The seeding script was not built');
  return chunk.code;
}
