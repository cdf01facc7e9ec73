import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { startBenchChromium } from '../bench-chromium';
import { paintedAt } from '../library/painted-at';
import { quantile, type BenchPlace } from '../measured';
import { pageScript } from '../storage/page-script.mjs';
import { startBuild } from '../start-build';
import { growthTable, type Costs } from './growth-table';

const usual = [1_000, 10_000, 100_000];
const links = 1_000;

/** Draws what opening, searching, saving and importing cost in libraries of these sizes, `more` beside the usual ones. */
export async function runGrowth(more: readonly number[]): Promise<void> {
  const sizes = [...new Set([...usual, ...more])].toSorted((a, b) => a - b);
  const build = await startBuild();
  try {
    const costs: Costs[] = [];
    for (const clips of sizes) {
      console.error(`Measuring a library of ${clips.toLocaleString('en')} clips …`);
      costs.push(await costsAt(build.place, clips));
    }
    console.log(growthTable(costs));
  } finally {
    await build.remove();
  }
}

async function costsAt({ build, work }: Pick<BenchPlace, 'build' | 'work'>, clips: number): Promise<Costs> {
  const browser = await startBenchChromium({ work, extensions: [build] });
  try {
    const page = await browser.openPage(build, 'options/index.html#help');
    await page.evaluate(await scriptOf('../storage/bench-page.ts'));
    await page.evaluate(`bench.fill(${clips})`);
    // The first makes the index.
    await page.evaluate(`bench.search('the')`);
    const search = await median(page, 15, () => `bench.search('the')`);
    const save = await median(page, 15, (round) => `bench.saveOne(${20_000 + round})`);
    const openings: number[] = [];
    for (let round = 0; round < 7; round++) {
      openings.push(await paintedAt(browser, build, { selector: '.virtual-list .row-open' }));
    }
    await page.evaluate(`${await scriptOf('../import/import-page.ts')}; globalThis.importing = page;`);
    await page.evaluate(`importing.makeFile(${links})`);
    const imported = await page.evaluate<number>('importing.timeOfImport()');
    return { clips, open: quantile(openings, 0.5), search, save, import: imported };
  } finally {
    await browser.quit();
  }
}

async function median(page: Page, rounds: number, call: (round: number) => string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await page.evaluate<number>(call(round)));
  return quantile(times, 0.5);
}

function scriptOf(file: string): Promise<string> {
  return pageScript(fileURLToPath(new URL(file, import.meta.url)));
}
