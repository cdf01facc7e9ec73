import path from 'node:path';
import type { Page } from '@playwright/test';
import { ordinaryArticles } from '../../library/ordinary-articles';
import { ordinaryLibrary } from '../../library/ordinary-library';
import { articlePage } from '../support/article-page';
import { ChromiumReader } from '../support/chromium';
import { expect, test } from '../support/chromium-test';
import { beginDigest } from '../support/composer';
import { putClips, putImages } from '../support/put-clips';
import { select } from '../support/seed-post';
import { shoot, shotsFolder } from '../support/shoot';

const out = shotsFolder;
const sections = ['library', 'tags', 'duplicates', 'stats', 'digests', 'exchange', 'settings', 'help'];
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
      if (language === 'en-US') await shootComposer(page, language);
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
      await shoot(page, language, 'library-nothing-found');
    } finally {
      await reader.quit();
    }
  });
}

test('the popup, with ordinary content', async ({ reader, site }) => {
  const [, long] = ordinaryArticles;
  const { url, title, quotes = [] } = long!;
  const passages = quotes.map((quote) => (typeof quote === 'string' ? quote : quote[0]));
  site.add({ url, body: articlePage({ title, paragraphs: passages }) });
  const options = await reader.openOptions();
  await putClips(
    options,
    ordinaryLibrary(new Date().toISOString(), 120).filter((clip) => clip.url !== url),
  );

  const page = await reader.visit(url);
  await select(page, passages[0]!);
  const popup = await reader.openPopup(page);
  await popup.find({ role: 'button', name: 'Save' });
  await popup.find('blockquote');
  await popup.type('Maintenance as love. [The whole essay]() in seven words.');
  await popup.click({ role: 'combobox', name: 'Tags' });
  for (const tag of ['islands', 'maintenance', 'telephony', 'community']) {
    await popup.type(tag);
    await popup.press('Enter');
  }
  await popup.screenshot(path.join(out, 'popup-new.png'));
  await popup.press('Control+Enter');
  await popup.says({ role: 'status' }, 'Saved');
  await popup.screenshot(path.join(out, 'popup-saved.png'));
  await popup.close();
  const again = await reader.openPopup(page);
  await again.find('blockquote');
  await again.screenshot(path.join(out, 'popup-saved-already.png'));
});

/** The composer with a week's clips in it. */
async function shootComposer(page: Page, language: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(new URL('#digests', page.url()).href);
  await beginDigest(page);
  await page.getByRole('checkbox', { name: 'All of them' }).check();
  await page.getByRole('button', { name: /^Add \d+ clips?$/ }).click();
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => scrollTo(0, 0));
  await shoot(page, language, 'composer');
}
