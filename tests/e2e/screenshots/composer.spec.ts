import path from 'node:path';
import type { Page } from '@playwright/test';
import { ordinaryLibrary } from '../../library/ordinary-library';
import { ChromiumReader } from '../support/chromium';
import { expect, test } from '../support/chromium-test';
import { putClips, putImages } from '../support/put-clips';
import { shoot, shotsFolder } from '../support/shoot';

for (const language of ['en-US', 'zh-CN']) {
  test(`the composer in ${language}, with ordinary content`, async ({ site }) => {
    test.setTimeout(300_000);
    const reader = await ChromiumReader.start(site, { language });
    try {
      const page = await reader.openOptions();
      const clips = ordinaryLibrary(new Date().toISOString(), 120);
      await putClips(page, clips);
      await putImages(page, clips);
      await shootComposer(page, language);
    } finally {
      await reader.quit();
    }
  });
}

/** While nothing is written, with a week's clips, with an entry that is edited, in each style, and on a phone. */
async function shootComposer(page: Page, language: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(new URL('#digests/new', page.url()).href);
  await expect(page.locator('.tray .scrap').first()).toBeVisible();
  await shoot(page, language, 'composer-new');
  await page.setViewportSize({ width: 1440, height: 900 });
  const groups = page.locator('.tray-head .button');
  await groups.first().click();
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  await groups.first().click();
  await expect(page.locator('[data-entry]').nth(5)).toBeVisible();
  await page.locator('[data-entry]').nth(1).focus();
  await page.keyboard.press('Enter');
  await page.locator('.words-tools [aria-pressed]').click();
  await page.keyboard.press('Escape');
  await expect(page.locator('.words-card')).toHaveCount(0);
  for (const at of [4, 5]) {
    await page.locator('[data-entry]').nth(at).focus();
    await page.keyboard.press('Enter');
    await page.locator('.words-tools [aria-pressed]').click();
    await page.keyboard.press('Escape');
    await expect(page.locator('.words-card')).toHaveCount(0);
  }
  await shoot(page, language, 'composer');
  await page.locator('[data-entry] .entry-html').nth(4).click();
  await expect(page.locator('.words-card')).toBeVisible();
  await shoot(page, language, 'composer-edit');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.screenshot({ path: path.join(shotsFolder, `composer-1024-${language}.png`) });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.locator('.phone-tabs button').first().click();
  await page.screenshot({ path: path.join(shotsFolder, `composer-clips-360-${language}.png`) });
  await page.locator('.phone-tabs button').nth(1).click();
  await page.setViewportSize({ width: 1440, height: 900 });
  const styles = ['bulleted', 'sections', 'links'];
  for (const style of styles) {
    await page.locator(`.composer-side input[value="${style}"]`).check({ force: true });
    await expect(page.locator(`.sheet-${style}`)).toBeVisible();
    await page.screenshot({ path: path.join(shotsFolder, `composer-${style}-${language}.png`) });
  }
}
