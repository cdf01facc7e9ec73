import type { Page } from '@playwright/test';
import { expect, test } from '../support/chromium-test';
import {
  addAll,
  addClip,
  beginDigest,
  block,
  editWords,
  entries,
  openDigests,
  order,
  recentClips,
  sourceOf,
  tray,
  words,
} from '../support/composer';

const bar = (page: Page) => page.locator('.composer-bar');
const undo = (page: Page) => bar(page).getByRole('button', { name: 'Undo' });
const redo = (page: Page) => bar(page).getByRole('button', { name: 'Redo' });
const isReady = (page: Page) => expect(undo(page)).toHaveAttribute('aria-disabled', 'false');
const titles = Array.from({ length: 40 }, (_, index) => `Page ${index + 1}`);

test('40 clips become a post with the mouse alone, over a reload, and all of it is taken back', async ({
  reader,
}) => {
  const page = await openDigests(reader, recentClips(40));
  await beginDigest(page);
  await addAll(page, 40);
  expect(await order(page)).toEqual(titles);

  // The third is dragged before the first.
  await block(page, 'Page 3').hover();
  await page.getByRole('button', { name: 'Move Page 3', exact: true }).hover();
  await page.mouse.down();
  const first = (await entries(page).first().boundingBox())!;
  await page.mouse.move(first.x + 20, first.y + 30, { steps: 5 });
  await page.mouse.move(first.x + 20, first.y + 2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => order(page)).toEqual(['Page 3', 'Page 1', 'Page 2', ...titles.slice(3)]);
  await block(page, 'Page 1').getByText('On page 1 are').click();
  await page.getByRole('button', { name: 'Page 1 continues the paragraph above' }).click();
  await expect.poll(() => sourceOf(page)).toContain('page-3). On page 1');

  await page.reload();
  await expect(entries(page)).toHaveCount(40);
  expect((await order(page)).slice(0, 3)).toEqual(['Page 3', 'Page 1', 'Page 2']);
  await block(page, 'Page 2').getByText('On page 2 are').click();
  await page.getByRole('button', { name: 'Remove Page 2', exact: true }).click();
  await expect(entries(page)).toHaveCount(39);
  await expect(page.getByText('“Page 2” was removed.')).toBeVisible();

  const text = await sourceOf(page);
  expect(text).toContain(
    'On page 3 are [fine words 3](https://example.org/page-3). On page 1 are [fine words 1](https://example.org/page-1).\n\nOn page 4',
  );
  expect(text).not.toContain('page-2)');

  const steps = ['removal', 'run-on', 'move', 'addition'];
  for (const _ of steps) {
    await isReady(page);
    await undo(page).click();
    await expect(bar(page).getByRole('status')).toHaveText('Undone.');
  }
  await expect(entries(page)).toHaveCount(0);
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  for (const _ of steps) await redo(page).click();
  await expect(entries(page)).toHaveCount(39);
  expect(await sourceOf(page)).toBe(text);
});

test('an entry has words of its own, which the clip can be given, and it says so', async ({ reader }) => {
  const page = await openDigests(reader, recentClips(2));
  await beginDigest(page);
  await addClip(page, 'Page 1');
  await addClip(page, 'Page 2');
  await expect.poll(() => order(page)).toEqual(['Page 1', 'Page 2']);
  const differs = page.getByText('Differs from the clip');
  await (await editWords(page, 'Page 1')).fill('Of the post.');
  await expect(differs).toBeVisible();
  await page.getByRole('button', { name: "Take the clip's words for Page 1" }).click();
  await expect(differs).toHaveCount(0);
  await expect(words(page, 'Page 1')).toHaveValue('On page 1 are [fine words 1]().');

  await (await editWords(page, 'Page 2')).fill('For the clip.');
  await block(page, 'Page 2').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Give it to the clip' }).click();
  await expect(differs).toHaveCount(0);
  await page.keyboard.press('Escape');
  await tray(page).getByRole('button', { name: 'All' }).click();
  await page.getByRole('link', { name: 'All digests' }).click();
  await beginDigest(page);
  await tray(page).getByRole('button', { name: 'All' }).click();
  await expect(tray(page).getByText('For the clip.')).toBeVisible();
});
