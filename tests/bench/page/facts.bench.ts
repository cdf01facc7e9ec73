import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type CDPSession } from '@playwright/test';
import { root } from '../../../scripts/run.mjs';
import { ensureChromium } from '../../../scripts/setup.mjs';
import { readPage } from '../../../src/browser/read-page';
import { measured, type Bench } from '../measured';
import { pageScript } from '../storage/page-script.mjs';

const corpus = path.join(root, '../shared/corpora/pages');

// As in the evaluation of the reader: the page's own scripts stay off, and nothing is loaded.
const headers = {
  'content-type': 'text/html',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};

/**
 * The page script as it is published against one that reads the page with `defuddle`, each over a page
 * just loaded in a fresh process, in an isolated world: the time of the page's main thread from the
 * source to what it gives, compilation and all. What the extension makes of the answer is
 * no work of the page, and other programs do not count.
 */
export const factsBench: Bench = {
  metrics: ['page.facts'],
  async run({ build }) {
    const list = path.join(corpus, 'expected.json');
    if (!existsSync(list)) throw new Error(`There is no corpus of pages: ${list} is missing.`);
    const pages = JSON.parse(await readFile(list, 'utf8')) as { file: string; url: string }[];
    const ours = await readFile(path.join(build, 'src/page/page.js'), 'utf8');
    const defuddle = await pageScript(fileURLToPath(new URL('defuddle-page.ts', import.meta.url)));
    const readers = {
      ours: (world: World) => timeOfOurs(world, ours),
      baseline: async (world: World) =>
        (await timedIn(world, `${defuddle}; page.readWithDefuddle();`)).milliseconds,
    };
    const browser = await chromium.launch({
      executablePath: await ensureChromium(),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    const times = { ours: [] as number[], baseline: [] as number[] };
    try {
      const page = await browser.newPage();
      const session = await page.context().newCDPSession(page);
      let body = Buffer.alloc(0);
      await page.route('**/*', async (route) => {
        const isPage = route.request().isNavigationRequest() && route.request().frame() === page.mainFrame();
        await (isPage ? route.fulfill({ body, headers }) : route.abort());
      });
      for (const [index, { file, url }] of pages.entries()) {
        body = await readFile(path.join(corpus, file));
        for (const who of index % 2 === 0
          ? (['baseline', 'ours'] as const)
          : (['ours', 'baseline'] as const)) {
          await page.goto('about:blank');
          await page.goto(url.trim(), { waitUntil: 'load' });
          times[who].push(await readers[who](await freshWorld(session)));
        }
      }
    } finally {
      await browser.close();
    }
    return [measured('page.facts', 'ms', times, 0.3)];
  },
};

/** An isolated world of the page, as a content script has. */
interface World {
  session: CDPSession;
  contextId: number;
}

async function freshWorld(session: CDPSession): Promise<World> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  });
  // The page paints itself first: that is no work of ours.
  await session.send('Runtime.evaluate', {
    expression: 'new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)))',
    contextId,
    awaitPromise: true,
  });
  return { session, contextId };
}

async function timeOfOurs(world: World, script: string): Promise<number> {
  const { value, milliseconds } = await timedIn(world, script);
  if (!readPage(value)) throw new Error('The page script told nothing.');
  return milliseconds;
}

async function timedIn(
  { session, contextId }: World,
  expression: string,
): Promise<{ value: unknown; milliseconds: number }> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await threadTime(session);
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    returnByValue: true,
  });
  const after = await threadTime(session);
  await session.send('Performance.disable');
  if (exceptionDetails) throw new Error(`The reader threw: ${exceptionDetails.exception?.description}`);
  return { value: result.value, milliseconds: after - before };
}

/** Milliseconds that the page's main thread has worked. */
async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === 'ThreadTime');
  if (!found) throw new Error('This Chromium does not tell the time of a thread.');
  return found.value * 1_000;
}
