import { test } from '@playwright/test';
import { articlePage } from '../support/article-page';
import { FirefoxReader } from '../support/firefox';
import { expect } from '../support/firefox-test';
import { startSite } from '../support/site';

const comment = { role: 'textbox', name: 'Comment' };
const alert = { role: 'alert' };
const url = 'https://news.example/2026/05/03/forgetting';

test('in private windows, which have no database, words can be copied, and the library says so', async () => {
  const site = await startSite({ url, body: articlePage({ title: 'On forgetting', paragraphs: [] }) });
  const reader = await FirefoxReader.start(site, { isPrivate: true });
  try {
    await reader.visit(url);
    const popup = await reader.openPopup();
    await popup.says(alert, 'no place to keep clips');
    await popup.click(comment);
    await popup.type('Private words.');
    await popup.press('Control+Enter');
    await popup.says(alert, 'no place to keep clips');
    await expect.poll(() => popup.value(comment)).toBe('Private words.');
    await popup.click({ role: 'button', name: 'Copy' });
    await popup.find({ role: 'button', name: 'Copied.' });
    await popup.close();

    await reader.openOptions();
    await expect
      .poll(async () => (await reader.find(alert)).text)
      .toContain('keeps no data for Gleanings here');
  } finally {
    await reader.quit();
    await site.close();
  }
});
