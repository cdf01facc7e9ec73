import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { problemsOfPage } from '../support/axe';
import { expect, test } from '../support/chromium-test';
import {
  actOnTag,
  details,
  doToSelected,
  editDetails,
  editWords,
  openLibrary,
  rows,
  search,
  status,
} from '../support/library-page';
import { seedLibrary } from '../support/seed-library';

test('every page of the library is whole at 320 pixels, and axe finds nothing', async ({ reader }) => {
  test.setTimeout(480_000);
  const page = await openLibrary(reader, 150);
  const id = await details(page).first().getAttribute('data-clip');
  const widest = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const places = ['#library', `#library/${id}`, '#library?q=is:trashed', '#library?q=zzz', '#tags'];
  for (const place of [...places, '#duplicates', '#stats']) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto('about:blank');
    await page.goto(
      `${new URL('options/index.html', `chrome-extension://${reader.extensionId}`).href}${place}`,
    );
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    if (place.startsWith('#library')) await expect(status(page, /clips?$/)).toBeVisible();
    if (place.includes('/')) {
      await editDetails(page);
      await page.getByText('More fields').click();
    }
    if (place === '#tags') await actOnTag(page, /./, 'In posts…');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await problemsOfPage(page), `${place} ${colorScheme}`).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 700 });
    await expect.poll(() => page.evaluate(widest), place).toBe(0);
  }
});

test('what is typed into the details is kept, and the list shows it', async ({ reader }) => {
  const page = await openLibrary(reader);
  await details(page).first().focus();
  await page.keyboard.press('Enter');
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  await editDetails(page);
  await title.fill('A title of my own');
  await page.getByRole('textbox', { name: 'Author', exact: true }).fill('Ada, Bob, ');
  await (await editWords(page)).fill('Mine, [all]().');
  await expect(rows(page).first()).toContainText('A title of my own');
  await expect(rows(page).first()).toContainText('Ada, Bob');
  await expect(page.getByRole('textbox', { name: 'Author', exact: true })).toHaveValue('Ada, Bob, ');
  await page.keyboard.press('Escape');
  await expect(page.locator('.comment-preview a')).toHaveText('all');
  await page.reload();
  await editDetails(page);
  await expect(title).toHaveValue('A title of my own');
  await expect(await editWords(page)).toHaveValue('Mine, [all]().');
});

test('the list keeps its place when clips arrive in another tab', async ({ reader }) => {
  const page = await openLibrary(reader);
  await page.locator('.virtual-list').evaluate((box) => box.scrollTo(0, 5_000));
  await expect(rows(page).nth(12)).toHaveAttribute('aria-posinset', /^[4-9]\d$/);
  await expect(rows(page).nth(12).getByRole('link')).toBeVisible();
  const title = (await rows(page).nth(12).getByRole('link').textContent())!;
  const place = async () => {
    const box = await rows(page).filter({ hasText: title }).boundingBox();
    return box && Math.round(box.y);
  };
  const [before, count] = [await place(), await status(page, /^\d+ clips$/).textContent()];
  const other = await reader.openOptions();
  await seedLibrary(other, { clips: 30, seed: 99 });
  await expect(status(page, /^\d+ clips$/)).not.toHaveText(count!);
  await expect.poll(place).toBe(before);
});

