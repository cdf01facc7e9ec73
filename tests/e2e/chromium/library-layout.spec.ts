import { ordinaryLibrary } from '../../library/ordinary-library';
import { problemsOfPage } from '../support/axe';
import { expect, test } from '../support/chromium-test';
import { details, openWith, rows, search, status } from '../support/library-page';

const ordinary = () => ordinaryLibrary(new Date().toISOString(), 60);

test('the first clip begins near the top of the window, on a wide screen and on a phone', async ({
  reader,
}) => {
  const page = await openWith(reader, ordinary());
  for (const [width, height, limit] of [
    [1440, 900, 150],
    [360, 740, 96],
  ] as const) {
    await page.setViewportSize({ width, height });
    const first = details(page).first();
    await expect(first).toBeVisible();
    await expect.poll(async () => (await first.boundingBox())!.y).toBeLessThanOrEqual(limit);
  }
});

test('ten presses of Tab at most lead to the first clip, and two by the skip link', async ({ reader }) => {
  const page = await openWith(reader, ordinary());
  await expect(rows(page).first()).toBeVisible();
  const isOnClip = () => page.evaluate(() => document.activeElement?.matches('.row-open') ?? false);
  let presses = 0;
  while (!(await isOnClip()) && presses < 20) {
    await page.keyboard.press('Tab');
    presses += 1;
  }
  expect(presses).toBeLessThanOrEqual(10);

  await page.reload();
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(isOnClip).toBe(true);
});

test('words read as they are meant, in the list, as cards and as headlines, and axe finds nothing', async ({
  reader,
}) => {
  test.setTimeout(480_000);
  const page = await openWith(reader, ordinary());
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const look of ['Cards', 'Headlines', 'List']) {
    await page.getByRole('radio', { name: look }).check();
    await expect(page.locator(`.clip-list.is-${look.toLowerCase()}`)).toBeVisible();
    await expect(rows(page).first()).toBeVisible();
    expect(await page.locator('.clip-list').textContent(), look).not.toMatch(/\]\(/);
    expect(await page.locator('.clip-list img[src^="http"]').count(), look).toBe(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await problemsOfPage(page), `${look} ${colorScheme}`).toEqual([]);
    }
  }
});

test('a tag narrows the search, whose parts can be taken out again', async ({ reader }) => {
  const page = await openWith(reader, ordinary());
  const tag = rows(page).locator('.tag').first();
  const name = (await tag.textContent())!;
  await tag.click();
  await expect(search(page)).toHaveValue(/^#|^tag:/);
  await expect(page.getByRole('region', { name: 'Details' })).toHaveCount(0);
  const found = async () => Number((await status(page, /^\d+ clips?$/).textContent())!.replace(/\D/g, ''));
  await expect.poll(found).toBeLessThan(60);
  await page.getByRole('button', { name: `Take #${name} out of the search` }).click();
  await expect(search(page)).toHaveValue('');
  await expect(status(page, /^60 clips$/)).toBeVisible();
});

test('the list stays where it is when something is selected, done and told', async ({ reader }) => {
  const page = await openWith(reader, ordinary());
  const third = details(page).nth(2);
  // At rest.
  await third.click({ trial: true });
  const before = await third.boundingBox();
  await rows(page).getByRole('checkbox').nth(1).click();
  await expect(status(page, '1 selected')).toBeVisible();
  expect(await third.boundingBox()).toEqual(before);
  await page.keyboard.press('c');
  await expect(status(page, /Copied|refused/)).toBeVisible();
  expect(await third.boundingBox()).toEqual(before);
});

test('a search without a hit says which part to leave out', async ({ reader }) => {
  const page = await openWith(reader, ordinary());
  await search(page).fill('is:private zzzzz');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Nothing matches/ })).toBeVisible();
  await page.getByRole('button', { name: 'Search without zzzzz' }).click();
  await expect(search(page)).toHaveValue('is:private');
  await expect(rows(page).first()).toBeVisible();
});

test('on a phone a clip is a screen of its own, and the browser leads back', async ({ reader }) => {
  const page = await openWith(reader, ordinary());
  await page.setViewportSize({ width: 360, height: 740 });
  await details(page).first().click();
  await expect(page.getByRole('region', { name: 'Details' })).toBeVisible();
  await expect(page.locator('.clip-list')).toBeHidden();
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Details' })).toHaveCount(0);
  await details(page).first().click();
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expect(details(page).first()).toBeVisible();

  // All that can be done to what is selected is within the window.
  await details(page).nth(1).focus();
  await page.keyboard.press('x');
  const bar = page.getByRole('group', { name: 'Selected clips' });
  for (const name of ['Add tags', 'Add to digest', 'More', 'Move to the trash', 'Select none']) {
    await expect(async () => {
      const box = (await bar.getByRole('button', { name }).boundingBox())!;
      expect(box.x + box.width, name).toBeLessThanOrEqual(352);
      expect(box.height, name).toBeLessThanOrEqual(44);
    }).toPass({ timeout: 20_000 });
  }
  await bar.getByRole('button', { name: 'Move to the trash' }).click();
  await page.goto(new URL('#library?q=is:trashed', page.url()).href);
  await expect(rows(page)).toHaveCount(1);
  const height = async () => (await page.getByRole('search').boundingBox())?.height;
  await expect.poll(height).toBeLessThanOrEqual(48);
});

test('the next clip and the one before are a click away from the open one', async ({ reader }) => {
  const page = await openWith(reader, ordinary());
  await details(page).first().click();
  const open = page.getByRole('region', { name: 'Details' });
  await expect(open).toContainText('1 of 60');
  const title = open.getByRole('heading').first();
  const first = await title.textContent();
  await open.getByRole('button', { name: 'Next clip' }).click();
  await expect(open).toContainText('2 of 60');
  await expect(title).not.toHaveText(first!);
  await open.getByRole('button', { name: 'Previous clip' }).click();
  await expect(title).toHaveText(first!);
});

test('the side bar folds to a rail, which stays one, and beside which the composer has all its room', async ({
  reader,
}) => {
  const page = await openWith(reader, ordinary());
  await page.setViewportSize({ width: 1440, height: 900 });
  const left = async () => (await page.getByRole('main').boundingBox())!.x;
  const fold = page.getByRole('button', { name: 'Fold the side bar' });
  // Below twenty tags, digests and tools are in sight.
  await expect(page.getByRole('link', { name: 'Statistics' })).toBeInViewport();
  const open = await left();
  await fold.click();
  await expect.poll(left).toBe(56);
  await page.reload();
  await expect(details(page).first()).toBeVisible();
  await expect.poll(left).toBe(56);
  await expect(page.getByRole('link', { name: 'All clips' })).toHaveAttribute('title', 'All clips');
  expect(await problemsOfPage(page)).toEqual([]);
  await page.getByRole('link', { name: 'New digest' }).click();
  await expect(page.getByRole('button', { name: 'Opening words' })).toBeVisible();
  await expect.poll(left).toBe(0);
  await page.goBack();
  await fold.click();
  await expect.poll(left).toBe(open);
});
