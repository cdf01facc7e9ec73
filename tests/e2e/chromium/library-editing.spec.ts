import type { Page } from '@playwright/test';
import { aClip } from '../../builders/a-clip';
import { expect, test } from '../support/chromium-test';
import { details, openLibrary, openWith, rows, search, status } from '../support/library-page';

const focusedRow = (page: Page) => page.locator('li:has(> :focus)');

test('the library is used by keyboard alone', async ({ reader }) => {
  const page = await openLibrary(reader);
  await page.keyboard.press('Tab');
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await search(page).fill('is:un');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(search(page)).toHaveValue('is:unused ');
  await page.keyboard.press('Enter');
  await expect(page.locator('.clip-list')).toHaveAttribute('aria-busy', 'false');
  await expect(focusedRow(page)).toHaveAttribute('aria-posinset', '1');

  // Walked, chosen, tagged.
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(status(page, '2 selected')).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('by key');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(status(page, '2 clips were given tags.')).toBeVisible();
  await expect(focusedRow(page)).toHaveAttribute('aria-posinset', '3');
  await expect(rows(page).nth(1)).toContainText('by key');

  // Opened, closed, and where one was.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Details' })).toContainText('by key');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Details' })).toHaveCount(0);
  await expect(focusedRow(page)).toHaveAttribute('aria-posinset', '3');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(focusedRow(page)).toHaveAttribute('aria-posinset', '3');
});

test('the mouse chooses one, a range, and takes one out; no click on the way opens a page', async ({
  reader,
}) => {
  const page = await openLibrary(reader);
  const boxes = rows(page).getByRole('checkbox');
  await boxes.nth(1).click();
  await boxes.nth(4).click({ modifiers: ['Shift'] });
  await expect(status(page, '4 selected')).toBeVisible();
  await details(page)
    .nth(2)
    .click({ modifiers: ['ControlOrMeta'], position: { x: 5, y: 60 } });
  await expect(status(page, '3 selected')).toBeVisible();
  await expect(boxes.nth(2)).not.toBeChecked();
  await expect(boxes.nth(3)).toBeChecked();
  await page.getByRole('button', { name: 'Select none' }).click();
  await expect(boxes.nth(1)).not.toBeChecked();
  expect(reader.context.pages().filter((one) => one.url().startsWith('http'))).toEqual([]);
});

test('with single keys switched off a letter does nothing, and arrows still walk', async ({ reader }) => {
  const page = await openLibrary(reader);
  const letters = page.getByRole('checkbox', { name: 'Letters and signs alone are shortcuts' });
  await page.getByRole('button', { name: 'Keyboard' }).click();
  await letters.click();
  await expect(page.getByRole('dialog').getByText('/', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Keyboard' }).click();
  await expect(letters).not.toBeChecked();
  await page.getByRole('button', { name: 'Close' }).click();
  await details(page).first().focus();
  await page.keyboard.press('t');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(details(page).nth(1)).toBeFocused();
});

test('what was chosen is let go of with the search it was found by, whichever way that changes', async ({
  reader,
}) => {
  const page = await openLibrary(reader);
  const choose = async () => {
    await rows(page).getByRole('checkbox').first().click();
    await expect(status(page, '1 selected')).toBeVisible();
  };
  await choose();
  await page.getByRole('link', { name: 'Unused' }).click();
  await expect(search(page)).toHaveValue('is:unused');
  await expect(status(page, 'selected')).toHaveCount(0);
  await choose();
  await page.goBack();
  await expect(search(page)).toHaveValue('');
  await expect(status(page, 'selected')).toHaveCount(0);
});

test('private and trash go one way for all that are chosen, whichever of them is in front', async ({
  reader,
}) => {
  const page = await openWith(reader, [aClip({ private: true }), aClip(), aClip()]);
  const boxes = rows(page).getByRole('checkbox');
  const secret = rows(page).filter({ hasText: 'Private' });
  await expect(rows(page)).toHaveCount(3);
  await expect(secret).toHaveCount(1);
  const place = Number(await secret.getAttribute('aria-posinset')) - 1;
  for (const box of await boxes.all()) await box.click();
  await details(page).nth(place).focus();
  await page.keyboard.press('p');
  await expect(secret).toHaveCount(3);
  await page.keyboard.press('p');
  await expect(secret).toHaveCount(0);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expect(rows(page)).toHaveCount(2);
  await search(page).fill('is:trashed OR -is:trashed');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(3);
  for (const box of await boxes.all()) await box.click();
  await details(page).nth(place).focus();
  await page.keyboard.press('Delete');
  await expect(status(page, '2 clips are in the trash.')).toBeVisible();
  await search(page).fill('is:trashed');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(3);
});

test('the keyboard keeps its place where a button goes, and where the last hit does', async ({ reader }) => {
  const page = await openWith(reader, [aClip({ title: 'Heron' }), aClip(), aClip()]);
  await details(page).nth(1).focus();
  await page.getByRole('button', { name: 'Select all 3' }).focus();
  await page.keyboard.press('Enter');
  await expect(status(page, '3 selected')).toBeVisible();
  await expect(focusedRow(page)).toHaveAttribute('aria-posinset', '2');
  await page.keyboard.press('Escape');

  await search(page).fill('Heron');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(1);
  await expect(focusedRow(page)).toHaveAttribute('aria-posinset', '1');
  await page.keyboard.press('Delete');
  await expect(rows(page)).toHaveCount(0);
  await expect(search(page)).toBeFocused();

  // The same where the bar that offers to undo is sent away: there is no list to go to, then there is.
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  await dismiss.focus();
  await page.keyboard.press('Enter');
  await expect(dismiss).toHaveCount(0);
  await expect(search(page)).toBeFocused();
  await search(page).fill('');
  await expect(rows(page)).toHaveCount(2);
  await details(page).nth(1).focus();
  await page.keyboard.press('u');
  await expect(rows(page)).toHaveCount(3);
  await dismiss.focus();
  await page.keyboard.press('Enter');
  await expect(focusedRow(page)).toHaveCount(1);
});

test('what is told is told in a place that was there before the words', async ({ reader }) => {
  const page = await openWith(reader, [aClip({ private: true })]);
  await expect(rows(page)).toHaveCount(1);
  for (const region of await page.getByRole('status').all()) {
    await region.evaluate((element) => element.setAttribute('data-waiting', ''));
  }
  await details(page).first().focus();
  await page.keyboard.press('d');
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await expect(status(page, '1 was passed over')).toHaveAttribute('data-waiting');
  await search(page).fill('before:someday');
  await page.keyboard.press('Enter');
  await expect(status(page, 'someday')).toHaveAttribute('data-waiting');
});
