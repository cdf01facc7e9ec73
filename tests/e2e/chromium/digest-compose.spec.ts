import { readFile } from 'node:fs/promises';
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
  await expect.poll(() => order(page)).toEqual(titles);

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
  await page.getByRole('button', { name: 'Page 1 joins the text above' }).click();
  await expect.poll(() => sourceOf(page)).toContain('page-3). On page 1');

  await page.reload();
  await expect(entries(page)).toHaveCount(40);
  await expect.poll(async () => (await order(page)).slice(0, 3)).toEqual(['Page 3', 'Page 1', 'Page 2']);
  await block(page, 'Page 2').getByText('On page 2 are').click();
  await page.getByRole('button', { name: 'Remove Page 2', exact: true }).click();
  await expect(entries(page)).toHaveCount(39);
  await expect(page.getByText('“Page 2” was removed.')).toBeVisible();

  await expect.poll(() => sourceOf(page)).not.toContain('page-2)');
  const text = await sourceOf(page);
  expect(text).toContain(
    'On page 3 are [fine words 3](https://example.org/page-3). On page 1 are [fine words 1](https://example.org/page-1).\n\nOn page 4',
  );

  const steps = ['removal', 'run-on', 'move', 'addition'];
  for (const _ of steps) {
    await isReady(page);
    await undo(page).click();
    await expect(bar(page).getByRole('status').filter({ hasText: 'Undone.' })).toBeAttached();
  }
  await expect(entries(page)).toHaveCount(0);
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  for (const _ of steps) await redo(page).click();
  await expect(entries(page)).toHaveCount(39);
  await expect.poll(() => sourceOf(page)).toBe(text);
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
  await page.getByRole('button', { name: 'Take the clip’s words for Page 1' }).click();
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

test('a digest is made with the keyboard alone', async ({ reader }) => {
  const page = await openDigests(reader, recentClips(12));
  const press = (key: string) => page.keyboard.press(key);
  /** Walks with Tab to what has the focus then by this name; it is never far. */
  const tabTo = async (name: string, key = 'Tab') => {
    for (let steps = 0; steps < 60; steps += 1) {
      await press(key);
      const there = await page.evaluate(() => {
        const at = document.activeElement;
        const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent;
        return at?.getAttribute('aria-label') ?? label ?? '';
      });
      if (there.trim().startsWith(name)) return;
    }
    throw new Error(`${name} is out of the keyboard's reach`);
  };
  await tabTo('New digest');
  await press('Enter');
  await expect(tray(page).getByText('Page 12', { exact: true })).toBeVisible();
  // Enter adds the clip that has the focus, which then goes on with the next one.
  await tabTo('Add “Page 12” at the green line');
  await press('Enter');
  await expect(page.getByRole('button', { name: 'Add “Page 11” at the green line' })).toBeFocused();
  await press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Add “Page 10” at the green line' })).toBeFocused();
  await press('Enter');
  await expect.poll(() => order(page)).toEqual(['Page 12', 'Page 10']);

  // The line is put between them, and what is added goes there.
  await tabTo('Where the next clip goes');
  await press('ArrowUp');
  await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', 'After “Page 12”');
  await expect(page.getByRole('slider')).toBeFocused();
  await tabTo('Add “Page 9” at the green line', 'Shift+Tab');
  await press('Enter');
  await expect.poll(() => order(page)).toEqual(['Page 12', 'Page 9', 'Page 10']);
  await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', 'After “Page 9”');

  await tabTo('Page 12');
  await press('ArrowDown');
  await expect(block(page, 'Page 9')).toBeFocused();
  await press('Alt+ArrowDown');
  await expect.poll(() => order(page)).toEqual(['Page 12', 'Page 10', 'Page 9']);
  await expect(page.getByText('Page 9 is now number 3 of 3.')).toBeAttached();
  await expect(block(page, 'Page 9')).toBeFocused();
  await press('Enter');
  await expect(words(page, 'Page 9')).toBeFocused();
  await press('Control+Home');
  await page.keyboard.type('中文');
  await press('Shift+ArrowLeft');
  await press('Shift+ArrowLeft');
  await press('Control+k');
  await expect(words(page, 'Page 9')).toHaveValue(/^\[中文\]\(\)On page 9/);
  await tabTo('Page 9 joins the text above');
  await press('Space');
  await press('Escape');
  await expect(block(page, 'Page 9')).toBeFocused();
  await press('Space');
  await press('ArrowUp');
  await press('Space');
  await expect(page.getByText('2 entries chosen')).toBeVisible();
  await press('Delete');
  await expect.poll(() => order(page)).toEqual(['Page 12']);
  await expect(block(page, 'Page 12')).toBeFocused();

  // Outside a text field the keys are those of the whole work.
  await press('Control+z');
  await expect(entries(page)).toHaveCount(3);
  await press('Control+Shift+Z');
  await expect(entries(page)).toHaveCount(1);
  await press('Control+z');
  await expect(entries(page)).toHaveCount(3);

  await tabTo('Publish…');
  await press('Enter');
  await tabTo('Downloads folder');
  await press('Space');
  await tabTo('Publish to 1 place');
  const arriving = page.waitForEvent('download');
  await press('Enter');
  expect(await readFile(await (await arriving).path(), 'utf8')).toContain(
    '[中文](https://example.org/page-9)On page 9',
  );
  await expect(page.getByRole('button', { name: 'Done' })).toBeFocused();
});

