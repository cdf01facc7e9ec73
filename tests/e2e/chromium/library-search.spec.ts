import type { Locator } from '@playwright/test';
import { expect, test } from '../support/chromium-test';
import { openDigests, recentClips } from '../support/composer';
import { rows, search, status } from '../support/library-page';

const much = 'Much is said here before it comes to the point. '.repeat(8);

/** Whether the whole of it lies within the row, where nothing cuts it off. */
const isWithin = (part: Locator, whole: Locator) =>
  expect(async () => {
    const [inner, outer] = await Promise.all([part.boundingBox(), whole.boundingBox()]);
    expect(inner!.x).toBeGreaterThan(outer!.x);
    expect(inner!.x + inner!.width).toBeLessThan(outer!.x + outer!.width);
  }).toPass();

test('what was found is in sight in the row, wherever it stands in the clip', async ({ reader }) => {
  const quote = { id: 'q', markdown: '', text: 'A passage', comment: `${much}Zabaglione, in short.` };
  const clips = recentClips(
    3,
    (index) =>
      [
        { comment: `${much}Then whisk the yolks.` },
        { comment: 'Little', quotes: [quote] },
        { comment: much, description: 'About meringue and its kin' },
      ][index]!,
  );
  const page = await openDigests(reader, clips);
  await page.getByRole('link', { name: 'All clips' }).click();
  for (const [asked, title] of [
    ['yolk', 'Page 1'],
    ['zabag', 'Page 2'],
    ['meringue', 'Page 3'],
  ] as const) {
    await search(page).fill(asked);
    await expect(rows(page)).toHaveText([new RegExp(title)]);
    await expect(rows(page).locator('mark')).toHaveCount(1);
    await isWithin(rows(page).locator('mark'), rows(page).locator('.row-said'));
  }
});

test('an address is found by its words, and as a whole when it is pasted', async ({ reader }) => {
  const clips = recentClips(
    3,
    (index) => [{ url: 'https://www.news.example/2026/forgetting-curve/%C3%A9t%C3%A9' }, {}, {}][index]!,
  );
  const page = await openDigests(reader, clips);
  await page.getByRole('link', { name: 'All clips' }).click();
  await expect(rows(page)).toHaveCount(3);
  for (const asked of ['forget', 'été', 'https://www.news.example/2026/forgetting-curve/%C3%A9t%C3%A9']) {
    await search(page).fill(asked);
    await expect(rows(page)).toHaveText([/Page 1/]);
  }
});

test('what is half typed is no error at the caret, and is one once nobody types', async ({ reader }) => {
  const page = await openDigests(reader, recentClips(2));
  await page.getByRole('link', { name: 'All clips' }).click();
  await search(page).fill('on: page');
  await search(page).press('Home');
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await search(page).press(key);
  await search(page).pressSequentially('las');
  await expect(search(page)).toHaveValue('on:las page');
  await expect(search(page)).not.toHaveAttribute('aria-invalid', 'true');
  await search(page).press('Escape');
  await search(page).press('Tab');
  await expect(status(page, /^Column 1/)).toBeVisible();
});
