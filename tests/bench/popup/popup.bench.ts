import path from 'node:path';
import { articlePage } from '../../e2e/support/article-page';
import type { ActionPopup } from '../../e2e/support/action-popup';
import { alternate } from '../alternate';
import { startBenchChromium } from '../bench-chromium';
import { bareExtension, scriptedExtension } from '../extensions';
import { measured, type Bench, type Measured } from '../measured';
import { heapOf } from './heap-of';

const url = 'https://news.example/2026/05/03/measured';
const body = articlePage({ title: 'A page to be clipped', paragraphs: ['It has a passage worth keeping.'] });

/** The real popup of the toolbar button against bare ones of a tiny extension in the same browser. */
export const popupBench: Bench = {
  metrics: ['popup.first-field', 'popup.ready', 'popup.heap'],
  async run({ build, work, wanted }) {
    const bare = await bareExtension(path.join(work, 'bare'));
    const scripted = await scriptedExtension(path.join(work, 'scripted'), 'popup-page.tsx');
    const browser = await startBenchChromium({
      work,
      extensions: [build, bare, scripted],
      pages: [{ url, body }],
    });
    const sample = (folder: string, read: (popup: ActionPopup) => Promise<number>) => async () => {
      const popup = await browser.openPopup(folder);
      const value = await read(popup);
      await popup.close();
      return value;
    };
    const results: Measured[] = [];
    try {
      // A page of each keeps its process alive, or a popup would be measured with the start of one.
      for (const folder of [build, bare, scripted]) await browser.openPage(folder, 'manifest.json');
      await browser.visit(url);
      if (wanted('popup.first-field')) {
        const pair = { ours: sample(build, firstField), baseline: sample(bare, firstField) };
        results.push(measured('popup.first-field', 'ms', await alternate(pair), 1.5));
      }
      if (wanted('popup.ready')) {
        const pair = { ours: sample(build, ready), baseline: sample(bare, firstField) };
        results.push(measured('popup.ready', 'ms', await alternate(pair), 1.7));
      }
      if (wanted('popup.heap')) {
        const ours = sample(build, async (popup) => {
          await ready(popup);
          return heapOf(popup);
        });
        const pair = { ours, baseline: sample(scripted, heapOf) };
        results.push(measured('popup.heap', 'MB', await alternate(pair), 2.5));
      }
    } finally {
      await browser.quit();
    }
    return results;
  },
};

/**
 * From the navigation to the first paint. The field stands in the HTML of both and takes the focus
 * before it. Chromium shows a popup once its page has loaded, scripts and all, so those are in it.
 */
function firstField(popup: ActionPopup): Promise<number> {
  return popup.evaluate(async () => {
    const painted = () => performance.getEntriesByName('first-paint')[0];
    while (!painted()) {
      if (performance.now() > 30_000) throw new Error('The popup was not painted.');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    if (document.activeElement?.id !== 'comment') throw new Error('The comment field has no focus.');
    return painted()!.startTime;
  });
}

/** From the navigation until all that the page and the library have to say is in the form, and seen. */
async function ready(popup: ActionPopup): Promise<number> {
  const painted = await firstField(popup);
  const read = await popup.evaluate(async () => {
    const mark = () => performance.getEntriesByName('gleanings:page-read')[0];
    while (!mark()) {
      if (performance.now() > 30_000) throw new Error('The popup did not get ready.');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return mark()!.startTime;
  });
  return Math.max(painted, read);
}
