import { test as base } from '@playwright/test';
import { ChromiumReader } from './chromium';
import { seedPages } from './seed-pages';
import { startSite, type Site } from './site';

/** A test with a web of its own, the model post's pages on it, and a person with a fresh profile. */
export const test = base.extend<{ site: Site; reader: ChromiumReader }>({
  // Playwright reads from the pattern which fixtures are wanted: none.
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
