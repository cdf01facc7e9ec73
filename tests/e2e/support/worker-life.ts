import { expect, type Page } from '@playwright/test';

/** The extension's service worker, as one of its pages sees it: put to sleep, as the browser does, and woken. */
export async function workerLife(page: Page) {
  const session = await page.context().newCDPSession(page);
  let state: string | undefined;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    state = versions.at(-1)?.runningStatus ?? state;
  });
  await session.send('ServiceWorker.enable');
  const comesTo = (wanted: 'running' | 'stopped') =>
    expect.poll(() => state, { intervals: [10] }).toBe(wanted);
  return {
    comesTo,
    state: () => state,
    async stop() {
      await session.send('ServiceWorker.stopAllWorkers');
      await comesTo('stopped');
    },
    async start() {
      await session.send('ServiceWorker.startWorker', { scopeURL: new URL('/', page.url()).href });
      await comesTo('running');
    },
  };
}
