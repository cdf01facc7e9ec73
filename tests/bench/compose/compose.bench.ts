import { fileURLToPath } from 'node:url';
import { startBenchChromium, type BenchChromium } from '../bench-chromium';
import { measured, quantile, type Bench, type Measured } from '../measured';
import { pageScript } from '../storage/page-script.mjs';
import { typeInto } from './type-into';

const frame = 1000 / 60;
const keystrokes = 40;
const sizes = [
  { metric: 'compose.key', entries: 50, budget: 3 },
  { metric: 'compose.1000', entries: 1_000, budget: 6 },
];

/**
 * The slow keystrokes (p95) in the words of an entry, until the post beside them is painted with them,
 * against one frame: 16.7 ms, or what a bare change of a text takes where the machine is too busy for that.
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
        const { ours, baseline } = await keysIn(browser, build, script, entries);
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
  const page = await browser.openPage(build, 'options/index.html');
  await page.evaluate(`${script}; page.putDigest(${JSON.stringify(id)}, ${entries})`);
  await browser.goTo(page, build, `options/index.html#digests/${id}`);
  await page.reload();
  const words = page.locator('[data-entry] textarea');
  await words.nth(entries - 1).waitFor({ state: 'attached' });
  await page
    .frameLocator('.post-frame')
    .locator('p')
    .nth(entries - 1)
    .waitFor({ state: 'attached' });
  // Somewhere in the middle, as a writer is; the first keystrokes are thrown away.
  const times = await words.nth(Math.floor(entries / 2)).evaluate(typeInto, keystrokes + 5);
  return { ours: times.ours.slice(5), baseline: times.baseline.slice(5) };
}
