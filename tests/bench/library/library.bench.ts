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

/** The three views of the list. The metrics of the first have no suffix. */
const looks = ['list', 'cards', 'headlines'] as const;
type Look = (typeof looks)[number];

/** How high a plain row is, in pixels: a screen of headlines holds more of them. */
const plainRow: Record<Look, number> = { list: 58, cards: 58, headlines: 36 };

const suffixOf = (look: Look) => (look === 'list' ? '' : `.${look}`);

/** The library page over 100,000 clips. The same build stands beside itself with 100 clips. */
export const libraryBench: Bench = {
  metrics: [
    ...looks.map((look) => `library.open${suffixOf(look)}`),
    'search.first',
    'search.query',
    ...looks.map((look) => `library.scroll${suffixOf(look)}`),
  ],
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
      for (const look of looks) {
        const metric = `library.open${suffixOf(look)}`;
        if (!wanted(metric)) continue;
        for (const folder of [build, small]) await choose(browser, folder, look);
        const pair = { ours: opened(build), baseline: opened(small) };
        results.push(measured(metric, 'ms', await alternate(pair), 1.3));
      }
      await choose(browser, build, 'list');
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
      for (const look of looks) {
        const metric = `library.scroll${suffixOf(look)}`;
        if (!wanted(metric)) continue;
        await choose(browser, build, look);
        const bare = await browser.openPage(list, `popup/index.html?height=${plainRow[look]}`);
        const page = await browser.openPage(build, 'options/index.html');
        await page.locator(firstRow.selector).first().waitFor();
        const pair = {
          ours: () => cpuForEachFrame(page, '.virtual-list'),
          baseline: () => cpuForEachFrame(bare, '.list'),
        };
        results.push(measured(metric, 'ms', await alternate(pair), 1.5));
        await page.close();
        await bare.close();
      }
    } finally {
      await browser.quit();
    }
    return results;
  },
};

/** Has the library listed so from now on. */
async function choose(browser: BenchChromium, folder: string, look: Look): Promise<void> {
  const page = await browser.openPage(folder, 'options/index.html');
  await page.locator(`.segment input[value="${look}"]`).check();
  await page.locator(`.clip-list.is-${look}`).waitFor();
  await page.close();
}

async function seed(browser: BenchChromium, folder: string, clips: number): Promise<void> {
  const page = await browser.openPage(folder, 'options/index.html');
  await seedLibrary(page, { clips, seed: 1 });
  await page.close();
}
