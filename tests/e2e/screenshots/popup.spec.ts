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
          await popup.emulateMedia({ 'prefers-color-scheme': scheme });
          await popup.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
          await popup.screenshot(path.join(shotsFolder, `popup-${name}-${scheme}-${language}.png`));
        }
        await popup.close();
      }
      await reader.startAfresh();
      const { open } = popupStates.find(({ name }) => name === 'quote')!;
      const popup = await open(await openStage(reader, site));
      await popup.click('.head .icon-button');
      const panel = await reader.popupOpenedBy(() => popup.click('.head [role=menu] > :last-child'));
      await panel.find('.head-words');
      await panel.screenshot(path.join(shotsFolder, `side-panel-${language}.png`));
      await reader.context.newPage();
      await panel.find('.outcome');
      await panel.screenshot(path.join(shotsFolder, `side-panel-closed-${language}.png`));
      await panel.close();
    } finally {
      await reader.quit();
    }
  });
}
