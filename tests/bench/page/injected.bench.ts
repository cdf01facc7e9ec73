import type { Page } from '@playwright/test';
import { articlePage } from '../../e2e/support/article-page';
import { startBenchChromium } from '../bench-chromium';
import { measured, type Bench } from '../measured';

const pages = Array.from({ length: 15 }, (_, at) => ({
  url: `https://reading.example/${at}`,
  body: articlePage({ title: `Page ${at}`, paragraphs: ['Read, and not clipped.'] }),
}));

/** Bytes of ours in pages that are only read: scripts of the extension that run there, and what the page has grown by. */
export const injectedBench: Bench = {
  metrics: ['page.injected'],
  async run({ build, work }) {
    const browser = await startBenchChromium({ work, extensions: [build], pages });
    try {
      const page = await browser.context.newPage();
      const ours = [];
      for (const { url } of pages) ours.push(await injectedInto(page, url));
      return [measured('page.injected', 'B', { ours, baseline: [0] }, 0)];
    } finally {
      await browser.quit();
    }
  },
};

async function injectedInto(page: Page, url: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  let scripts = 0;
  session.on('Debugger.scriptParsed', ({ url, length = 0 }) => {
    if (url.startsWith('chrome-extension:')) scripts += length;
  });
  await session.send('Debugger.enable');
  const response = await page.goto(url, { waitUntil: 'networkidle' });
  const source = await response!.text();
  const grown = await page.evaluate((source) => {
    const bare = new DOMParser().parseFromString(source, 'text/html');
    return document.documentElement.outerHTML.length - bare.documentElement.outerHTML.length;
  }, source);
  await session.detach();
  return scripts + grown;
}
