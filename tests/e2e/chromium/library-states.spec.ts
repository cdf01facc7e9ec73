import type { Page } from '@playwright/test';
import { aClip } from '../../builders/a-clip';
import { expect, test, testInOwnBrowser } from '../support/chromium-test';
import { details, openWith, rows, status } from '../support/library-page';

/** Opens a place of the workplace in a page whose database refuses. */
async function openRefused(page: Page, url: string, errorName: string): Promise<void> {
  await page.addInitScript((name) => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('A secret of the reader', name);
    };
  }, errorName);
  await page.goto(url);
}

for (const [errorName, sentence] of [
  ['SecurityError', 'This browser keeps no data for Gleanings here'],
  ['UnknownError', 'The library could not be read. Nothing in it was changed.'],
] as const) {
  test(`with ${errorName} the workplace says what is safe, and details without a secret`, async ({
    reader,
  }) => {
    await reader.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const first = await reader.openOptions();
    const page = await reader.context.newPage();
    await openRefused(page, first.url(), errorName);
    const alert = page.getByRole('alert').filter({ hasText: sentence });
    await expect(alert).toBeVisible();
    await alert.getByRole('button', { name: 'Copy details' }).click();
    await expect(alert.getByRole('status')).toHaveText('Copied.');
    const details = await page.evaluate(() => navigator.clipboard.readText());
    expect(details).toMatch(/^Gleanings \d.*\n.*Chrom[\s\S]*library\.read/);
    expect(details).not.toContain('secret');
    // Nothing of it is needed for the help.
    await page.getByRole('link', { name: 'Help' }).click();
    await expect(page.getByRole('heading', { name: 'Clipping a page' })).toBeVisible();
    // The failure is in the log, which another page shows.
    await first.goto(`${first.url().split('#')[0]}#settings/data`);
    await first.reload();
    await expect(first.getByText(/^\d+ entr(?:y|ies)$/)).toBeVisible();
    await first.getByRole('button', { name: 'Clear the log' }).click();
    await expect(first.getByText('No errors in this browser since')).toBeVisible();
  });
}

test('the line on backups follows a backup at once', async ({ reader }) => {
  const page = await openWith(reader, [aClip()]);
  const line = page.locator('.side-backup');
  await expect(line).toHaveText('Not backed up yet');
  const other = await reader.openOptions('options/index.html#exchange/backup');
  const arriving = other.waitForEvent('download');
  await other.getByRole('button', { name: 'Download a backup' }).click();
  await arriving;
  await expect(line).toHaveText(/^Backed up today$/);
});

testInOwnBrowser(
  'everything is deleted after two questions, and the workplace is as new',
  async ({ reader }) => {
    const page = await openWith(reader, [aClip(), aClip()], '#settings/data');
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect.poll(paper).toBe('rgb(23, 25, 22)');
    await page.getByRole('button', { name: 'Delete…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('2 clips, 0 digests');
    const remove = dialog.getByRole('button', { name: 'Delete everything for good' });
    await expect(remove).toBeDisabled();
    const arriving = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download a backup' }).click();
    await arriving;
    await dialog.getByRole('checkbox').check();
    await remove.click();
    await expect(page.getByRole('heading', { name: 'No clips yet' })).toBeVisible();
    await expect(page.locator('.side-backup')).toHaveCount(0);
    await expect.poll(paper).toBe('rgb(255, 254, 251)');
  },
);

test('held under a finger, a row offers what can be done to it', async ({ reader }) => {
  const page = await openWith(reader, [aClip({ title: 'Held' }), aClip()]);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(rows(page)).toHaveCount(2);
  // What a browser sends for a finger that is held; one without a screen sends nothing.
  await details(page)
    .first()
    .evaluate((row) =>
      row.dispatchEvent(
        new PointerEvent('contextmenu', { bubbles: true, cancelable: true, pointerType: 'touch' }),
      ),
    );
  const sheet = page.getByRole('dialog', { name: /^More for / });
  await expect(sheet).toBeVisible();
  await sheet.getByRole('button', { name: /^Select / }).click();
  await expect(status(page, '1 selected')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Details' })).toHaveCount(0);
});

test('on a phone view and order are in one menu of the top bar', async ({ reader }) => {
  const page = await openWith(reader, [aClip({ title: 'Beech' }), aClip({ title: 'Ash' })]);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'View and sort' }).click();
  await page.getByRole('menuitemradio', { name: 'Title' }).click();
  await expect(details(page).first()).toHaveAccessibleName('Details of Ash');
  await page.getByRole('button', { name: 'View and sort' }).click();
  await page.getByRole('menuitemradio', { name: 'Headlines' }).click();
  await expect(page.locator('.clip-list.is-headlines')).toBeVisible();
  const widest = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  await expect.poll(() => page.evaluate(widest)).toBe(0);
});

test('a site and a tag narrow the search, also from the details', async ({ reader }) => {
  const page = await openWith(reader, [
    aClip({ url: 'https://one.example/a', title: 'One', site: 'The One' }),
    aClip({ url: 'https://two.example/b', title: 'Two' }),
  ]);
  await rows(page).getByRole('button', { name: 'The One' }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(page.locator('.search-tokens .token')).toHaveText(['site:one.example']);
  await page.getByRole('link', { name: /^All clips/ }).click();
  await details(page).first().click();
  await page.getByRole('region', { name: 'Details' }).locator('.byline-site').click();
  await expect(rows(page)).toHaveCount(1);
});
