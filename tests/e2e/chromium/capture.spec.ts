import { articlePage } from '../support/article-page';
import { expect, test } from '../support/chromium-test';
import { beginDigest, tray } from '../support/composer';
import { select } from '../support/seed-post';

const comment = { role: 'textbox', name: 'Comment' };
const tags = { role: 'combobox', name: 'Tags' };
const save = { role: 'button', name: 'Save' };
const done = { role: 'button', name: 'Done' };
const status = { role: 'status' };
const url = 'https://news.example/2026/05/03/forgetting?id=7';
const passages = ['The first passage.', 'The second, with *stars*.', 'The third passage of this page.'];
const body = articlePage({ title: 'On forgetting', paragraphs: passages });

test.beforeEach(({ site }) => site.add({ url, body }));

test('a popup closed half-way comes back with everything that was typed', async ({ reader }) => {
  const page = await reader.visit(url);
  const popup = await reader.openPopup(page);
  await popup.waitForFocus(comment);
  await popup.type('Half a thought');
  await popup.click(tags);
  await popup.type('memory');
  await popup.press('Enter');
  await popup.type('half a t');
  await popup.close();

  const again = await reader.openPopup(page);
  await popup.waitUntilClosed();
  await expect.poll(() => again.value(comment)).toBe('Half a thought');
  await expect.poll(() => again.value(tags)).toBe('half a t');
  await again.find({ role: 'button', name: 'Remove tag memory' });

  const library = await reader.openOptions('options/index.html#drafts');
  await expect(library.getByRole('region', { name: 'Drafts' })).toContainText('Half a thought');
});

test('a page that is saved opens as an edit of its clip, which can be deleted and brought back', async ({
  reader,
  site,
}) => {
  site.add({ url: `${url}&utm_source=feed`, body });
  const page = await reader.visit(url);
  const first = await reader.openPopup(page);
  await first.find(save);
  await first.type('As first seen.');
  await first.press('Control+Enter');
  await first.says(status, 'Saved');
  await first.close();

  const library = await reader.openOptions();
  const clips = library.getByRole('list', { name: 'Clips' }).getByRole('listitem');
  await expect(clips).toHaveText(/As first seen\./);

  const second = await reader.openPopup(await reader.visit(`${url}#main`));
  await expect.poll(() => second.value(comment)).toBe('As first seen.');
  await second.says('.strip', 'Saved today');
  await second.type(' And again.');
  await expect(clips).toHaveText(/As first seen\. And again\./);
  await second.says('.strip', 'Your changes are saved.');
  await second.click({ role: 'button', name: 'Undo' });
  await expect(clips).not.toContainText('And again.');
  await expect.poll(() => second.value(comment)).toBe('As first seen.');

  await second.click({ role: 'button', name: 'More' });
  await second.click({ role: 'menuitem', name: 'Delete' });
  await second.says(status, 'Moved to the trash');
  await expect(clips).toHaveCount(0);
  await second.waitForFocus({ role: 'button', name: 'Undo' });
  await second.press('Enter');
  await second.find(done);
  await expect(clips).toHaveCount(1);
  await second.click(done);
  await second.waitUntilClosed();
});

test('a page marked for the next digest is offered there first, and shows its mark again', async ({
  reader,
}) => {
  const mark = { role: 'button', name: 'Next digest' };
  const page = await reader.visit(url);
  const popup = await reader.openPopup(page);
  await popup.waitForFocus(comment);
  await popup.click(mark);
  await popup.click(save);
  await popup.says(status, 'Saved');
  await popup.close();

  const library = await reader.openOptions();
  await library.goto(`${library.url().split('#')[0]}#digests`);
  await beginDigest(library);
  await expect(tray(library).getByRole('region', { name: 'Picked' })).toContainText('On forgetting');
  await library.goto(`${library.url().split('#')[0]}#library`);
  await library.getByRole('button', { name: /^Details of On forgetting/ }).click();
  const box = library
    .getByRole('region', { name: 'Details' })
    .getByRole('button', { name: 'For the next digest' });
  await expect(box).toHaveAttribute('aria-pressed', 'true');
  await box.click();
  await expect(box).toHaveAttribute('aria-pressed', 'false');
});

test('three selections become three quotes, which are commented and put in another order', async ({
  reader,
}) => {
  const page = await reader.visit(url);
  for (const [index, passage] of passages.entries()) {
    await select(page, passage);
    const popup = await reader.openPopup(page);
    await popup.find({ role: 'textbox', name: `Comment on quote ${index + 1}` });
    await popup.click({ role: 'textbox', name: `Comment on quote ${index + 1}` });
    await popup.type(`On ${index + 1}.`);
    if (index < 2) {
      await popup.close();
      continue;
    }
    await popup.click({ role: 'button', name: 'Move quote 3 up' });
    await popup.press('Control+Enter');
    await popup.says(status, 'Saved');
  }
  const library = await reader.openOptions();
  await library.getByRole('button', { name: /^Details of/ }).click();
  const quotes = library.getByRole('region', { name: 'Quotes' }).locator('blockquote');
  await expect(quotes).toHaveText([passages[0]!, passages[2]!, passages[1]!]);
});

