import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';

/**
 * @typedef {import('../../src/domain/page-metadata').PageMetadata} PageMetadata
 * @typedef {import('./score.mjs').Expected} Expected
 * @typedef {{ expected: Expected, metadata: PageMetadata, ms: number }} Reading
 */

// The page's own scripts stay off and nothing is loaded, yet `<noscript>` is parsed as in a browser that runs scripts.
const headers = {
  'content-type': 'text/html',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};

/**
 * Serves every page of a corpus at its own address and reads it in an isolated world, once, as the
 * extension does. `ms` is the time of that first, cold read.
 *
 * @param {string} folder
 * @param {Expected[]} pages
 * @param {string} reader the built script
 * @param {string} executablePath
 * @returns {Promise<Reading[]>}
 */
export async function readCorpus(folder, pages, reader, executablePath) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    let body = Buffer.alloc(0);
    await page.route('**/*', async (route) => {
      const isPage = route.request().isNavigationRequest() && route.request().frame() === page.mainFrame();
      await (isPage ? route.fulfill({ body, headers }) : route.abort());
    });
    const readings = [];
    for (const expected of pages) {
      body = await readFile(path.join(folder, expected.file));
      await page.goto(expected.url.trim(), { waitUntil: 'domcontentloaded' });
      readings.push({ expected, ...(await readIn(session, reader)) });
    }
    return readings;
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('@playwright/test').CDPSession} session
 * @param {string} reader
 * @returns {Promise<{ metadata: PageMetadata, ms: number }>}
 */
async function readIn(session, reader) {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'eval',
  });
  await session.send('Runtime.evaluate', { expression: reader, contextId });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(() => {
      const start = performance.now();
      const metadata = readPageMetadata(document, location.href);
      return { metadata, ms: performance.now() - start };
    })()`,
    contextId,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(`The reader threw: ${exceptionDetails.exception?.description}`);
  return result.value;
}
