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
      // One that is only just starting does not hear it.
      const asked = async () => {
        if (state !== 'stopped') await session.send('ServiceWorker.stopAllWorkers');
        return state;
      };
      await expect.poll(asked, { intervals: [10, 100, 500] }).toBe('stopped');
    },
    async start() {
      const scopeURL = new URL('/', page.url()).href;
      // Asked for while it is still going down, the browser may let it lie.
      const asked = async () => {
        if (state !== 'running') await session.send('ServiceWorker.startWorker', { scopeURL });
        return state;
      };
      await expect.poll(asked, { intervals: [10, 100, 1000] }).toBe('running');
    },
  };
}
