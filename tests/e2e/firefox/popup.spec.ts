import { articlePage } from '../support/article-page';
import { expect, test } from '../support/firefox-test';
import { seedClips } from '../support/seed-pages';

const comment = { role: 'textbox', name: 'Comment' };
const status = { role: 'status' };
const clips = { role: 'list', name: 'Clips' };

test('a page is clipped from the keyboard alone', async ({ reader }) => {
  const [clip] = seedClips;
  await reader.visit(clip!.url);
  const popup = await reader.openPopup();
  await popup.waitForFocus(comment);
  // Now and then Firefox forgets the focus while it moves the popup into view.
  await popup.evaluate(() => {
    document.querySelector<HTMLElement>('#comment')!.blur();
    window.dispatchEvent(new Event('focus'));
  });
  await popup.waitForFocus(comment);
  await popup.type('Worth a read, [slides]().');
  await expect.poll(() => popup.value(comment)).toBe('Worth a read, [slides]().');
  await popup.press('Control+Enter');
  await popup.says(status, 'Saved');

  await reader.openOptions();
  await expect.poll(async () => (await reader.find(clips)).text).toContain(clip!.title);
});

test('a page is clipped with the mouse', async ({ reader, site }) => {
  const url = 'https://plain.example/2026/05/a-page?b=2&a=1';
  site.add({ url, body: articlePage({ title: 'A plain page', paragraphs: ['Of no consequence.'] }) });
  await reader.visit(url);
  const popup = await reader.openPopup();
  await popup.click(comment);
  await popup.type('来自 a mouse 🐁');
  await expect.poll(() => popup.value(comment)).toBe('来自 a mouse 🐁');
  await popup.click({ role: 'button', name: 'Save' });
  await popup.says(status, 'Saved');

  await reader.openOptions();
  await expect.poll(async () => (await reader.find(clips)).text).toContain('A plain page');
});

test('the popup closes at Escape', async ({ reader }) => {
  await reader.visit(seedClips[0]!.url);
  const popup = await reader.openPopup();
  await popup.waitForFocus(comment);
  await popup.press('Escape');
  await popup.waitUntilClosed();
});

test('the pages of the model post stand under their own addresses', async ({ reader }) => {
  for (const { url, title } of seedClips) {
    await reader.visit(url);
    expect(await reader.window.inPage(() => [location.href, document.title])).toEqual([url, title]);
  }
});
