import { fileURLToPath } from 'node:url';
import { startBenchChromium } from '../bench-chromium';
import { measured, measuredSize, type Bench, type Measured } from '../measured';
import { pageScript } from '../storage/page-script.mjs';

const links = 100_000;
const budget = 150_000_000;

/**
 * What an import of 100,000 links takes, from the file to the first answer of a search, against the same
 * records put by hand; and its heap, seen at each batch, garbage and all. It is the job of the import's
 * worker in a page, since Chromium tells the heap of a page alone; once each, since it takes minutes.
 */
export const importBench: Bench = {
  metrics: ['import.100k', 'import.memory'],
  async run({ build, work, wanted }) {
    const script = await pageScript(fileURLToPath(new URL('import-page.ts', import.meta.url)));
    const results: Measured[] = [];
    /** Asks the page of a browser of its own, which has the file and an empty library. */
    const asked = async <T>(ask: (call: (name: string) => Promise<number>) => Promise<T>): Promise<T> => {
      const browser = await startBenchChromium({ work, extensions: [build] });
      try {
        const page = await browser.openPage(build, 'options/index.html#help');
        await page.evaluate(`${script}; globalThis.importing = page;`);
        await page.evaluate(`importing.makeFile(${links})`);
        return await ask((name) => page.evaluate<number>(`importing.${name}()`));
      } finally {
        await browser.quit();
      }
    };
    if (wanted('import.100k')) {
      const samples = await asked(async (call) => ({
        ours: [await call('timeOfImport')],
        baseline: [await call('timeOfRawPuts')],
      }));
      results.push(measured('import.100k', 'ms', samples, 2.5));
    }
    if (wanted('import.memory')) {
      results.push(measuredSize('import.memory', await asked((call) => call('peakOfImport')), budget));
    }
    return results;
  },
};
