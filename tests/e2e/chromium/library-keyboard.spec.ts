import { expect, test } from '../support/chromium-test';
import { detail, inTheList, keys, pressOn, rowOf } from '../support/library-keyboard';
import { details, rows, status } from '../support/library-page';

/*
 * The clips of the library by keyboard alone: what was done, and where the focus is after it. No
 * button of the mouse is pressed.
 */

test('a clip is opened, read and closed', async ({ reader }) => {
  const page = await inTheList(reader);
  await keys(page, 'j', 'Enter');
  await expect(detail(page)).toContainText('Birch');
  await expect(rowOf(page, 'Birch')).toBeFocused();
  await keys(page, 'Escape');
  await expect(detail(page)).toHaveCount(0);
  await expect(rowOf(page, 'Birch')).toBeFocused();
});

test('the words of a clip are written and left', async ({ reader }) => {
  const page = await inTheList(reader);
  await keys(page, 'Enter');
  await pressOn(detail(page).getByRole('button', { name: 'Edit your words' }));
  await expect(page.getByRole('textbox', { name: 'Comment', exact: true })).toBeFocused();
  await page.keyboard.type('A tree of wet ground.');
  await keys(page, 'Escape');
  await expect(detail(page).getByRole('button', { name: 'Edit your words' })).toBeFocused();
  await expect(rows(page).first()).toContainText('A tree of wet ground.');
});

test('title and address are put right in their fields', async ({ reader }) => {
  const page = await inTheList(reader);
  await keys(page, 'Enter');
  await pressOn(detail(page).getByRole('button', { name: /^Edit title/ }));
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused();
  await keys(page, 'ControlOrMeta+a');
  await page.keyboard.type('Alnus');
  await keys(page, 'Escape');
  await expect(detail(page).getByRole('button', { name: /^Edit title/ })).toBeFocused();
  await expect(rowOf(page, 'Alnus')).toBeVisible();
});

test('one walks from clip to clip in the details, and the focus stays on the way', async ({ reader }) => {
  const page = await inTheList(reader);
  await keys(page, 'Enter');
  await pressOn(detail(page).getByRole('button', { name: 'Next clip' }));
  await expect(detail(page)).toContainText('2 of 6');
  await expect(detail(page).getByRole('button', { name: 'Next clip' })).toBeFocused();
  await keys(page, 'Enter');
  await expect(detail(page)).toContainText('3 of 6');
  await pressOn(detail(page).getByRole('button', { name: 'Previous clip' }));
  await expect(detail(page)).toContainText('2 of 6');
  await expect(detail(page).getByRole('button', { name: 'Previous clip' })).toBeFocused();
});

test('a clip goes to the trash and comes back', async ({ reader }) => {
  const page = await inTheList(reader);
  await keys(page, 'Delete');
  await expect(rows(page)).toHaveCount(5);
  await expect(rowOf(page, 'Birch')).toBeFocused();
  await keys(page, 'z');
  await expect(rows(page)).toHaveCount(6);
  await expect(details(page).and(page.locator(':focus'))).toHaveCount(1);
});

test('what was done is undone by the button of its notice', async ({ reader }) => {
  const page = await inTheList(reader);
  await keys(page, 'Delete');
  await pressOn(page.getByRole('button', { name: 'Undo', exact: true }));
  await expect(rows(page)).toHaveCount(6);
  await expect(page.getByRole('button', { name: 'Dismiss' })).toBeFocused();
  await keys(page, 'Enter');
  await expect(details(page).and(page.locator(':focus'))).toHaveCount(1);
});

test('several clips get a tag', async ({ reader }) => {
  const page = await inTheList(reader);
  await keys(page, 'x', 'Shift+ArrowDown', 'Shift+ArrowDown', 't');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('wood');
  await keys(page, 'Enter', 'Enter');
  await expect(status(page, '3 clips were given tags.')).toBeVisible();
  await expect(rowOf(page, 'Cedar')).toBeFocused();
  await expect(rows(page).first().locator('.tag', { hasText: 'wood' })).toBeVisible();
  await keys(page, 'Escape');
  await expect(status(page, 'selected')).toHaveCount(0);
});

test('a tag is taken from several', async ({ reader }) => {
  const page = await inTheList(reader);
  await keys(page, 'ControlOrMeta+a', 'r');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('tree');
  await keys(page, 'Enter', 'Enter');
  await expect(status(page, 'Tags were taken from 6 clips.')).toBeVisible();
  await expect(rowOf(page, 'Alder')).toBeFocused();
});

test('a clip is private and public again', async ({ reader }) => {
  const page = await inTheList(reader);
  await keys(page, 'p');
  await expect(rows(page).first()).toContainText('Private');
  await expect(page.getByRole('link', { name: /^Private/ })).toContainText('1');
  await expect(rowOf(page, 'Alder')).toBeFocused();
  await keys(page, 'p');
  await expect(rows(page).first()).not.toContainText('Private');
});

test('a clip goes into a digest, and its row says so', async ({ reader }) => {
  const page = await inTheList(reader);
  await keys(page, 'd');
  await expect(page.getByRole('dialog')).toBeVisible();
  await keys(page, 'Enter');
  await expect(status(page, '1 clip is in the digest.')).toBeVisible();
  await expect(rowOf(page, 'Alder')).toBeFocused();
  await expect(rows(page).first()).toContainText('Used in');
});

test('all are selected and let go of', async ({ reader }) => {
  const page = await inTheList(reader);
  await keys(page, 'j', 'ControlOrMeta+a');
  await expect(status(page, '6 selected')).toBeVisible();
  await keys(page, 'Escape');
  await expect(status(page, 'selected')).toHaveCount(0);
  await expect(rowOf(page, 'Birch')).toBeFocused();
});

test('the key of menus offers all that can be done to a row, and gives the focus back', async ({
  reader,
}) => {
  const page = await inTheList(reader);
  await keys(page, 'ContextMenu');
  const sheet = page.getByRole('dialog', { name: 'More for Alder' });
  await expect(sheet.getByRole('button', { name: 'Select Alder' })).toBeFocused();
  await keys(page, 'Escape');
  await expect(sheet).toHaveCount(0);
  await expect(rowOf(page, 'Alder')).toBeFocused();
  await keys(page, 'ContextMenu', 'Enter');
  await expect(status(page, '1 selected')).toBeVisible();
  await expect(rowOf(page, 'Alder')).toBeFocused();
});

test('an open clip goes to the trash by its menu, and the list has the focus', async ({ reader }) => {
  const page = await inTheList(reader);
  await keys(page, 'Enter');
  await pressOn(detail(page).getByRole('button', { name: 'More' }));
  await keys(page, 'End', 'Enter');
  await expect(detail(page)).toHaveCount(0);
  await expect(rows(page)).toHaveCount(5);
  await expect(details(page).and(page.locator(':focus'))).toHaveCount(1);
});
