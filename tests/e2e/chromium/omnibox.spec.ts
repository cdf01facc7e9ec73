import { articlePage } from '../support/article-page';
import { expect, testInWindow as test } from '../support/chromium-test';

test('gl in the address bar finds a clip by its words, and opens its page', async ({
  reader,
  display,
  site,
}) => {
  const url = 'https://news.example/forgetting';
  site.add({ url, body: articlePage({ title: 'On forgetting', paragraphs: [] }) });
  const page = await reader.visit(url);
  const popup = await reader.openPopup(page);
  await popup.find({ role: 'button', name: 'Save' });
  await popup.type('Remarkable words.');
  await popup.press('Control+Enter');
  await popup.says({ role: 'status' }, 'Saved');
  await popup.close();

  await page.goto('about:blank');
  await expect(async () => {
    await display.press('ctrl+l');
    for (const key of ['g', 'l', 'space', 'r', 'e', 'm', 'a', 'r', 'k']) await display.press(key);
    await display.press('Down');
    await display.press('Return');
    await page.waitForURL(url, { timeout: 3_000 });
  }).toPass();
});
