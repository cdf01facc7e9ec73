import type { Page } from '@playwright/test';
import { ordinaryDigests } from '../../library/ordinary-digests';
import { ordinaryLibrary } from '../../library/ordinary-library';
import { problemsOfPage } from '../support/axe';
import type { ChromiumReader } from '../support/chromium';
import { expect, test } from '../support/chromium-test';
import { order } from '../support/composer';
import { putClips, putDigests } from '../support/put-clips';

const cards = (page: Page) => page.getByRole('list', { name: 'Digests', exact: true }).getByRole('listitem');
const filter = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: 'Which digests' }).getByRole('radio', { name });

async function openWithDigests(reader: ChromiumReader): Promise<Page> {
  const page = await reader.openOptions();
  const now = new Date().toISOString();
  const clips = ordinaryLibrary(now, 60);
  await putClips(page, clips);
  await putDigests(page, ordinaryDigests(now, clips));
  await page.goto(new URL('#digests', page.url()).href);
  await expect(cards(page)).toHaveCount(6);
  return page;
}

test('digests stand as cards, are filtered, duplicated and deleted, and all of it is undone by key', async ({
  reader,
}) => {
  const page = await openWithDigests(reader);
  const first = cards(page).first();
  await expect(first).toContainText('A week of things that keep working');
  await expect(first).toContainText(/Draft.*6 clips · \d+ words.*edited/);
  await expect(cards(page).filter({ hasText: '十一月的慢阅读' })).toContainText(
    /Published6 clips · \d+ words/,
  );
  await expect(cards(page).filter({ hasText: 'errata slip' })).toContainText('differs from what went out');
  expect(await problemsOfPage(page)).toEqual([]);

  await filter(page, 'Published').check();
  await expect(cards(page)).toHaveCount(3);
  await filter(page, 'Drafts').check();
  await expect(cards(page)).toHaveCount(3);
  await page.reload();
  await expect(cards(page)).toHaveCount(3);

  // By the keyboard: the focus goes to what was made, and from what was deleted to the next.
  const link = (name: string) => page.getByRole('heading', { name, exact: true }).getByRole('link');
  await page.getByRole('button', { name: 'More for Reading list: on maintenance' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const copy = link('Reading list: on maintenance (copy)');
  await expect(copy).toBeFocused();
  await expect(cards(page).filter({ has: copy })).toContainText('7 clips');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(copy).toHaveCount(0);

  await page.getByRole('button', { name: 'More for Links for the week' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“Links for the week” is in the trash.')).toBeVisible();
  await expect(link('Untitled')).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(link('Links for the week')).toBeFocused();
  await filter(page, 'All').check();
  await page.getByText('Trash (1)', { exact: true }).click();
  await page.getByRole('button', { name: 'Put back “Reading list: on maintenance (copy)”' }).click();
  await expect(copy).toBeFocused();
});

test('a series is made with its sections, rules and patterns, and its second week is begun from it', async ({
  reader,
}) => {
  const page = await openWithDigests(reader);
  await filter(page, 'Series').check();
  await page.getByRole('button', { name: 'New series' }).click();
  const name = page.getByLabel('Name of the series');
  await expect(name).toBeFocused();
  await name.fill('This Week');
  await page.getByLabel('Number of the first issue').fill('7');
  await page.getByRole('textbox', { name: 'Title' }).fill('Week {{ week }}, issue {{ issue }}');
  await expect(page.getByText(/^Week \d+, issue 7$/)).toBeVisible();
  const add = (kind: string) => page.locator('.skeleton-add').getByRole('button', { name: kind }).click();
  await add('Section');
  await expect(page.getByRole('textbox', { name: 'Section', exact: true })).toBeFocused();
  await page.keyboard.type('On islands');
  await page.getByLabel('Tags that belong to “On islands”').fill('islands, maps');
  await page.getByRole('button', { name: 'Add category by tags' }).click();
  await expect(page.getByRole('textbox', { name: 'Category', exact: true })).toBeFocused();
  await page.keyboard.type('Travel');
  await page.getByLabel('Tags that stand for “Travel”').fill('islands');
  await add('Standing text');
  await expect(page.getByRole('textbox', { name: 'Standing text' })).toBeFocused();
  await page.keyboard.type('Thanks to our sponsor.');
  await page.getByLabel('To be written anew each time').check();
  await page.getByRole('button', { name: 'Move Thanks to our sponsor. up' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Move Thanks to our sponsor. down' })).toBeFocused();
  await expect(page.locator('.skeleton-entries textarea').first()).toHaveValue('Thanks to our sponsor.');
  expect(await problemsOfPage(page)).toEqual([]);

  await page.getByRole('button', { name: 'Begin issue 7 of “This Week”' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('issue 7');
  await page.getByRole('link', { name: 'All digests' }).click();
  // What was only looked at is not stored, and does not count.
  await expect(cards(page)).toHaveCount(6);
  await filter(page, 'Series').check();
  // With the first word it is, and the second week is the next issue, with the same sections.
  await page.getByRole('button', { name: 'Begin issue 7 of “This Week”' }).click();
  await page.locator('.sheet-title').fill('The first week');
  await page.getByRole('link', { name: 'All digests' }).click();
  await expect(cards(page)).toHaveCount(7);
  await expect(cards(page).filter({ hasText: 'The first week' })).toContainText('This Week, issue 7');
  await filter(page, 'Series').check();
  await page.getByRole('button', { name: 'Begin issue 8 of “This Week”' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('issue 8');
  await expect.poll(() => order(page)).toEqual(['Thanks to our sponsor.', 'On islands']);
  await page.getByRole('link', { name: 'All digests' }).click();
  await filter(page, 'Series').check();

  await page.getByRole('button', { name: 'Edit This Week' }).click();
  await page.getByRole('button', { name: 'Remove This Week' }).click();
  await expect(page.getByText('No series yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'This Week' })).toBeVisible();
});

test('feeds are named, downloaded, and said how to put on a site', async ({ reader }) => {
  const page = await openWithDigests(reader);
  await filter(page, 'Feeds').check();
  await page.getByLabel('Name of the feed').fill('Marlow’s links');
  await page.getByLabel('Address of the feed').fill('https://marlow.example/atom.xml');
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download atom.xml' }).click();
  await arriving;
  await expect(page.getByText('atom.xml is in your downloads.')).toBeVisible();
  await expect(page.locator('.feed-link code')).toContainText('href="https://marlow.example/atom.xml"');
  expect(await problemsOfPage(page)).toEqual([]);
});
