import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { articlePage } from '../support/article-page';
import { expect, test } from '../support/chromium-test';
import { details } from '../support/library-page';

const url = 'https://gallery.example/blue';
const icon = readFileSync(new URL('../../../public/icons/32.png', import.meta.url));
const cacheable = { 'cache-control': 'max-age=86400' };

const picture = (page: Page) => page.locator('.clip-row .clip-picture');

/** The colour in the middle of the first image that a selector finds, as the screen has it. */
async function colourOf(page: Page, selector: string): Promise<number[]> {
  return page.evaluate((wanted) => {
    const image = document.querySelector<HTMLImageElement>(wanted)!;
    const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
    canvas.drawImage(image, image.naturalWidth / 2, image.naturalHeight / 2, 1, 1, 0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  }, selector);
}

test.beforeEach(({ site }) => {
  const body = articlePage({ title: 'A blue page', paragraphs: ['Of no consequence.'] }).replace(
    '</head>',
    '<link rel="icon" href="/icon.png"><style>html { background: rgb(0 0 200); }</style></head>',
  );
  site.add(
    { url, body },
    { url: 'https://gallery.example/icon.png', body: icon, type: 'image/png', headers: cacheable },
  );
});

test('a clip shows what was seen of its page and the icon of its site, for which nothing was asked', async ({
  reader,
  site,
}) => {
  const settings = await reader.openOptions('options/index.html#settings');
  const page = await reader.visit(url);
  // As the tab's strip does it in a window.
  await page.evaluate(() => fetch('/icon.png'));
  const asked = site.requests.length;
  const popup = await reader.openPopup(page);
  await popup.find({ role: 'button', name: 'Save' });
  await popup.press('Control+Enter');
  await popup.says({ role: 'status' }, 'Saved');
  // Taken in the background, and not of another page that came in front meanwhile.
  await expect(settings.getByText(/^1 picture /)).toBeVisible();

  const library = await reader.openOptions();
  await expect(picture(library)).toBeVisible();
  await expect
    .poll(() => picture(library).evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(320);
  const [red, green, blue] = await colourOf(library, '.clip-picture');
  expect(blue).toBeGreaterThan(150);
  expect(Math.max(red!, green!)).toBeLessThan(60);
  await expect(library.locator('.clip-row img.site-icon')).toBeVisible();
  expect(site.requests.slice(asked)).toEqual([]);

  await details(library).first().click();
  await expect(library.getByRole('region', { name: 'Details' }).locator('.clip-picture')).toBeVisible();
  await library.getByRole('button', { name: 'Private' }).click();
  await expect(library.locator('.clip-picture')).toHaveCount(0);
  await library.getByRole('button', { name: 'Private' }).click();
  await expect(picture(library)).toBeVisible();
});

test('no picture is taken of a private clip, nor where the reader wants none', async ({ reader }) => {
  const settings = await reader.openOptions('options/index.html#settings');
  const popup = await reader.openPopup(await reader.visit(url));
  await popup.find({ role: 'button', name: 'Save' });
  await popup.click({ role: 'button', name: 'Private' });
  await popup.press('Control+Enter');
  await popup.says({ role: 'status' }, 'Saved');
  await popup.close();
  await expect(settings.getByText(/^None yet\.|^0 pictures/)).toBeVisible();

  await settings.bringToFront();
  await settings.getByRole('switch', { name: 'Take a picture of the pages I clip' }).click();
  const again = await reader.openPopup(await reader.visit('https://gallery.example/blue?second'));
  await again.find({ role: 'button', name: 'Save' });
  await again.press('Control+Enter');
  await again.says({ role: 'status' }, 'Saved');
  await again.close();
  await settings.bringToFront();
  await settings.getByRole('switch', { name: 'Take a picture of the pages I clip' }).click();
  const third = await reader.openPopup(await reader.visit('https://gallery.example/blue?third'));
  await third.find({ role: 'button', name: 'Save' });
  await third.press('Control+Enter');
  // Pictures are taken one after the other: when this one is there, none of the others comes any more.
  await expect(settings.getByText(/^1 picture /)).toBeVisible();

  await settings.bringToFront();
  await settings.getByRole('button', { name: 'Delete all pictures' }).click();
  await settings.getByRole('dialog').getByRole('button', { name: 'Delete all pictures' }).click();
  await expect(settings.getByText(/^None yet\.|^0 pictures/)).toBeVisible();
  await expect(settings.getByRole('switch', { name: 'Take a picture of the pages I clip' })).toBeFocused();
});
