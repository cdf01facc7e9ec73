import path from 'node:path';
import { ChromiumReader } from '../support/chromium';
import { test } from '../support/chromium-test';
import { openStage, popupStates } from '../support/popup-states';
import { shotsFolder } from '../support/shoot';

for (const language of ['en-US', 'zh-CN']) {
  test(`the popup in ${language}, in each of its states`, async ({ site }) => {
    test.setTimeout(300_000);
    const reader = await ChromiumReader.start(site, { language });
    try {
      for (const { name, open } of popupStates) {
        await reader.startAfresh();
        const popup = await open(await openStage(reader, site));
        for (const scheme of ['light', 'dark']) {
          await popup.run(`document.documentElement.style.colorScheme = '${scheme}'`);
          await popup.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
          await popup.screenshot(path.join(shotsFolder, `popup-${name}-${scheme}-${language}.png`));
        }
        await popup.close();
      }
    } finally {
      await reader.quit();
    }
  });
}
