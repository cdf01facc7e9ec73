import { ordinaryLibrary } from '../../library/ordinary-library';
import { aClip } from '../../builders/a-clip';
import { expect, test } from '../support/chromium-test';
import { inTheList, keys, pressOn, rowOf, trees } from '../support/library-keyboard';
import { daysAgo, details, openWith, rows, search, status } from '../support/library-page';

/*
 * Searches, views and the other places of the library by keyboard alone: what was done, and where the focus is after it. No
 * button of the mouse is pressed.
 */

test('the list is searched, and Enter leads into what was found', async ({ reader }) => {
  const page = await inTheList(reader);
  await keys(page, '/');
  await page.keyboard.type('#even');
  await keys(page, 'Enter');
  await expect(rows(page)).toHaveCount(3);
  await expect(rowOf(page, 'Alder')).toBeFocused();
});

test('Backspace gives the text of a search back, and Escape empties it', async ({ reader }) => {
  const page = await inTheList(reader);
  await keys(page, '/');
  await page.keyboard.type('#even is:unused');
  await keys(page, 'Enter');
  await expect(details(page).first()).toBeFocused();
  await keys(page, '/');
  await expect(page.locator('.search-tokens .token')).toHaveText(['#even', 'is:unused']);
  await keys(page, 'Backspace');
  await expect(page.locator('.search-tokens')).toHaveCount(0);
  await expect(search(page)).toHaveValue('#even is:unused');
  await keys(page, 'Backspace', 'Backspace', 'Backspace');
  await expect(search(page)).toHaveValue('#even is:unu');
  await keys(page, 'Escape', 'Escape');
  await expect(search(page)).toHaveValue('');
  await expect(search(page)).toBeFocused();
});

test('more is written behind the parts that are there', async ({ reader }) => {
  const page = await inTheList(reader);
  await keys(page, '/');
  await page.keyboard.type('#tree');
  await keys(page, 'Enter');
  await expect(details(page).first()).toBeFocused();
  await keys(page, '/');
  await page.keyboard.type('Elm');
  await expect(search(page)).toHaveValue('#tree Elm');
  await keys(page, 'Enter');
  await expect(rows(page)).toHaveCount(1);
  await expect(rowOf(page, 'Elm')).toBeFocused();
});

test('what was mistyped is put right by the offer beside it', async ({ reader }) => {
  const page = await inTheList(reader);
  await keys(page, '/');
  await page.keyboard.type('is:unusd');
  await keys(page, 'Enter');
  await expect(status(page, /^Column 1/)).toBeVisible();
  await pressOn(page.getByRole('button', { name: 'is:unused?' }));
  await expect(search(page)).toHaveValue('is:unused');
  await expect(search(page)).toBeFocused();
  await expect(page.locator('.token-problem')).toHaveCount(0);
});

test('a search is kept, and the focus is back where it was', async ({ reader }) => {
  const page = await inTheList(reader);
  await keys(page, '/');
  await page.keyboard.type('#even');
  await keys(page, 'Enter');
  await pressOn(page.getByRole('button', { name: 'Save this search' }));
  // Enter at once: the names of the others may still be being read.
  await keys(page, 'Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Save this search' })).toBeFocused();
  const saved = page.getByRole('list', { name: 'Saved searches' });
  await expect(saved.getByRole('link')).toHaveText([/^#even\s*3$/]);
});

test('saved searches change places, and the focus goes along', async ({ reader }) => {
  const page = await inTheList(reader);
  for (const query of ['#even', '#tree']) {
    await search(page).fill(query);
    await keys(page, 'Enter');
    await pressOn(page.getByRole('button', { name: 'Save this search' }));
    await expect(page.getByRole('dialog')).toBeVisible();
    await keys(page, 'Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  const saved = page.getByRole('list', { name: 'Saved searches' });
  await expect(saved.getByRole('link')).toHaveText([/^#even/, /^#tree/]);
  await saved.getByRole('link', { name: '#tree' }).focus();
  await keys(page, 'Alt+ArrowUp');
  await expect(saved.getByRole('link')).toHaveText([/^#tree/, /^#even/]);
  await expect(saved.getByRole('link', { name: '#tree' })).toBeFocused();
  await expect(status(page, '#tree is now number 1 of 2.')).toBeAttached();
});

test('view and order are chosen, and the focus stays on what chose them', async ({ reader }) => {
  const page = await inTheList(reader);
  const sort = page.getByRole('button', { name: /^Sort:/ });
  await pressOn(sort);
  await page.keyboard.type('title');
  await keys(page, 'Enter');
  await expect(sort).toBeFocused();
  await expect(details(page).first()).toHaveAccessibleName('Details of Alder');
  await pressOn(page.getByRole('radio', { name: 'List' }), 'ArrowRight');
  await expect(page.getByRole('radio', { name: 'Cards' })).toBeFocused();
  await expect(page.locator('.clip-list.is-cards')).toBeVisible();
  await pressOn(sort);
  await keys(page, 'Home', 'ArrowDown', 'Enter');
  await expect(details(page).first()).toHaveAccessibleName('Details of Fir');
});

test('the trash is visited, and what is in it restored', async ({ reader }) => {
  const clips = [aClip({ title: 'Kept' }), aClip({ title: 'Thrown away', trashedAt: daysAgo(1) })];
  const page = await inTheList(reader, clips);
  await pressOn(page.getByRole('link', { name: 'Trash' }));
  await expect(rows(page)).toHaveCount(1);
  await pressOn(rowOf(page, 'Thrown away'), 'Delete');
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  await expect(search(page)).toBeFocused();
});

test('a setting is found and changed, and every page follows', async ({ reader }) => {
  const page = await openWith(reader, ordinaryLibrary(new Date().toISOString(), 12), '#settings');
  await pressOn(page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Data' }));
  await expect(page.getByRole('heading', { name: 'Data' })).toBeFocused();
  await page.getByRole('searchbox', { name: 'Find a setting' }).focus();
  await page.keyboard.type('density');
  await expect(page.locator('.setting-line:visible')).toHaveCount(1);
  await pressOn(page.getByRole('radio', { name: 'Comfortable' }), 'ArrowRight');
  await expect(page.getByRole('radio', { name: 'Compact' })).toBeFocused();
  await pressOn(page.getByRole('link', { name: /^All clips/ }));
  await expect(page.locator('.clip-list.is-compact')).toBeVisible();
  // Rows that begin a day are higher by its head, and which do depends on the hour.
  const plainRow = page.locator('.clip-row:not(.has-head, [aria-busy])').first();
  await expect.poll(async () => (await plainRow.boundingBox())?.height).toBeLessThan(89);
});

test('an example of the help is searched for', async ({ reader }) => {
  const page = await openWith(reader, trees(), '#help');
  await page.getByRole('searchbox', { name: 'Find in the help' }).focus();
  await page.keyboard.type('parentheses');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing in the help matches' })).toBeVisible();
  await keys(page, 'ControlOrMeta+a');
  await page.keyboard.type('is:');
  await pressOn(page.getByRole('link', { name: 'is:untagged' }));
  await expect(page.getByRole('main')).toBeFocused();
  await expect(search(page)).toHaveValue('is:untagged');
  await expect(page.getByRole('heading', { name: /^Nothing matches is:untagged/ })).toBeVisible();
});
