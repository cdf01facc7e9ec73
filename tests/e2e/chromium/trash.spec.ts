import type { Page } from '@playwright/test';
import { aClip } from '../../builders/a-clip';
import { expect, test, testInOwnBrowser } from '../support/chromium-test';
import { rows, status } from '../support/library-page';
import { putClips } from '../support/put-clips';
import { storedClips } from '../support/stored-clips';

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const trashedFor = (days: number) => aClip({ title: `For ${days} days`, trashedAt: daysAgo(days) });

type Opening = { openOptions: (file: string) => Promise<Page> };
const openTrash = (reader: Opening) => reader.openOptions('options/index.html#library?q=is:trashed');

/** A page that is not the library, over a trash with clips on both sides of thirty days. */
async function withOldTrash(reader: Opening): Promise<Page> {
  const page = await reader.openOptions('options/index.html#help');
  await putClips(page, [trashedFor(31), trashedFor(29)]);
  return page;
}

const titles = async (page: Page) =>
  (await storedClips(page)).flatMap(({ title }) => (title === '' ? [] : [title])).toSorted();

test('the trash lets go of a clip after thirty days, once the library is opened', async ({ reader }) => {
  const page = await withOldTrash(reader);
  await expect(rows(await openTrash(reader))).toHaveText([/For 29 days/]);
  expect(await titles(page)).toEqual(['For 29 days']);
});

testInOwnBrowser(
  'the trash lets go of a clip after thirty days, though no library is opened',
  async ({ reader }) => {
    const page = await withOldTrash(reader);
    const alarm = () => page.evaluate(`chrome.alarms.get('daily')`);
    await expect.poll(alarm).toMatchObject({ periodInMinutes: 24 * 60 });
    // The browser would wait for a minute.
    await page.evaluate(`chrome.alarms.create('daily', { when: Date.now() })`);
    await expect.poll(() => titles(page), { timeout: 60_000 }).toEqual(['For 29 days']);
  },
);

test('each clip in the trash says how many days it has left', async ({ reader }) => {
  const page = await openTrash(reader);
  await putClips(page, [trashedFor(3), trashedFor(28.5)]);
  await expect(rows(page).filter({ hasText: 'For 3 days' })).toContainText('27 days left');
  await expect(rows(page).filter({ hasText: 'For 28.5 days' })).toContainText('2 days left');
  await page.setViewportSize({ width: 360, height: 700 });
  await expect(rows(page).filter({ hasText: 'For 3 days' }).locator('.row-narrow-age')).toHaveText(
    '27 days left',
  );
});

test('the trash is emptied by hand after it has said how many', async ({ reader }) => {
  const page = await openTrash(reader);
  await putClips(page, [trashedFor(3), trashedFor(2)]);
  const trashed = status(page, /^\d+ clips?$/);
  await expect(trashed).toHaveText('2 clips');
  await page.getByRole('button', { name: 'Empty trash' }).click();
  await expect(page.getByRole('dialog')).toContainText('2 clips');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(trashed).toHaveText('2 clips');
  await page.getByRole('button', { name: 'Empty trash' }).click();
  await page.getByRole('button', { name: 'Delete 2 clips for good' }).click();
  await expect(status(page, 'were deleted.')).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
});
