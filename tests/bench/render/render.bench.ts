import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { ensureChromium } from '../../../scripts/setup.mjs';
import { alternate } from '../alternate';
import { measured, type Bench, type Measured } from '../measured';
import { pageScript } from '../storage/page-script.mjs';

/** A thousand clips to a post, in Chromium, by the renderer that the composer has. */
export const renderBench: Bench = {
  metrics: ['render.markdown', 'render.html'],
  async run({ wanted }) {
    const script = await pageScript(fileURLToPath(new URL('render-page.ts', import.meta.url)));
    const browser = await chromium.launch({
      executablePath: await ensureChromium(),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    try {
      const tab = await browser.newPage();
      await tab.addScriptTag({ content: `${script}; globalThis.page = page;` });
      const call = (name: string) => () => tab.evaluate<number>(`page.rendering.${name}()`);
      const results: Measured[] = [];
      if (wanted('render.markdown')) {
        const pair = { ours: call('markdown'), baseline: call('parsed') };
        results.push(measured('render.markdown', 'ms', await alternate(pair), 1.5));
      }
      if (wanted('render.html')) {
        const pair = { ours: call('html'), baseline: call('micromark') };
        results.push(measured('render.html', 'ms', await alternate(pair), 1.3));
      }
      return results;
    } finally {
      await browser.close();
    }
  },
};
