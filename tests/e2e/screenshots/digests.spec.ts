import path from 'node:path';
import type { Page } from '@playwright/test';
import { ordinaryDigests } from '../../library/ordinary-digests';
import { ordinaryLibrary } from '../../library/ordinary-library';
import { ChromiumReader } from '../support/chromium';
import { expect, test } from '../support/chromium-test';
import { putClips, putDigests } from '../support/put-clips';
import { shoot, shotsFolder } from '../support/shoot';

const sideTab = (page: Page, tab: string) => page.locator(`.side-tabs input[value=${tab}]`);

for (const language of ['en-US', 'zh-CN']) {
  test(`digests, and what stands beside a post, in ${language}`, async ({ site }) => {
    test.setTimeout(600_000);
    const reader = await ChromiumReader.start(site, { language });
    try {
      const page = await reader.openOptions();
      const go = (hash: string) => page.goto(new URL(hash, page.url()).href);
      await go('#digests');
      await shoot(page, language, 'digests-empty');
      const now = new Date().toISOString();
      const clips = ordinaryLibrary(now, 60);
      const digests = ordinaryDigests(now, clips);
      await putClips(page, clips);
      await putDigests(page, digests);
      await expect(page.locator('.digest-facts').first()).toContainText('·');
      await shoot(page, language, 'digests');
      await go('#digests?view=feeds');
      await expect(page.locator('.feed-steps')).toBeVisible();
      await shoot(page, language, 'digests-feeds');
      await go('#digests?view=series');
      await page.locator('.series-make').click();
      const entries = page.locator('.skeleton-entries');
      for (const [kind, words] of [
        [0, 'On islands'],
        [1, 'Thanks to our sponsor, who keeps the lights on.'],
        [0, '时间的书'],
      ] as const) {
        const before = await entries.locator('> li').count();
        await page.locator('.skeleton-add button').nth(kind).click();
        await expect(entries.locator('> li')).toHaveCount(before + 1);
        await entries
          .locator('> li')
          .last()
          .locator('input:not([type]), input[type=text], textarea')
          .first()
          .fill(words);
      }
      await shoot(page, language, 'digests-series', page.locator('.series-head'));

      await go(`#digests/${digests[0]!.digest.id}`);
      await expect(page.locator('.tray .scrap').first()).toBeVisible();
      for (const tab of ['post', 'checks', 'template']) {
        await sideTab(page, tab).check();
        await expect(page.locator('.side-panel-body > *').first()).toBeVisible();
        await shoot(page, language, `composer-${tab}`);
        if (tab !== 'template') await shootSideOnPhone(page, language, `composer-${tab}`);
      }
      await page.locator('.template-bar button').first().click();
      await expect(page.locator('.template-head .state-done')).toBeVisible();
      await expect(page.locator('.cm-line').first()).toBeVisible();
      await shoot(page, language, 'composer-template-own');
      await page.locator('.template-bar .button-danger').click();
      await sideTab(page, 'post').check();
      await page.locator('.composer-wide [aria-expanded]').nth(-2).click();
      await expect(page.frameLocator('iframe.post-frame').getByRole('heading', { level: 1 })).toBeVisible();
      await shoot(page, language, 'composer-preview');
      await page.locator('.preview-bar select').selectOption('mastodon');
      await expect(page.locator('.thread li').first()).toBeVisible();
      await shoot(page, language, 'composer-thread');
      await page.locator('.preview-bar select').selectOption('hugo');
      await page.keyboard.press('Escape');
      await page.locator('.composer-bar .button-primary').click();
      const drawer = page.locator('.publish');
      await expect(drawer.locator('.findings li').first()).toBeVisible();
      await shoot(page, language, 'publish');
      await drawer.locator('.card-list input[type=checkbox]').first().check();
      await drawer.getByRole('switch').check();
      await drawer.locator('.mark-fields').scrollIntoViewIfNeeded();
      await shoot(page, language, 'publish-chosen');
      await drawer.locator('footer .button-primary').click();
      await expect(drawer.getByRole('timer')).toBeVisible();
      await expect(drawer.locator('.state-done').first()).toBeVisible({ timeout: 20_000 });
      await shoot(page, language, 'publish-done');
    } finally {
      await reader.quit();
    }
  });
}

/** On a phone what stands beside the post comes in over it. */
async function shootSideOnPhone(page: Page, language: string, name: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.locator('.composer-narrow button').first().click();
  await page.getByRole('menuitem').nth(3).click();
  await expect(page.locator('.side-panel .side-panel-body > *').first()).toBeVisible();
  await page.screenshot({ path: path.join(shotsFolder, `${name}-360-${language}.png`) });
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1440, height: 900 });
}
