import path from 'node:path';
import { ordinaryLibrary } from '../../library/ordinary-library';
import { ChromiumReader } from '../support/chromium';
import { test } from '../support/chromium-test';
import { putClips, putImages } from '../support/put-clips';
import { shoot, shotsFolder } from '../support/shoot';

const out = shotsFolder;
/** Tools, digests and exchange have their own files. */
const sections = ['welcome', 'library', 'settings', 'help'];
for (const language of ['en-US', 'zh-CN']) {
  test(`the screens in ${language}, with ordinary content`, async ({ site }) => {
    test.setTimeout(600_000);
    const reader = await ChromiumReader.start(site, { language });
    try {
      const page = await reader.openOptions();
      await shoot(page, language, 'library-empty');
      const clips = ordinaryLibrary(new Date().toISOString(), 120);
      await putClips(page, clips);
      await putImages(page, clips);
      for (const section of sections) {
        await page.goto(new URL(`#${section}`, page.url()).href);
        await page.reload();
        await page.waitForLoadState('networkidle');
        await shoot(page, language, section);
      }
      await page.goto(new URL('#library', page.url()).href);
      for (const look of ['cards', 'headlines', 'list']) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.locator(`.segment input[value="${look}"]`).check();
        await shoot(page, language, `library-${look}`);
      }
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.locator('.row-open').nth(1).click();
      await page.locator('.row-pick input').nth(3).check();
      await page.locator('.row-pick input').nth(4).check();
      await page
        .locator('.row-open')
        .nth(2)
        .hover({ position: { x: 300, y: 40 } });
      await shoot(page, language, 'library-detail');
      await page.setViewportSize({ width: 1100, height: 900 });
      await page.screenshot({ path: path.join(out, `library-detail-1100-${language}.png`) });
      await page.goto(new URL('#library?q=is:private+zzzzz', page.url()).href);
      await page.locator('.empty-state').waitFor();
      await shoot(page, language, 'library-nothing-found');
      await page.goto(new URL('#library?q=tga:maps+is:unused', page.url()).href);
      await shoot(page, language, 'library-problem');
      await page.goto(new URL('#settings/data', page.url()).href);
      await page.locator('.setting-line .button-danger').last().click();
      await shoot(page, language, 'settings-delete');
      await page.keyboard.press('Escape');
      await page.locator('.segment input[value="compact"]').check();
      await page.goto(new URL('#library', page.url()).href);
      await shoot(page, language, 'library-compact');
    } finally {
      await reader.quit();
    }
  });
}
