import type { Page } from '@playwright/test';
import { expect, test } from '../support/chromium-test';
import { seedLibrary } from '../support/seed-library';
import { actOnTag } from '../support/library-page';

const list = (page: Page) => page.getByRole('list', { name: 'Clips' });
const rows = (page: Page) => list(page).getByRole('listitem');
const details = (page: Page) => rows(page).getByRole('button', { name: /^Details of / });
const search = (page: Page) => page.getByRole('combobox', { name: 'Search the library' });
const status = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const numberIn = (text: string | null) => Number(text?.replaceAll(/\D/g, ''));
const found = async (page: Page) => numberIn(await status(page, /^[\d,]+ clips?$/).textContent());

async function searchFor(page: Page, query: string): Promise<void> {
  await search(page).fill(query);
  await page.keyboard.press('Enter');
  await expect(page.locator('.clip-list')).toHaveAttribute('aria-busy', 'false', { timeout: 180_000 });
}

test('a library of 20,000 clips is searched, walked, cleaned up in bulk and put back', async ({ reader }) => {
  test.setTimeout(300_000);
  const page = await reader.openOptions();
  await seedLibrary(page, { clips: 20_000, seed: 1 });
  await page.reload();
  await expect(rows(page).first()).toBeVisible({ timeout: 180_000 });
  const all = await found(page);
  expect(all).toBeGreaterThan(19_500);

  // To the end and back, by key: only what is in sight is drawn.
  await details(page).first().focus();
  const title = rows(page).first().getByRole('link');
  const newest = (await title.textContent())!;
  await page.keyboard.press('End');
  // The first time the index of words is made, by which so distant a place is found.
  await expect(page.locator('li:has(:focus)')).toHaveAttribute('aria-posinset', String(all), {
    timeout: 90_000,
  });
  await expect.poll(() => rows(page).count()).toBeLessThan(80);
  await page.keyboard.press('Home');
  await expect(page.locator('li:has(> :focus)')).toHaveAttribute('aria-posinset', '1');
  await expect(title).toHaveText(newest);

  // Typed, and everything that was found is tagged.
  await searchFor(page, 'wartuned');
  await expect(rows(page).first().locator('mark').first()).toHaveText(/wartuned/i);
  const hits = await found(page);
  expect(hits).toBeGreaterThan(1_000);
  await button(page, /^Select all/).click();
  await expect(status(page, /selected$/)).toHaveText(`${hits.toLocaleString('en')} selected`);
  await button(page, 'Add tags').click();
  await page.getByRole('dialog').getByRole('combobox', { name: 'Tags' }).fill('fresh tag');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(status(page, `${hits.toLocaleString('en')} clips were given tags.`)).toBeVisible({
    timeout: 120_000,
  });

  // Another tab sees it, and takes it back there after the reload of this one.
  const other = await reader.openOptions('options/index.html#library?q=%23%22fresh%20tag%22');
  await expect.poll(() => found(other), { timeout: 180_000 }).toBe(hits);
  await page.reload();
  await expect(status(page, 'clips were given tags.')).toBeVisible();
  await button(page, 'Undo').click();
  await expect(status(page, 'Undone.')).toBeVisible({ timeout: 120_000 });
  await expect.poll(() => found(other), { timeout: 180_000 }).toBe(0);
  await other.close();

  // Trashed by key: the focus stays in the list, and the trash has it.
  await searchFor(page, '');
  await details(page).first().focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(status(page, /selected$/)).toHaveText('3 selected');
  await page.keyboard.press('Delete');
  await expect(status(page, '3 clips are in the trash.')).toBeVisible();
  await expect.poll(() => found(page), { timeout: 180_000 }).toBe(all - 3);
  await expect(page.locator('li:has(> :focus)')).toHaveAttribute('aria-posinset', '3');
  await page.keyboard.press('u');
  await expect.poll(() => found(page), { timeout: 180_000 }).toBe(all);

  // Duplicates become one, and two again.
  await page.getByRole('link', { name: 'Duplicates' }).click();
  const groups = status(page, /^[\d,]+ groups of clips$/);
  await expect(groups).toBeVisible({ timeout: 60_000 });
  const before = numberIn(await groups.textContent());
  await button(page, /^Merge \d+ clips$/)
    .first()
    .click();
  await expect(status(page, /merged\.$/)).toBeVisible({ timeout: 60_000 });
  await expect.poll(async () => numberIn(await groups.textContent()), { timeout: 60_000 }).toBe(before - 1);
  await button(page, 'Undo').click();
  await expect.poll(async () => numberIn(await groups.textContent()), { timeout: 60_000 }).toBe(before);

  // A tag of thousands is renamed, all of it at once.
  await page.getByRole('link', { name: 'All clips' }).click();
  await page.getByRole('link', { name: 'All tags' }).click();
  await actOnTag(page, 'wartuned', 'Rename…');
  await page.getByLabel('New name').fill('warm tuned');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('link', { name: 'warm tuned', exact: true })).toBeVisible({
    timeout: 120_000,
  });
  await expect(page.getByRole('main').getByRole('link', { name: 'wartuned', exact: true })).toHaveCount(0);
});
