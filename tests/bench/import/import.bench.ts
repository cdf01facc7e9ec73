import { fileURLToPath } from 'node:url';
import { startBenchChromium } from '../bench-chromium';
import { measuredSize, type Bench } from '../measured';
import { pageScript } from '../storage/page-script.mjs';

const links = 100_000;
const budget = 150_000_000;

/**
 * The heap of an import of 100,000 links, seen at each batch, garbage and all. It is the job of the
 * import's worker in a page, since Chromium tells the heap of a page alone; once, since it takes minutes.
 */
export const importBench: Bench = {
  metrics: ['import.memory'],
  async run({ build, work }) {
    const script = await pageScript(fileURLToPath(new URL('import-page.ts', import.meta.url)));
    const browser = await startBenchChromium({ work, extensions: [build] });
    try {
      const page = await browser.openPage(build, 'options/index.html#help');
      await page.evaluate(`${script}; globalThis.importing = page;`);
      await page.evaluate(`importing.makeFile(${links})`);
      return [measuredSize('import.memory', await page.evaluate<number>('importing.peakOfImport()'), budget)];
    } finally {
      await browser.quit();
    }
  },
};
