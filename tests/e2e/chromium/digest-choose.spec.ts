import type { Page } from '@playwright/test';
import { expect, test } from '../support/chromium-test';
import { beginDigest, entries, openDigests, order, recentClips } from '../support/composer';

const offers = (page: Page) => page.getByRole('list', { name: 'Clips to choose from' }).getByRole('listitem');
const digests = (page: Page) => page.getByRole('list', { name: 'Digests' }).getByRole('listitem');
const checks = (page: Page) => page.locator('.checks li');

const old = '2024-01-05T12:00:00.000Z';

test('a digest is offered what is new, each with its reason, and never what is private', async ({
  reader,
}) => {
  const clips = recentClips(
    5,
    (index) =>
      [
        { comment: '' },
        { private: true },
        { comment: '', forNextDigest: old, savedAt: old },
        { savedAt: old, tags: ['sea'] },
        {},
      ][index]!,
  );
  const page = await openDigests(reader, clips);
  await beginDigest(page);
  await expect(offers(page)).toHaveText([
    /Page 3.*for the next digest/,
    /Page 5.*your comment · new this week/,
    /Page 1.*new this week/,
  ]);
  await page.getByRole('combobox', { name: 'Tag', exact: true }).selectOption('sea');
  await page.getByLabel(/^Saved/).selectOption('At any time');
  await expect(offers(page)).toHaveText([/Page 4/]);
  await page.getByRole('combobox', { name: 'Tag', exact: true }).selectOption('Any tag');
  await expect(offers(page)).toHaveCount(4);
  await page.getByLabel('Find').fill('page after:2025 -is:uncommented');
  await expect(offers(page)).toHaveText([/Page 5/]);
  await page.getByLabel('Find').fill('');
  await page.getByLabel(/^Saved/).selectOption('In the week …');
  await page.getByRole('textbox', { name: 'Week' }).fill('2024-W01');
  await expect(offers(page)).toHaveText([/Page 3/, /Page 4/]);
});

test('what was linked before says so, stays out of all, and can go in nevertheless', async ({ reader }) => {
  const page = await openDigests(reader, recentClips(3));
  await beginDigest(page);
  await page.getByLabel(/^Title/).fill('First');
  await page.getByLabel(/^Date/).fill('2026-05-03');
  await page.getByRole('checkbox', { name: /^Page 1/ }).check();
  await page.getByRole('button', { name: 'Add 1 clip' }).click();
  await expect(entries(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Mark as published' }).click();
  await page.getByRole('dialog').getByLabel('Address').fill('https://blog.example/first');
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as published' }).click();
  await expect(page.getByRole('link', { name: /^Published on / })).toHaveAttribute(
    'href',
    'https://blog.example/first',
  );

  await page.getByRole('link', { name: 'All digests' }).click();
  await expect(digests(page)).toHaveText([/First.*Published on/]);
  await beginDigest(page);
  await expect(offers(page)).toHaveCount(0);
  await page.getByLabel(/^Saved/).selectOption('At any time');
  await expect(offers(page).filter({ hasText: 'Page 1' })).toContainText(
    'Linked before, on May 3, 2026, in “First”',
  );
  await page.getByRole('checkbox', { name: 'All of them' }).check();
  await expect(page.getByRole('button', { name: 'Add 2 clips' })).toBeVisible();
  await page.getByRole('checkbox', { name: /^Page 1/ }).check();
  await page.getByRole('button', { name: 'Add 3 clips' }).click();
  await expect.poll(() => order(page)).toEqual(['Page 1', 'Page 2', 'Page 3']);
  await page.locator('.checks summary').click();
  await expect(checks(page).filter({ hasText: 'linked before' })).toContainText('May 3, 2026, in “First”');
});