test('a search is kept beside the list, and taken away and put back', async ({ reader }) => {
  const page = await openLibrary(reader);
  await search(page).fill('is:quoted -is:private');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save this search' }).click();
  await page.getByLabel('Name of the search').fill('Quoted ones');
  await page.keyboard.press('Enter');
  const saved = page.getByRole('list', { name: 'Saved searches' });
  await expect(saved.getByRole('link', { name: 'Quoted ones' })).toHaveAttribute('aria-current', 'page');
  await page.getByRole('link', { name: 'All clips' }).click();
  await expect(search(page)).toHaveValue('');
  await saved.getByRole('link', { name: 'Quoted ones' }).click();
  await expect(search(page)).toHaveValue('is:quoted -is:private');
  await search(page).fill('is:untagged is:quoted');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save this search' }).click();
  await page.getByLabel('Name of the search').fill('Second');
  await page.keyboard.press('Enter');
  await saved.getByRole('button', { name: 'More for Second' }).click();
  await page.getByRole('menuitem', { name: 'Edit Second' }).click();
  await page.getByRole('dialog').getByLabel('Name of the search').fill('First');
  await page.getByRole('dialog').getByLabel('Place in the list').selectOption('1');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect(saved.getByRole('link')).toHaveText([/^First/, /^Quoted ones/]);
  const linkTo = (name: string) => saved.getByRole('link', { name });
  await linkTo('First').dragTo(linkTo('Quoted ones'));
  await expect(saved.getByRole('link')).toHaveText([/^Quoted ones/, /^First/]);
  await linkTo('First').dragTo(linkTo('Quoted ones'));
  await expect(saved.getByRole('link')).toHaveText([/^First/, /^Quoted ones/]);
  await saved.getByRole('button', { name: 'More for Quoted ones' }).click();
  await page.getByRole('menuitem', { name: 'Remove Quoted ones' }).click();
  await expect(saved.getByRole('link', { name: 'Quoted ones' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(saved.getByRole('link', { name: 'Quoted ones' })).toBeVisible();
});

test('chosen clips go into a digest, which the details then show, and out of it again after a reload', async ({
  reader,
}) => {
  const page = await openLibrary(reader);
  await details(page).first().focus();
  await page.keyboard.press('p');
  await expect(status(page, 'Privacy of 1 clip was changed.')).toBeVisible();
  await rows(page).getByRole('checkbox').first().click();
  await rows(page).getByRole('checkbox').nth(1).click();
  await page.getByRole('button', { name: 'Add to digest' }).click();
  await page.getByRole('dialog').getByLabel('Digest').selectOption({ label: 'New digest' });
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await expect(status(page, '1 clip is in the digest.')).toBeVisible();
  await expect(status(page, '1 was passed over')).toBeVisible();
  await details(page).nth(1).focus();
  await page.keyboard.press('Enter');
  const history = page.getByRole('region', { name: 'In digests' });
  await expect(history.getByRole('link')).toHaveCount(1);

  await page.reload();
  await expect(status(page, '1 clip is in the digest.')).toBeVisible();
  await expect(history.getByRole('link')).toHaveCount(1);
  await details(page).first().focus();
  await page.keyboard.press('u');
  await expect(history.getByRole('link')).toHaveCount(0);
  // The change before it is the next that can be taken back.
  await expect(status(page, 'Privacy of 1 clip was changed.')).toBeVisible();
  await page.getByRole('link', { name: 'All digests' }).click();
  await expect(page.getByText('Trash (1)', { exact: true })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Digests', exact: true }).getByRole('listitem')).toHaveCount(0);
});

test('the chosen clips are exported, and no others', async ({ reader }) => {
  const page = await openLibrary(reader);
  for (const place of [0, 2]) await rows(page).getByRole('checkbox').nth(place).click();
  const link = (place: number) => rows(page).nth(place).locator('.row-title a');
  const addresses = await Promise.all([0, 1, 2].map((place) => link(place).getAttribute('href')));
  await doToSelected(page, 'Export');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^JSON/ }).check();
  const arriving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export 2 clips' }).click();
  const text = await readFile(await (await arriving).path(), 'utf8');
  expect(addresses.map((address) => text.includes(`"${address}"`))).toEqual([true, false, true]);
});

test('the chosen clips go out as posts of their own, count as used, and that is taken back', async ({
  reader,
}) => {
  const page = await openLibrary(reader);
  for (const place of [0, 2]) await rows(page).getByRole('checkbox').nth(place).click();
  await doToSelected(page, 'Publish as posts of their own');
  const dialog = page.getByRole('dialog', { name: '2 clips as posts of their own' });
  await dialog.getByLabel('Format').selectOption('Hugo');
  expect(await problemsOfPage(page)).toEqual([]);
  const arriving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Write 2 posts' }).click();
  const files = unzipSync(await readFile(await (await arriving).path()));
  await expect(dialog).toHaveCount(0);
  expect(Object.keys(files)).toHaveLength(2);
  for (const bytes of Object.values(files)) expect(strFromU8(bytes)).toMatch(/^link: https?:\/\//m);
  await expect(status(page, '.zip is in your downloads.')).toBeVisible();
  await page.goto(new URL('#library?q=is:used', page.url()).href);
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(0);
});
