import { test } from '@playwright/test';
import { ChromiumReader } from '../support/chromium';
import { expect } from '../support/chromium-test';
import { openDisplay } from '../support/display';
import { startSite } from '../support/site';
import { walk } from '../support/walk';

test.skip(process.platform !== 'linux', 'X has the keyboard that this needs');

/** Clicks and keys that act; what is typed is the reader's own. On a phone the composer has its parts in tabs. */
const sizes = [
  {
    width: 1280,
    height: 800,
    clicks: { firstClip: 1, bringIn: 4, findTen: 0, firstDigest: 6, secondDigest: 5 },
  },
  {
    width: 360,
    height: 740,
    clicks: { firstClip: 1, bringIn: 4, findTen: 0, firstDigest: 7, secondDigest: 6 },
  },
];

for (const { width, height, clicks } of sizes) {
  test(`from installing to the second week's post, ${width} px wide`, async () => {
    const [display, site] = [await openDisplay(), await startSite()];
    const reader = await ChromiumReader.start(site, { keepsWelcome: true, display: display.name });
    try {
      const walks = await walk(reader, site, display, { width, height });
      const asked = (what: 'clicks' | 'keys' | 'characters') =>
        Object.fromEntries(Object.entries(walks).map(([name, writer]) => [name, writer[what]]));
      expect(asked('clicks')).toEqual(clicks);
      // Three for each search; Escape ends the opening words.
      expect(asked('keys')).toEqual({
        firstClip: 2,
        bringIn: 0,
        findTen: 30,
        firstDigest: 1,
        secondDigest: 0,
      });
      expect(walks.secondDigest.characters).toBe(0);
    } finally {
      await reader.quit();
      await site.close();
      display.close();
    }
  });
}
