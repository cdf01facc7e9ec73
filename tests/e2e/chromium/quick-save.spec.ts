import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { articlePage } from '../support/article-page';
import { badge } from '../support/badge';
import type { ChromiumReader } from '../support/chromium';
import { expect, testInWindow as test } from '../support/chromium-test';
import type { Display } from '../support/display';
import { select } from '../support/seed-post';
import { storedClips } from '../support/stored-clips';

const url = 'https://news.example/2026/05/03/forgetting';
const linked = 'https://other.example/deep/page?utm_source=news&id=1';
const passage = 'A passage worth keeping.';
const body = articlePage({ title: 'On forgetting', paragraphs: [passage] }).replace(
  '</article>',
  `<p><a href="${linked.replace('&', '&amp;')}">The other page</a></p></article>`,
);

test.beforeEach(({ site }) => site.add({ url, body }));

const listed = (library: Page) => library.getByRole('list', { name: 'Clips' }).getByRole('listitem');
const clipsOf = async (reader: ChromiumReader) => listed(await reader.openOptions());

test('a shortcut saves the page and its selection with no form, and the popup takes it back', async ({
  reader,
  display,
}) => {
  const page = await reader.visit(url);
  await select(page, passage);
  await display.press('alt+shift+s');
  await expect.poll(() => badge(reader)).toBe('✓');
  const popup = await reader.openPopup(page);
  await popup.says('.clip-form', '“On forgetting” was saved.');
  await popup.says('blockquote', passage);
  await popup.click({ role: 'button', name: 'Undo' });
  await popup.waitUntil(
    () => document.querySelector('button[type=submit]')?.textContent.startsWith('Save') === true,
  );
  await popup.close();
  await expect(await clipsOf(reader)).toHaveCount(0);
});

test('a page that is too busy to answer is saved at once, and completed when it answers', async ({
  reader,
  site,
  display,
}) => {
  const busy = 'https://news.example/busy';
  const paragraphs = ['By Ann Lee', 'May 4, 2026'];
  const script = `<script>addEventListener('keydown', () => {
    for (const begun = Date.now(); Date.now() - begun < 8_000; );
  }, { once: true });</script>`;
  site.add({ url: busy, body: articlePage({ title: 'Busy', paragraphs }) + script });
  const library = await reader.openOptions();
  await reader.visit(busy);
  // The first key of the shortcut keeps the page busy, the last one is none of its business.
  await display.press('alt+shift+s');
  await expect.poll(() => storedClips(library)).toMatchObject([{ url: busy, title: 'Busy', authors: [] }]);
  await expect
    .poll(() => storedClips(library), { timeout: 60_000 })
    .toMatchObject([{ authors: ['Ann Lee'] }]);
});

test('a page that has been busy for a second, and is for half a minute more, is saved at once', async ({
  reader,
  site,
  display,
}) => {
  const busy = 'https://news.example/busy-page';
  const body = readFileSync(new URL('../../fixtures/pages/busy.html', import.meta.url), 'utf8');
  site.add({ url: busy, body });
  const library = await reader.openOptions();
  const page = await reader.visit(busy);
  const answers = () =>
    Promise.race([
      page.evaluate(() => true),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1_000)),
    ]);
  await expect.poll(answers, { intervals: [100] }).toBe(false);
  await display.press('alt+shift+s');
  await expect.poll(() => storedClips(library)).toMatchObject([{ url: busy, title: 'Busy' }]);
  expect(await answers()).toBe(false);
});

test('a shortcut adds the selection to the clip there is, and only that is taken back', async ({
  reader,
  display,
}) => {
  const page = await reader.visit(url);
  const first = await reader.openPopup(page);
  await first.find({ role: 'button', name: 'Save' });
  await first.type('Mine.');
  await first.press('Control+Enter');
  await first.says({ role: 'status' }, 'Saved');
  await first.close();

  await select(page, passage);
  await display.press('alt+shift+q');
  const clips = await clipsOf(reader);
  await expect(clips).toHaveText(/Mine\.[^]*1 quote/);

  await page.bringToFront();
  await page.evaluate(() => document.getSelection()!.removeAllRanges());
  const popup = await reader.openPopup(page);
  await popup.says('.clip-form', 'A quote was added to “On forgetting”.');
  await popup.click({ role: 'button', name: 'Undo' });
  await popup.waitUntil(() => document.querySelector('blockquote') === null);
  await expect(clips).not.toContainText('quote');
  await expect(clips).toHaveText(/Mine\./);
});

/** Opens the native context menu over an element and chooses our item, counted from the menu's end. */
async function chooseFromMenu(page: Page, display: Display, element: Locator, fromEnd: number) {
  await page.evaluate(() => {
    addEventListener('mousemove', ({ clientX, clientY }) => {
      document.body.dataset['mouse'] = `${clientX} ${clientY}`;
    });
  });
  // Where the page lies on the screen is told by a mouse at a known place.
  const mouse = () => page.evaluate(() => document.body.dataset['mouse']);
  await expect
    .poll(async () => {
      await display.pointTo(601, 502);
      await display.pointTo(600, 500);
      return mouse();
    })
    .toBeDefined();
  const [x = 0, y = 0] = (await mouse())!.split(' ').map(Number);
  const box = (await element.boundingBox())!;
  await display.pointTo(
    Math.round(600 - x + box.x + Math.min(box.width, 40) / 2),
    Math.round(500 - y + box.y + box.height / 2),
  );
  await display.openContextMenu();
  for (let step = 0; step < fromEnd; step += 1) await display.press('Up');
  await display.press('Return');
}

test('the context menu clips a link by its own address and words, with the page as its via', async ({
  reader,
  display,
}) => {
  const page = await reader.visit(url);
  await chooseFromMenu(page, display, page.getByRole('link', { name: 'The other page' }), 2);
  await expect.poll(() => badge(reader)).toBe('✓');
  expect(page.url()).toBe(url);
  const library = await reader.openOptions();
  await expect(listed(library).getByRole('link', { name: 'The other page' })).toHaveAttribute(
    'href',
    'https://other.example/deep/page?id=1',
  );
  expect(await storedClips(library)).toMatchObject([{ via: { url, title: 'On forgetting' } }]);
});

test('the context menu quotes the selection and keeps its page', async ({ reader, display }) => {
  const page = await reader.visit(url);
  await select(page, passage);
  await chooseFromMenu(page, display, page.getByText(passage), 2);
  await expect.poll(() => badge(reader)).toBe('✓');
  const clips = await clipsOf(reader);
  await expect(clips.locator('blockquote')).toHaveText(passage);
  await expect(clips.getByRole('link', { name: 'On forgetting' })).toHaveAttribute('href', url);
});

test('the context menu clips the page of an image, with the image as its own', async ({
  reader,
  display,
  site,
}) => {
  const picture = 'https://news.example/a.svg';
  const withPicture = 'https://news.example/pictures';
  site.add(
    {
      url: picture,
      type: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
    },
    {
      url: withPicture,
      body: `<title>Pictures</title><img src="${picture}" width="200" height="200" alt="A">`,
    },
  );
  const page = await reader.visit(withPicture);
  await chooseFromMenu(page, display, page.getByRole('img'), 2);
  await expect.poll(() => badge(reader)).toBe('✓');
  const library = await reader.openOptions();
  await expect(listed(library)).toHaveCount(1);
  expect(await storedClips(library)).toMatchObject([{ url: withPicture, image: picture }]);
});
