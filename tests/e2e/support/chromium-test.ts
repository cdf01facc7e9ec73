import { test as base } from '@playwright/test';
import { ChromiumReader } from './chromium';
import { openDisplay, type Display } from './display';
import { seedPages } from './seed-pages';
import { startSite, type Site } from './site';

interface Fixtures {
  site: Site;
  reader: ChromiumReader;
}

/** What the tests of a process have in common. */
interface Shared extends Fixtures {
  display?: Display;
}

/**
 * A test with a web of its own, the model post's pages on it, and a person whose browser is as new: one
 * browser serves all the tests of a process, emptied before each. A test that fails takes its process
 * with it, and so the browser.
 */
const sharing = (openScreen: () => Promise<Display | undefined>, { isProxied = false } = {}) =>
  base.extend<Fixtures, { shared: Shared }>({
    shared: [
      // Playwright reads from the pattern which fixtures are wanted: none.
      // oxlint-disable-next-line no-empty-pattern
      async ({}, use) => {
        const [site, display] = [await startSite(), await openScreen()];
        const reader = await ChromiumReader.start(site, { display: display?.name, isProxied });
        await use({ site, reader, display });
        await reader.quit();
        display?.close();
        await site.close();
      },
      { scope: 'worker' },
    ],
    site: async ({ shared }, use) => {
      shared.site.replaceAll(...seedPages);
      await use(shared.site);
    },
    reader: async ({ shared, site: _site }, use) => {
      await shared.reader.startAfresh();
      await use(shared.reader);
    },
  });

/** Out of sight. */
export const test = sharing(async () => undefined);

/** In a window on a screen, for what headless browsers lack: shortcuts and native menus. */
export const testInWindow = sharing(openDisplay).extend<{ display: Display }>({
  display: ({ shared }, use) => use(shared.display!),
});

/** In a window, with nothing between the browser and the servers that reads or writes headers. */
export const testOverProxy = sharing(openDisplay, { isProxied: true }).extend<{ display: Display }>({
  display: ({ shared }, use) => use(shared.display!),
});

testOverProxy.skip(process.platform !== 'linux', 'X has the keyboard that this needs');
testInWindow.skip(process.platform !== 'linux', 'X has the keyboard that this needs');

/** Out of sight, in a browser of its own: for tests about starting, installing or dying. */
export const testInOwnBrowser = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = await startSite(...seedPages);
    await use(site);
    await site.close();
  },
  reader: async ({ site }, use) => {
    const reader = await ChromiumReader.start(site);
    await use(reader);
    await reader.quit();
  },
});

export { expect } from '@playwright/test';
