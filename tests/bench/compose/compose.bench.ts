import { fileURLToPath } from 'node:url';
import { startBenchChromium, type BenchChromium } from '../bench-chromium';
import { longTasksInWords } from '../long-tasks';
import { measured, quantile, type Bench, type Measured } from '../measured';
import { pageScript } from '../storage/page-script.mjs';
import { typeInto, typeIntoNothing } from './type-into';

const frame = 1000 / 60;
/** Typed by turns here and in a page that has nothing else. */
const bursts = ['ab', 'gathers', 'mornings', 'readings', 'speaking', 'wondered'];
const sizes = [
  { metric: 'compose.key', entries: 50, budget: 3 },
  { metric: 'compose.1000', entries: 1_000, budget: 6 },
];

/**
 * The slow keystrokes (p95) in the words of an entry, until the post is painted with them and all that follows
 * of the last one is done, against one frame: 16.7 ms, or what a bare change of a text in another tab takes where the machine is
 * too busy for that.
 */
export const composeBench: Bench = {
  metrics: sizes.map(({ metric }) => metric),
  async run({ build, work, wanted }) {
    const script = await pageScript(fileURLToPath(new URL('digest-page.ts', import.meta.url)));
    const results: Measured[] = [];
    for (const { metric, entries, budget } of sizes) {
      if (!wanted(metric)) continue;
      const browser = await startBenchChromium({ work, extensions: [build] });
      try {
        const { ours, baseline, longTasks } = await keysIn(browser, build, script, entries);
        console.error(`${metric}: ${longTasksInWords(longTasks)} while ${ours.length} keys were typed`);
        const slow = quantile(ours, 0.95);
        const result = measured(metric, 'ms', { ours, baseline }, budget);
        results.push({
          ...result,
          ours: { ...result.ours, median: slow },
          baseline: { ...result.baseline, median: Math.max(frame, quantile(baseline, 0.95)) },
        });
      } finally {
        await browser.quit();
      }
    }
    return results;
  },
};

async function keysIn(browser: BenchChromium, build: string, script: string, entries: number) {
  const id = '00000000-0000-7000-8000-00000000d1d1';
  const bare = await browser.context.newPage();
  const page = await browser.openPage(build, 'options/index.html');
  await page.evaluate(`${script}; page.putDigest(${JSON.stringify(id)}, ${entries})`);
  await browser.goTo(page, build, `options/index.html#digests/${id}`);
  await page.reload();
  const blocks = page.locator('[data-entry]');
  await blocks.nth(entries - 1).waitFor({ state: 'attached' });
  const times = { ours: [] as number[], baseline: [] as number[], longTasks: [] as number[] };
  for (const [burst, keys] of bursts.entries()) {
    await bare.bringToFront();
    const frames = await bare.evaluate(typeIntoNothing, keys);
    await page.bringToFront();
    // Another entry each time, from the middle on, as a writer goes.
    const block = blocks.nth(Math.floor(entries / 2) + burst);
    await block.focus();
    await page.keyboard.press('Enter');
    const typed = await block.locator('textarea').evaluate(typeInto, keys);
    await page.keyboard.press('Escape');
    if (burst === 0) continue;
    times.baseline.push(...frames);
    times.ours.push(...typed.times);
    times.longTasks.push(...typed.longTasks);
  }
  return times;
}
