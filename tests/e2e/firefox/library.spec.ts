import { articlePage } from '../support/article-page';
import { expect, test } from '../support/firefox-test';

const comment = { role: 'textbox', name: 'Comment' };
const status = { role: 'status' };
const details = (title: string) => ({ role: 'button', name: `Details of ${title}` });

test('the library is searched, sorted, read and cleaned up by keyboard', async ({ reader, site }) => {
  for (const title of ['Alder', 'Birch']) {
    const url = `https://${title.toLowerCase()}.example/`;
    site.add({ url, body: articlePage({ title, paragraphs: [`On the ${title}.`] }) });
    await reader.visit(url);
    const popup = await reader.openPopup();
    await popup.waitForFocus(comment);
    await popup.type(`A tree, the ${title}.`);
    await popup.press('Control+Enter');
    await popup.says(status, 'Saved');
    await popup.close();
  }
  await reader.openOptions();
  await reader.find(details('Birch'));
  const rows = () => reader.window.inPage(() => document.querySelectorAll('.clip-row').length);
  const focused = () => reader.window.inPage(() => document.activeElement?.getAttribute('aria-label') ?? '');
  const value = () =>
    reader.window.inPage(() => document.querySelector<HTMLInputElement>('.search-box input')?.value);

  await reader.press('Tab', 'Enter');
  await expect.poll(focused).toBe('Details of Birch');
  await reader.press('/');
  await reader.type('site:alder.example');
  await reader.press('Enter');
  await expect.poll(rows).toBe(1);
  await expect.poll(focused).toBe('Details of Alder');

  // The parts of the search give their text back, and more can be written behind them.
  await reader.press('/');
  await expect.poll(async () => (await reader.find('.search-tokens')).text).toContain('site:alder.example');
  await reader.type('tree');
  await expect.poll(value).toBe('site:alder.example tree');
  await reader.press('Escape', 'Escape');
  await expect.poll(value).toBe('');
  await expect.poll(rows).toBe(2);

  await reader.press('Enter');
  await expect.poll(focused).toBe('Details of Birch');
  await reader.press('Enter');
  await expect.poll(async () => (await reader.find('.detail-body')).text).toContain('A tree, the');
  await reader.press('Escape');
  await expect.poll(() => reader.window.inPage(() => document.querySelector('.detail-body'))).toBeNull();
  await expect.poll(focused).toBe('Details of Birch');
  await reader.press('Delete');
  await expect.poll(rows).toBe(1);
  await reader.press('z');
  await expect.poll(rows).toBe(2);
});
