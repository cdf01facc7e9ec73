import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/chromium-test';
import { beginDigest, entries, tray } from '../support/composer';
import { storedClips } from '../support/stored-clips';

const own = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "javascript:alert('x')",
  '</textarea><svg onload=alert(1)>',
  '{{ "x" | upcase }} {% raw %} [gallery] ${x} `x`',
];

/** The corpora are beside the repository, where they are; npm test says so where they must be. */
const corpus = path.resolve(
  import.meta.dirname,
  '../../../../shared/corpora/hostile/dompurify-payloads.json',
);
const found: { payload: string }[] = existsSync(corpus) ? JSON.parse(readFileSync(corpus, 'utf8')) : [];
const payloads = [...own, ...found.filter((_, index) => index % 20 === 0).map(({ payload }) => payload)];

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const poisonedPage = (poison: string) => {
  const text = escape(poison);
  return `<!doctype html><html lang="${text}"><head><meta charset="utf-8"><title>${text}</title>
    <meta property="og:title" content="${text}"><meta property="og:site_name" content="${text}">
    <meta name="author" content="${text}"><meta name="description" content="${text}">
    <meta name="keywords" content="${text}"><meta property="og:image" content="${text}">
    <link rel="canonical" href="${text}"><link rel="icon" href="${text}">
    <script type="application/ld+json">${JSON.stringify({ '@type': 'Article', headline: poison, author: poison, datePublished: poison }).replaceAll('<', '\\u003c')}</script>
    </head><body><h1>${text}</h1><p id="passage">${text}</p></body></html>`;
};

/** Elements that no text of a page may ever have become. */
const strangers =
  'script:not([src^="/"]), svg:not(.icon), object, embed, [onerror], [onload], a[href^="javascript:"]';

test('a page with a payload in every field is shown as text from the popup to the post', async ({
  reader,
  site,
}) => {
  for (const [index, poison] of payloads.entries()) {
    const url = `https://poison.example/${index}`;
    site.add({ url, body: poisonedPage(poison) });
    const page = await reader.visit(url);
    await page.locator('#passage').click({ clickCount: 3 });
    const popup = await reader.openPopup(page);
    await popup.find({ role: 'button', name: 'Save' });
    await popup.waitUntil(() => performance.getEntriesByName('gleanings:page-read').length > 0);
    await popup.type(poison.replace(/\s+/g, ' '));
    expect(await popup.evaluate((css) => document.querySelectorAll(css).length, strangers)).toBe(0);
    await popup.press('Control+Enter');
    await popup.says({ role: 'status' }, 'Saved');
    await popup.close();
  }

  const options = await reader.openOptions();
  const dialogs: string[] = [];
  options.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await expect(options.getByRole('list', { name: 'Clips' }).getByRole('listitem').first()).toBeVisible();
  expect(await options.locator(strangers).count()).toBe(0);
  const stored = await storedClips(options);
  for (const clip of stored) {
    for (const address of [clip.image, clip.icon, clip.canonicalUrl]) {
      expect(address ?? 'https://').toMatch(/^https:\/\//);
    }
    expect(clip.published).toBeUndefined();
  }
  expect(stored.map(({ title }) => title)).toEqual(expect.arrayContaining([own[0]]));

  await options.getByRole('link', { name: 'All digests' }).click();
  await beginDigest(options);
  await tray(options)
    .getByRole('button', { name: /^Add all \d+$/ })
    .click();
  await expect(entries(options).getByText('<img src=x onerror=alert(1)>').first()).toBeVisible();
  for (const column of ['.sheet', '.tray'])
    expect(await options.locator(column).locator(strangers).count(), column).toBe(0);
  await options.keyboard.press('p');
  await expectPlain(options);
  expect(dialogs).toEqual([]);
});

async function expectPlain(options: Page): Promise<void> {
  const frame = options.frameLocator('iframe');
  await expect(frame.getByText('<img src=x onerror=alert(1)>').first()).toBeVisible();
  expect(await frame.locator(strangers).count()).toBe(0);
}
