import path from 'node:path';
import { test } from '@playwright/test';
import { ChromiumReader } from '../support/chromium';
import { openDisplay } from '../support/display';
import { shotsFolder } from '../support/shoot';
import { startSite } from '../support/site';
import { walk } from '../support/walk';

test.skip(process.platform !== 'linux', 'X has the keyboard that this needs');

// The pictures of docs/walkthrough.md are among these.
for (const size of [
  { width: 1024, height: 640 },
  { width: 360, height: 640 },
]) {
  test(`the walk of a new user, ${size.width} px wide`, async () => {
    const [display, site] = [await openDisplay(), await startSite()];
    const reader = await ChromiumReader.start(site, { keepsWelcome: true, display: display.name });
    try {
      await walk(reader, site, display, size, async (name, page) => {
        await page.screenshot({ path: path.join(shotsFolder, `walk-${name}-${size.width}.png`) });
      });
    } finally {
      await reader.quit();
      await site.close();
      display.close();
    }
  });
}
