import { ChromiumReader } from './chromium';
import { expect, test as base } from './chromium-test';
import { openDisplay, type Display } from './display';

/** A test in a window on a screen, for what headless browsers lack: shortcuts and native menus. */
export const test = base.extend<{ display: Display }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it which fixtures are wanted: none
  display: async ({}, use) => {
    const display = await openDisplay();
    await use(display);
    display.close();
  },
  reader: async ({ site, display }, use) => {
    const reader = await ChromiumReader.start(site, display.name);
    await use(reader);
    await reader.quit();
  },
});

test.skip(process.platform !== 'linux', 'X has the keyboard that this needs');

export { expect };
