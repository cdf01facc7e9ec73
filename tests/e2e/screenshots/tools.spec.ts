import type { Page } from '@playwright/test';
import { ordinaryLibrary } from '../../library/ordinary-library';
import { ChromiumReader } from '../support/chromium';
import { test } from '../support/chromium-test';
import { putClips, putImages } from '../support/put-clips';
import { shoot } from '../support/shoot';

/** The place, once all that it reads has come. */
async function openAt(page: Page, place: string): Promise<void> {
  await page.goto(new URL(place, page.url()).href);
  await page.reload();
  await page.waitForLoadState('networkidle');
}

for (const language of ['en-US', 'zh-CN']) {
  test(`the tools in ${language}, with ordinary content`, async ({ site }) => {
    test.setTimeout(600_000);
    const reader = await ChromiumReader.start(site, { language });
    try {
      const page = await reader.openOptions('options/index.html#tags');
      await shoot(page, language, 'tags-empty');
      const clips = ordinaryLibrary(new Date().toISOString(), 240);
      const alike = clips.map((clip, at) => (at % 9 === 4 ? { ...clip, tags: [...clip.tags, 'map'] } : clip));
      await putClips(page, alike);
      await putImages(page, clips);

      await openAt(page, '#tags');
      await shoot(page, language, 'tags');
      for (const row of [2, 4]) await page.locator('.tag-table tbody input').nth(row).check();
      await page.locator('.tags-alike button').first().click();
      await shoot(page, language, 'tags-selected');
    } finally {
      await reader.quit();
    }
  });
}