test('tracking goes out of the address, and comes back for good with one click', async ({ reader, site }) => {
  const tracked = `${url}&utm_source=feed`;
  site.add({ url: tracked, body });
  const popup = await reader.openPopup(await reader.visit(tracked));
  await popup.says('.strip', 'utm_source');
  await popup.click({ role: 'button', name: 'Keep them on news.example' });
  await popup.waitUntil(() => !document.querySelector('.strip')!.textContent.includes('Tracking'));
  await popup.press('Control+Enter');
  await popup.says(status, 'Saved');

  const library = await reader.openOptions();
  await expect(library.getByRole('link', { name: 'On forgetting' })).toHaveAttribute('href', tracked);
  await library.getByRole('link', { name: 'Settings' }).click();
  await expect(library.getByRole('list', { name: 'Addresses' })).toContainText('news.example');
});

test('the page that led here is the via, and can be removed', async ({ reader, site }) => {
  const from = 'https://links.example/today';
  site.add({ url: from, body: `<a href="${url}">Worth a read</a>` });
  const page = await reader.visit(from);
  await page.getByRole('link').click();
  await page.waitForURL(url);
  const popup = await reader.openPopup(page);
  await popup.says('.more-strips', 'Via links.example');
  await popup.click({ role: 'button', name: 'Remove via' });
  await popup.waitUntil(() => document.querySelector('.more-strips') === null);
});

test('the reader’s own tags are offered, by use, by site, and as last time', async ({ reader, site }) => {
  const popup = await reader.openPopup(await reader.visit(url));
  await popup.find(save);
  await popup.click(tags);
  await popup.type('web, storage');
  await popup.press('Enter', 'Control+Enter');
  await popup.says(status, 'Saved');
  await popup.close();

  const other = 'https://news.example/other';
  site.add({ url: other, body: articlePage({ title: 'Other news', paragraphs: [] }) });
  const next = await reader.openPopup(await reader.visit(other));
  await next.find({ role: 'button', name: '+ last: web, storage' });
  await next.find({ role: 'button', name: '+ storage' });
  await next.click(tags);
  await next.type('tor');
  await next.waitUntil(() => document.querySelectorAll('[role=option]').length === 1);
  await next.press('ArrowDown', 'Enter');
  await next.find({ role: 'button', name: 'Remove tag storage' });
  await next.click({ role: 'button', name: '+ last: web, storage' });
  await next.find({ role: 'button', name: 'Remove tag web' });
});

test('Ctrl+K makes the selected words the link to the page, and can be undone', async ({ reader }) => {
  const popup = await reader.openPopup(await reader.visit(url));
  await popup.waitForFocus(comment);
  // The formatting keys are the form's, not those of the shell before it.
  await popup.find(tags);
  await popup.type('Read this');
  await popup.press('Control+Shift+ArrowLeft', 'Control+k');
  await expect.poll(() => popup.value(comment)).toBe('Read [this]()');
  await popup.press('Control+z');
  await expect.poll(() => popup.value(comment)).toBe('Read this');
  await popup.press('Control+k');
  await popup.click({ role: 'button', name: 'Preview' });
  await popup.waitUntil(() => document.querySelector('.comment-preview a')?.textContent === 'this');
});

test('an author and a day that stand only under the heading are in the form', async ({ reader, site }) => {
  const told = 'https://news.example/remembering';
  const paragraphs = ['By Ann Lee', 'May 4, 2026'];
  site.add({ url: told, body: articlePage({ title: 'On remembering', paragraphs }) });
  const popup = await reader.openPopup(await reader.visit(told));
  await popup.says('.head', 'Ann Lee · May 4, 2026');
});

test('a route in the fragment is a page of its own, and any page can be saved as a clip of its own', async ({
  reader,
}) => {
  const comments = async (fragment: string) => {
    const popup = await reader.openPopup(await reader.visit(url + fragment));
    await popup.find(save);
    return popup;
  };
  const inbox = await comments('#inbox/A');
  await inbox.type('The first mail.');
  await inbox.press('Control+Enter');
  await inbox.says(status, 'Saved');
  await inbox.close();
  const other = await comments('#inbox/B');
  expect(await other.value(comment)).toBe('');
  await other.close();

  const known = await reader.openPopup(await reader.visit(`${url}#inbox/A`));
  await expect.poll(() => known.value(comment)).toBe('The first mail.');
  await known.click({ role: 'button', name: 'More' });
  await known.click({ role: 'menuitem', name: 'Save as a clip of its own' });
  await known.find(save);
  await known.press('Control+Enter');
  await known.says(status, 'Saved');
  const library = await reader.openOptions();
  await expect(library.getByRole('list', { name: 'Clips' }).getByRole('listitem')).toHaveCount(2);
});
