import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';

let built: Promise<{ code: string; css: string }> | undefined;

/** Puts the sheet of all parts in the place of a page of the extension, whose messages it needs. */
export async function showParts(page: Page): Promise<void> {
  built ??= buildSheet();
  const { code, css } = await built;
  await page.evaluate(
    `const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)});
     document.adoptedStyleSheets = [sheet]; ${code}`,
  );
}

async function buildSheet(): Promise<{ code: string; css: string }> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target: 'chrome123',
      cssCodeSplit: false,
      lib: {
        entry: fileURLToPath(new URL('./parts-page.tsx', import.meta.url)),
        formats: ['iife'],
        name: 'parts',
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const code = outputs.find((part) => part.type === 'chunk')?.code;
  const css = outputs.find((part) => part.fileName.endsWith('.css'));
  if (code === undefined || css?.type !== 'asset') throw new Error('The sheet was not built.');
  return { code, css: String(css.source) };
}
