import type { Page } from '@playwright/test';
import { ordinaryDigests } from '../../library/ordinary-digests';
import { ordinaryLibrary } from '../../library/ordinary-library';
import { ChromiumReader } from '../support/chromium';
import { test } from '../support/chromium-test';
import { putClips, putDigests, putImages } from '../support/put-clips';
import { daysAgo } from '../support/library-page';
import { shoot } from '../support/shoot';

/** The place, once all that it reads has come. */
async function openAt(page: Page, place: string): Promise<void> {
  await page.goto(new URL(place, page.url()).href);
  await page.reload();
  await page.waitForLoadState('networkidle');
}

for (const language of ['en-US', 'zh-CN']) {
  test(`the tools in ${language}, with ordinary content`, async ({ site }) => {
    test.setTimeout(120_000);
    const reader = await ChromiumReader.start(site, { language });
    try {
      const page = await reader.openOptions('options/index.html#tags');
      await shoot(page, language, 'tags-empty');
      const clips = ordinaryLibrary(new Date().toISOString(), 240);
      const alike = clips.map((clip, at) => (at % 9 === 4 ? { ...clip, tags: [...clip.tags, 'map'] } : clip));
      await putClips(page, alike);
      await putImages(page, clips);
      await putDigests(page, ordinaryDigests(new Date().toISOString(), clips));

      await openAt(page, '#tags');
      await shoot(page, language, 'tags');
      for (const row of [2, 4]) await page.locator('.tag-table tbody input').nth(row).check();
      await page.locator('.tags-alike button').first().click();
      await shoot(page, language, 'tags-selected');

      await openAt(page, '#stats');
      await page.locator('.bar-chart-plot').first().focus();
      await page.keyboard.press('End');
      await shoot(page, language, 'stats');
      await openAt(page, '#sites');
      await shoot(page, language, 'sites');

      const [first, second] = [clips[0]!, clips[1]!];
      const doubles = [
        { ...first, id: 'double-1', tags: ['twice'], comment: 'Seen again, and *as good* as [before]().' },
        { ...second, id: 'double-2', quotes: [], comment: '', savedAt: daysAgo(90) },
        { ...second, id: 'double-3', title: 'The last phone box', private: true },
      ];
      await putClips(page, doubles);
      await openAt(page, '#duplicates');
      await shoot(page, language, 'duplicates');

      await openAt(page, '#library');
      await page.locator('.row-open').first().focus();
      await page.keyboard.press('Control+a');
      await page.locator('.selection-bar [aria-haspopup=menu]').click();
      await page.getByRole('menuitem', { name: /^(Check links|检查链接)$/ }).click();
      await page.locator('.link-sites').waitFor();
      await shoot(page, language, 'links');
      await page.keyboard.press('Escape');
      await page.locator('.selection-bar > .icon-button').nth(-2).click();
      await page.locator('.empty-state').waitFor();
      await openAt(page, '#library?q=is:trashed');
      await page.locator('.row-open').first().waitFor();
      await shoot(page, language, 'trash');
    } finally {
      await reader.quit();
    }
  });
}
