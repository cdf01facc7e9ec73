import path from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { root } from '../run.mjs';
import { ensureChromium } from '../setup.mjs';

/**
 * Cleans HTML as the product does, which needs a browser's own parser: what each of the texts becomes.
 *
 * @param {readonly string[]} texts
 * @returns {Promise<Map<string, string>>}
 */
export async function sanitizeInChromium(texts) {
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await sanitizer() });
    const cleaned = await page.evaluate(
      (all) => all.map((text) => Reflect.get(globalThis, 'sanitizer').sanitizeHtml(text)),
      [...texts],
    );
    return new Map(texts.map((text, i) => [text, cleaned[i]]));
  } finally {
    await browser.close();
  }
}

/** The product's own cleaning, as a script that a page can run. */
async function sanitizer() {
  const entry = path.join(root, 'src/browser/sanitize-html.ts');
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'sanitizer' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk =
    output && 'output' in output ? output.output.find((part) => part.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The sanitizer could not be built.');
  return chunk.code;
}