test('nothing is stored before something is written, and then it is whole', async ({ reader }) => {
  const page = await openDigests(reader, recentClips(1));
  for (const _ of ['first', 'second', 'third']) {
    await beginDigest(page);
    await expect(page.getByText('Nothing written yet')).toBeVisible();
    await page.getByRole('link', { name: 'All digests' }).click();
  }
  await expect(page.getByText('No digest yet', { exact: false }).first()).toBeVisible();
  await beginDigest(page);
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  await title.fill('Mine');
  await expect(page).toHaveURL(/#digests\/[^/]+$/);
  await expect(title).toBeFocused();
  await page.keyboard.type(', typed on');
  // The bar says what is stored.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mine, typed on');
  await page.reload();
  await expect(title).toHaveValue('Mine, typed on');
});

test('adding to the post moves neither what one reads nor the tray', async ({ reader }) => {
  const page = await openDigests(reader, recentClips(60));
  await beginDigest(page);
  for (const number of [60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49])
    await addClip(page, `Page ${number}`);
  await expect(entries(page)).toHaveCount(12);
  const items = tray(page).locator('.tray-items');
  const desk = page.locator('.desk');
  await items.evaluate((box) => box.scrollTo(0, 700));
  const scrolled = () =>
    Promise.all([desk, items].map((box) => box.evaluate((element) => element.scrollTop)));
  await tray(page).getByText('Page 28', { exact: true }).hover();
  const before = await scrolled();
  const seen = await tray(page).getByText('Page 30', { exact: true }).boundingBox();
  expect(seen).not.toBeNull();
  await page.getByRole('button', { name: 'Add “Page 28” at the green line' }).click();
  await expect(entries(page)).toHaveCount(13);
  expect(await scrolled()).toEqual(before);
  expect(await tray(page).getByText('Page 30', { exact: true }).boundingBox()).toEqual(seen);
});

test('what another window changes comes in while one types, and the focus stays', async ({ reader }) => {
  const page = await openDigests(reader, recentClips(3));
  await beginDigest(page);
  await addAll(page, 3);
  await expect(page).toHaveURL(/#digests\/[^/]+$/);
  const other = await reader.openOptions();
  await other.goto(page.url());
  await other.reload();
  await expect(entries(other)).toHaveCount(3);
  await page.bringToFront();
  const field = await editWords(page, 'Page 2');
  await field.press('Control+Home');
  await page.keyboard.type('Typed ');
  await block(other, 'Page 3').focus();
  await other.keyboard.press('Alt+Home');
  await expect.poll(() => order(page)).toEqual(['Page 3', 'Page 1', 'Page 2']);
  await (await editWords(other, 'Page 1')).fill('Of the other window.');
  await expect(block(page, 'Page 1')).toContainText('Of the other window.');
  await expect(field).toBeFocused();
  await page.keyboard.type('here. ');
  await expect(field).toHaveValue('Typed here. On page 2 are [fine words 2]().');
});
