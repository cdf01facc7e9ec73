import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { ensureChromium } from '../../../scripts/setup.mjs';
import { pageScript } from './page-script.mjs';

/** A page with the library's code in a Chromium that can be closed and opened again on its profile. */
export async function benchBrowser() {
  const script = await pageScript(path.join(import.meta.dirname, 'bench-page.ts'));
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', `text/${isScript ? 'javascript' : 'html'}; charset=utf-8`);
    response.end(
      isScript
        ? script
        : '<!doctype html><meta charset=utf-8><title>bench</title><script src="/page.js"></script>',
    );
  });
  await new Promise((resolve) => void server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const profile = await mkdtemp(path.join(tmpdir(), 'gleanings-bench-'));
  const executablePath = await ensureChromium();
  const launch = () =>
    chromium.launchPersistentContext(profile, {
      executablePath,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
  let context = await launch();

  return {
    /** A page whose `bench` is that of `bench-page.ts`. */
    async open() {
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${port}/`);
      return page;
    },
    async restart() {
      await context.close();
      context = await launch();
    },
    async quit() {
      await context.close();
      server.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
