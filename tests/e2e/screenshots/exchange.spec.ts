import type { Page } from '@playwright/test';
import { writeBackup } from '../../../src/exchange/backup/write-backup';
import { ordinaryLibrary } from '../../library/ordinary-library';
import { ChromiumReader } from '../support/chromium';
import { expect, test } from '../support/chromium-test';
import { table } from '../support/exchange-page';
import { putClips } from '../support/put-clips';
import { shoot } from '../support/shoot';

const bookmarks = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p><DT><H3>Reading</H3><DD>For the autumn issue
<DL><p>
<DT><A HREF="https://fog.example/signals?utm_source=mail" ADD_DATE="1709000000" TAGS="sea,sound" TOREAD="1">Fog signals, catalogued by ear: a list of every horn, bell and whistle that is still in use along the northern coast</A>
<DD>For the sound issue. The list at the end is the best part of it.
<DT><A HREF="https://books.example/indexer" ADD_DATE="1708000000" PRIVATE="1">Interview: the indexer</A>
<DT><A HREF="javascript:alert(1)">A bookmarklet</A>
<DT><A HREF="https://baghdad.example/" ADD_DATE="1707000000">مكتبات بغداد الضائعة</A>
</DL></DL>`;

for (const language of ['en-US', 'zh-CN']) {
  test(`import, export and backup in ${language}, in all their states`, async ({ site }) => {
    test.setTimeout(300_000);
    const reader = await ChromiumReader.start(site, { language });
    try {
      const page = await reader.openOptions();
      await putClips(page, ordinaryLibrary(new Date().toISOString(), 120));
      await shootImport(page, language);
      await go(page, '/export');
      await page.locator('.export-foot .button').click();
      await shoot(page, language, 'export');
      await page.locator('.export-formats input').nth(4).check();
      await expect(page.locator('.losses')).toBeVisible();
      await shoot(page, language, 'export-chosen');
      await go(page, '/backup');
      await shoot(page, language, 'backup');
      await choose(page, 'gleanings-backup-2026-11-20.json', await backup());
      await expect(page.locator('.tally')).toBeVisible();
      await shoot(page, language, 'backup-restore');
      await page.goto(new URL('#library', page.url()).href);
      for (const nth of [1, 2, 3]) await page.locator('.row-pick input').nth(nth).check();
      await page.locator('.selection-bar [aria-haspopup]').click();
      await page.getByRole('menuitem').nth(5).click();
      await page.locator('.export-formats input').nth(4).check();
      await expect(page.locator('.losses')).toBeVisible();
      await shoot(page, language, 'export-dialog');
      await page.keyboard.press('Escape');
      await page.locator('.selection-bar [aria-haspopup]').click();
      await page.getByRole('menuitem').nth(6).click();
      await page.locator('dialog input[type=radio]').first().waitFor();
      await shoot(page, language, 'linked-posts-dialog');
    } finally {
      await reader.quit();
    }
  });
}

/** A backup of another library. */
async function backup(): Promise<string> {
  const clips = ordinaryLibrary('2026-11-20T10:00:00.000Z', 40).map((clip) => ({
    ...clip,
    id: `other-${clip.id}`,
    url: `${clip.url}?other`,
  }));
  const records = clips.map((value) => ({ type: 'clip' as const, value }));
  let text = '';
  for await (const piece of writeBackup([records], '2026-11-20T10:00:00.000Z')) text += piece;
  return text;
}

async function shootImport(page: Page, language: string): Promise<void> {
  await go(page, '');
  await shoot(page, language, 'import');
  await page.locator('.import-source').nth(11).click();
  await shoot(page, language, 'import-posts');
  await go(page, '');
  await choose(page, 'links-2019-2026.csv', table);
  await expect(page.locator('.table-scroll')).toBeVisible();
  await shoot(page, language, 'import-table');
  await go(page, '');
  await choose(page, 'bookmarks.html', bookmarks);
  await expect(page.locator('.samples')).toBeVisible();
  await shoot(page, language, 'import-bookmarks');
  await page.locator('.exchange-foot .button-primary').click();
  await expect(page.locator('.import-flow h2')).toBeVisible();
  await shoot(page, language, 'import-done');
  await page.locator('.exchange-foot .button').nth(1).click();
  await expect(page.locator('.sources')).toBeVisible();
  await shoot(page, language, 'import-undone');
  await choose(page, 'photo.jpg', '\u0000\u0001');
  await expect(page.locator('.file-refused')).toBeVisible();
  await shoot(page, language, 'import-unread');
}

async function go(page: Page, part: string): Promise<void> {
  await page.goto(new URL(`#exchange${part}`, page.url()).href);
  await page.reload();
  await page.waitForLoadState('networkidle');
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  const field = page.locator('.drop-zone input[type=file]').first();
  await field.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}
