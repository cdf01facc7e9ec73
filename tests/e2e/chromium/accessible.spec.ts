import type { Page } from '@playwright/test';
import { articlePage } from '../support/article-page';
import { problemsOfPage, problemsOfPopup } from '../support/axe';
import { expect, test } from '../support/chromium-test';
import { addAll, beginDigest } from '../support/composer';
import { select } from '../support/seed-post';

const url = 'https://long.example/2026/05/03/a?utm_source=feed';
const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);
const passage = `A passage with ${long} in it.`;

test.beforeEach(({ site }) => {
  site.add({ url, body: articlePage({ title: `A title with ${long}`, paragraphs: [passage] }) });
});

/** By how much the widest zone of the popup's form is wider than its place. */
const widestZone = () =>
  Math.max(
    ...[...document.querySelectorAll('form, .head, .middle, .details, .foot, .foot-toggles')].map(
      (zone) => zone.scrollWidth - zone.clientWidth,
    ),
  );

const highest = () => document.documentElement.scrollHeight - document.documentElement.clientHeight;
const widest = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

test('the popup is whole at 320 pixels and at twice the size, and axe finds nothing', async ({ reader }) => {
  const page = await reader.visit(url);
  await select(page, passage);
  const popup = await reader.openPopup(page);
  await popup.find('blockquote');
  await popup.type('Words on it, and [a link]().');
  await popup.click({ role: 'combobox', name: 'Tags' });
  await popup.type(`one, ${long.slice(0, 90)}`);
  await popup.press('Enter');
  expect(await problemsOfPopup(popup)).toEqual([]);
  await popup.click({ role: 'button', name: 'More' });
  await popup.click({ role: 'menuitem', name: 'Edit title, address, author…' });
  expect(await problemsOfPopup(popup)).toEqual([]);

  // As wide as a phone: the popup is a page there, and takes the width it is given.
  await popup.run("document.querySelector('form').style.inlineSize = '320px'");
  await expect.poll(() => popup.evaluate(widestZone)).toBe(0);
  // At 200 % Chromium gives a popup 800 pixels at the most, which is 400 of its own.
  await popup.run(
    "document.querySelector('form').style.inlineSize = ''; document.documentElement.style.zoom = 2",
  );
  const width = () => popup.evaluate(() => document.documentElement.getBoundingClientRect().width);
  await expect.poll(width).toBeLessThan(801);
  await expect.poll(() => popup.evaluate(widestZone)).toBe(0);
  await popup.find({ role: 'button', name: 'Save' });
  await popup.press('Control+Enter');
  await popup.says({ role: 'status' }, 'Saved');
  expect(await problemsOfPopup(popup)).toEqual([]);
});

test('every section of the workplace is whole at 320 pixels, and axe finds nothing', async ({ reader }) => {
  const popup = await reader.openPopup(await reader.visit(url));
  await popup.find({ role: 'button', name: 'Save' });
  await popup.type('Words on it.');
  await popup.press('Control+Enter');
  await popup.says({ role: 'status' }, 'Saved');
  await popup.close();

  const options = await reader.openOptions();
  await options.getByRole('link', { name: 'All digests' }).click();
  await beginDigest(options);
  await addAll(options, 1);
  await options.getByRole('textbox', { name: 'Title', exact: true }).fill('Links');
  await expect(options).toHaveURL(/#digests\/[^/]+$/);
  const digest = new URL(options.url()).hash;
  for (const section of [
    digest,
    '#library',
    '#tags',
    '#duplicates',
    '#stats',
    '#sites',
    '#digests',
    '#settings',
    '#tabs',
    '#help',
  ]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await options.emulateMedia({ colorScheme });
      await show(options, section, 1280);
      expect(await problemsOfPage(options), `${section} ${colorScheme}`).toEqual([]);
    }
    await show(options, section, 320);
    await expect.poll(() => options.evaluate(widest), section).toBe(0);
    // The window itself never scrolls: the sections do.
    await expect.poll(() => options.evaluate(highest), section).toBe(0);
  }
});

async function show(page: Page, section: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  // What stands there is of the place before until the address has been heard.
  await page.evaluate((hash) => {
    if (location.hash === hash) return;
    for (const heading of document.querySelectorAll('h1')) heading.dataset['before'] = '';
    location.hash = hash;
  }, section);
  await expect(page.locator('h1:not([data-before])')).toBeVisible();
}
