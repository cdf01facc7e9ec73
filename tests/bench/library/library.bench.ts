import { cp } from 'node:fs/promises';
import path from 'node:path';
import { seedLibrary } from '../../e2e/support/seed-library';
import { alternate } from '../alternate';
import { startBenchChromium, type BenchChromium } from '../bench-chromium';
import { scriptedExtension } from '../extensions';
import { measured, quantile, type Bench, type Measured } from '../measured';
import { cpuForEachFrame } from './cpu-for-each-frame';
import { paintedAt } from './painted-at';
import { slowestSearches } from './search-query';

const size = 100_000;
const frame = 1000 / 60;
const firstRow = { selector: '.virtual-list .row-open' };
/** A common word of the generated library. */
const firstHit = { selector: '.virtual-list mark', typed: 'wartuned' };

/** The library page over 100,000 clips. The same build stands beside itself with 100 clips. */
export const libraryBench: Bench = {
  metrics: ['library.open', 'search.first', 'search.query', 'library.scroll'],
  async run({ build, work, wanted }) {
    const small = path.join(work, 'gleanings-small');
    await cp(build, small, { recursive: true });
    const list = await scriptedExtension(path.join(work, 'list'), 'list-page.ts');
    const browser = await startBenchChromium({ work, extensions: [build, small, list] });
    const results: Measured[] = [];
    try {
      await seed(browser, build, size);
      await seed(browser, small, 100);
      const opened = (folder: string) => () => paintedAt(browser, folder, firstRow);
      if (wanted('library.open')) {
        const pair = { ours: opened(build), baseline: opened(small) };
        results.push(measured('library.open', 'ms', await alternate(pair), 1.3));
      }
      if (wanted('search.first')) {
        const pair = { ours: () => paintedAt(browser, build, firstHit), baseline: opened(build) };
        results.push(measured('search.first', 'ms', await alternate(pair), 2));
      }
      if (wanted('search.query')) {
        const page = await browser.openPage(build, 'options/index.html');
        await page.locator(firstRow.selector).first().waitFor();
        const ours = await slowestSearches(page);
        const result = measured('search.query', 'ms', { ours, baseline: [frame] }, 4);
        results.push({ ...result, ours: { ...result.ours, median: quantile(ours, 0.95) } });
        await page.close();
      }
      if (wanted('library.scroll')) {
        const bare = await browser.openPage(list, 'popup/index.html');
        const page = await browser.openPage(build, 'options/index.html');
        await page.locator(firstRow.selector).first().waitFor();
        const pair = {
          ours: () => cpuForEachFrame(page, '.virtual-list'),
          baseline: () => cpuForEachFrame(bare, '.list'),
        };
        results.push(measured('library.scroll', 'ms', await alternate(pair), 1.5));
      }
    } finally {
      await browser.quit();
    }
    return results;
  },
};

async function seed(browser: BenchChromium, folder: string, clips: number): Promise<void> {
  const page = await browser.openPage(folder, 'options/index.html');
  await seedLibrary(page, { clips, seed: 1 });
  await page.close();
}
