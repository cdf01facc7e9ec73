import { problemsOfPage } from '../support/axe';
import { expect, test } from '../support/chromium-test';
import { bookmarks, drop, importDone, openExchange, table } from '../support/exchange-page';
import { seedLibrary } from '../support/seed-library';
import { storedClips } from '../support/stored-clips';

test('columns of a table become what the reader says, and rows without an address say why', async ({
  reader,
}) => {
  const page = await openExchange(reader);
  await page.getByRole('radio', { name: /^Any table/ }).check({ force: true });
  await expect(page.getByText('You see what each column becomes')).toBeVisible();
  await drop(page, 'links.csv', table);
  await expect(page.getByRole('listitem').filter({ hasText: 'Which column is what' })).toHaveAttribute(
    'aria-current',
    'step',
  );
  await expect(page.getByText('4 new clips')).toBeVisible();
  await expect(page.getByRole('row', { name: /notaurl/ })).toContainText('Not a web address');
  await expect(page.getByRole('row', { name: /coastal/ })).toContainText('Apr 3, 2024');
  await page.getByRole('button', { name: 'Read as month first' }).click();
  await expect(page.getByRole('row', { name: /coastal/ })).toContainText('Mar 4, 2024');
  await page.getByRole('combobox', { name: 'note' }).selectOption({ label: 'Description' });
  await page.getByRole('checkbox', { name: 'Tag them #imported' }).check();
  await page.getByRole('button', { name: 'Import 4 clips' }).click();
  await expect(importDone(page)).toBeVisible();
  await expect(page.getByText('1 thing stays behind')).toBeVisible();
  const first = (await storedClips(page)).find(({ url }) => url.includes('coastal'));
  expect(first).toMatchObject({
    comment: '',
    description: 'For the sound issue',
    tags: ['sea', 'sound', 'imported'],
    savedAt: expect.stringMatching(/^2024-03-04/),
  });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The import was undone.')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Import' })).toBeFocused();
  expect(await storedClips(page)).toEqual([]);
});

test('the page is whole at 320 pixels in light and dark, and axe finds nothing', async ({ reader }, info) => {
  const page = await openExchange(reader);
  await seedLibrary(page, { clips: 100, seed: 7 });
  await page.reload();
  await expect(page.getByRole('radio', { name: /^Pocket/ })).toBeAttached();
  const look = async (name: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [1100, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
          .toBeLessThanOrEqual(0);
        await page.screenshot({
          path: info.outputPath(`${name}-${colorScheme}-${width}.png`),
          fullPage: true,
        });
      }
      expect(await problemsOfPage(page)).toEqual([]);
    }
  };
  await look('start');
  await drop(page, 'bookmarks-of-a-very-long-name-that-goes-on-and-on-without-a-break.html', bookmarks);
  await expect(page.getByText('2 new clips')).toBeVisible();
  await look('preview');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await drop(page, 'links.csv', table);
  await expect(page.getByText('4 new clips')).toBeVisible();
  await look('table');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await drop(page, 'photo.jpg', '\u0000\u0001');
  await expect(page.getByText('no file that Gleanings can read')).toBeVisible();
  await look('unknown');
  for (const part of ['export', 'backup']) {
    await page.goto(`${page.url().split('#')[0]}#exchange/${part}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Export|Backup/);
    await look(part);
  }
});
