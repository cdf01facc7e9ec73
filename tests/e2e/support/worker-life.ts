import { expect, type Page } from '@playwright/test';

/** The extension's service worker, as one of its pages sees it: put to sleep, as the browser does, and woken. */
export async function workerLife(page: Page) {
  const session = await page.context().newCDPSession(page);
  const scopeURL = new URL('/', page.url()).href;
  let state: string | undefined;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    const ours = versions.filter(
      ({ scriptURL, status }) => scriptURL.startsWith(scopeURL) && status !== 'redundant',
    );
    state = ours.at(-1)?.runningStatus ?? state;
  });
  await session.send('ServiceWorker.enable');
  const comesTo = (wanted: 'running' | 'stopped') =>
    expect.poll(() => state, { intervals: [10] }).toBe(wanted);
  /** Asks until it is so: one that is only just starting, or still going down, does not hear what it is told. */
  const ask = (wanted: 'running' | 'stopped', tell: () => Promise<unknown>) =>
    expect
      .poll(
        async () => {
          if (state === wanted) return state;
          // All that there is is told anew to one who has just come.
          await session.send('ServiceWorker.disable');
          await session.send('ServiceWorker.enable');
          await tell();
          return state;
        },
        { intervals: [10, 100, 500], timeout: 60_000 },
      )
      .toBe(wanted);
  return {
    comesTo,
    state: () => state,
    stop: () => ask('stopped', () => session.send('ServiceWorker.stopAllWorkers')),
    start: () => ask('running', () => session.send('ServiceWorker.startWorker', { scopeURL })),
  };
}
