import { articlePage } from '../support/article-page';
import { expect, test } from '../support/firefox-test';

const comment = { role: 'textbox', name: 'Comment' };
const status = { role: 'status' };
const clips = { role: 'list', name: 'Clips' };
const url = 'https://news.example/2026/05/03/forgetting';
const passage = 'A passage worth keeping.';

test.beforeEach(({ site }) =>
  site.add({ url, body: articlePage({ title: 'On forgetting', paragraphs: [passage] }) }),
);

test('a popup closed half-way comes back with everything that was typed', async ({ reader }) => {
  await reader.visit(url);
  const popup = await reader.openPopup();
  await popup.waitForFocus(comment);
  await popup.type('Half a thought');
  await popup.keeps('Half a thought');
  await popup.close();

  const again = await reader.openPopup();
  await expect.poll(() => again.value(comment)).toBe('Half a thought');
});

test('a selection becomes a quote, and a saved page opens as an edit of its clip', async ({ reader }) => {
  await reader.visit(url);
  await reader.window.inPage((text) => {
    const paragraph = [...document.querySelectorAll('p')].find((one) => one.textContent === text)!;
    document.getSelection()!.selectAllChildren(paragraph);
  }, passage);
  const popup = await reader.openPopup();
  await popup.says('blockquote', passage);
  // Firefox sizes the popup by what is in it: it is as wide as in Chromium, whatever the title.
  await expect.poll(() => popup.evaluate(() => innerWidth)).toBe(400);
  await popup.waitForFocus(comment);
  await popup.type('As first seen.');
  await expect.poll(() => popup.value(comment)).toBe('As first seen.');
  await popup.press('Control+Enter');
  await popup.says(status, 'Saved');
  await popup.close();

  const again = await reader.openPopup();
  await expect.poll(() => again.value(comment)).toBe('As first seen.');
  await again.says('blockquote', passage);
  await again.click({ role: 'button', name: 'Done' });
  await again.waitUntilClosed();

  await reader.openOptions();
  await expect.poll(async () => (await reader.find(clips)).text).toMatch(/As first seen\..*1 quote/);
  // What was seen of the page, in the row of its clip.
  const width = () =>
    reader.window.inPage(() => document.querySelector<HTMLImageElement>('.clip-picture')?.naturalWidth);
  await expect.poll(width).toBe(320);
});

test('a page that Firefox closes to extensions is clipped by its address and title', async ({
  reader,
  site,
}) => {
  const store = 'https://addons.mozilla.org/en-US/firefox/';
  site.add({ url: store, body: articlePage({ title: 'Add-ons', paragraphs: [] }) });
  await reader.visit(store);
  const popup = await reader.openPopup();
  await popup.says('.clip-form', 'lets no extension read this page');
  await popup.click(comment);
  await popup.press('Control+Enter');
  await popup.says(status, 'Saved');
  await popup.close();
  await reader.openOptions();
  await expect.poll(async () => (await reader.find(clips)).text).toContain('Add-ons');
});

test('an author and a day that stand only under the heading are in the form', async ({ reader, site }) => {
  const told = 'https://news.example/remembering';
  const paragraphs = ['By Ann Lee', 'May 4, 2026'];
  site.add({ url: told, body: articlePage({ title: 'On remembering', paragraphs }) });
  await reader.visit(told);
  const popup = await reader.openPopup();
  await popup.says('.head', 'Ann Lee · May 4, 2026');
});
