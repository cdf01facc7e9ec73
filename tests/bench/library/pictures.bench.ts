import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { root } from '../../../scripts/run.mjs';
import { putClips, putImages } from '../../e2e/support/put-clips';
import { ordinaryLibrary } from '../../library/ordinary-library';
import { alternate } from '../alternate';
import { startBenchChromium } from '../bench-chromium';
import { measured, measuredSize, type Bench, type Measured } from '../measured';
import { pageScript } from '../storage/page-script.mjs';
import { cpuForEachFrame } from './cpu-for-each-frame';

/** As many clips as a scroll of the list passes, and some more. */
const scrolledClips = 600;
/** Slow enough that rows are drawn in full, with their pictures. */
const readable = { speed: 2_400, distance: 7_200 };
/** What the pictures of so many clips may take. */
const storedClips = 10_000;
const maxStoredBytes = 200_000_000;
const corpus = path.join(root, '../shared/corpora/pages');

/** What pictures cost: the list with them beside the same list with letters, and the disk. */
export const picturesBench: Bench = {
  metrics: ['pictures.scroll', 'pictures.bytes'],
  async run({ build, work, wanted }) {
    const letters = path.join(work, 'gleanings-letters');
    await cp(build, letters, { recursive: true });
    const browser = await startBenchChromium({ work, extensions: [build, letters] });
    const results: Measured[] = [];
    try {
      const clips = ordinaryLibrary(new Date().toISOString(), scrolledClips);
      const [pictured, bare] = [
        await browser.openPage(build, 'options/index.html'),
        await browser.openPage(letters, 'options/index.html'),
      ];
      if (wanted('pictures.scroll')) {
        await putClips(bare, clips);
        await putClips(pictured, clips);
        await putImages(pictured, clips);
        await pictured.locator('.clip-picture').first().waitFor();
        const cost = (page: Page) => async () => {
          await page.locator('.virtual-list').evaluate((list) => list.scrollTo(0, 0));
          return cpuForEachFrame(page, '.virtual-list', readable);
        };
        const pair = { ours: cost(pictured), baseline: cost(bare) };
        results.push(measured('pictures.scroll', 'ms', await alternate(pair), 1.5));
      }
      if (wanted('pictures.bytes')) {
        const bytes = await bytesOfPictures(pictured);
        const mean = bytes.reduce((sum, one) => sum + one, 0) / bytes.length;
        results.push(measuredSize('pictures.bytes', Math.round(mean * storedClips), maxStoredBytes));
      }
    } finally {
      await browser.quit();
    }
    return results;
  },
};

/** The size of each page's picture, of pages as they were published, without what they would load. */
async function bytesOfPictures(extension: Page): Promise<number[]> {
  const list = path.join(corpus, 'expected.json');
  if (!existsSync(list)) throw new Error(`There is no corpus of pages: ${list} is missing.`);
  const pages = JSON.parse(await readFile(list, 'utf8')) as { file: string; url: string }[];
  await extension.evaluate(await pageScript(fileURLToPath(new URL('picture-page.ts', import.meta.url))));
  const page = await extension.context().newPage();
  await page.bringToFront();
  const sizes: number[] = [];
  for (const { file } of pages) {
    await page.setContent(await readFile(path.join(corpus, file), 'utf8'), { waitUntil: 'commit' });
    const shot = (await page.screenshot({ type: 'jpeg', quality: 80 })).toString('base64');
    const size = await extension.evaluate<number>(`pictureBytes(${JSON.stringify(shot)})`);
    if (size > 0) sizes.push(size);
  }
  await page.close();
  return sizes;
}
