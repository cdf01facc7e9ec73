import type { Page } from '@playwright/test';
import { problemsOfPage } from '../support/axe';
import { expect, test } from '../support/chromium-test';
import { addAll, beginDigest, entries, openDigests, recentClips, sourceOf } from '../support/composer';
import { downloadPost, openPublish, outcome, publishTo } from '../support/publish';

const side = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const editor = (page: Page) => page.getByRole('textbox', { name: 'Template', exact: true });
const result = (page: Page) => page.getByRole('region', { name: 'What goes out' }).locator('pre.source');

async function openTemplate(page: Page, clips: number): Promise<void> {
  await beginDigest(page);
  await addAll(page, clips);
  await side(page).getByRole('radio', { name: 'Template' }).check();
}

async function write(page: Page, source: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(source);
}

test('a post is written with a template of the writer, whose errors say where they are', async ({
  reader,
}) => {
  const page = await openDigests(reader, recentClips(2));
  await openTemplate(page, 2);
  await expect(result(page)).toContainText('# Links for');
  await side(page).getByRole('button', { name: 'New copy' }).click();
  await expect(editor(page)).toContainText('{{ title }}');
  await write(page, '== {{ title }} ==\n');
  await side(page).getByRole('button', { name: /^body/ }).click();
  await expect(editor(page)).toBeFocused();
  await expect(result(page)).toHaveText(/^== Links for .* ==\s*On page 1 are/);
  expect(await problemsOfPage(page)).toEqual([]);

  await write(page, 'fine\n\n{{ nothing }}');
  await page.getByRole('button', { name: 'Line 3, column 4' }).click();
  await expect(editor(page)).toBeFocused();
  await expect(page.locator('.state-failed')).toHaveText('undefined variable: nothing');
  const drawer = await openPublish(page);
  await publishTo(drawer, /^Downloads folder/);
  await expect(outcome(drawer, 'Downloads folder')).toContainText(
    'The template cannot be used: undefined variable: nothing',
  );
  await drawer.getByRole('button', { name: 'Done' }).click();

  // A template without an end is stopped, and meanwhile the page is at hand.
  await write(
    page,
    `{% assign a = (1..1400) %}{% assign c = a | where_exp: "i", "a | where_exp: 'j', 'j == 1'" %}{{ c | size }}`,
  );
  await side(page).getByLabel('Name of the template').fill('My kind');
  await expect(page.locator('.state-failed')).toHaveText(/did not come to an end in time/);
  await write(page, 'Mine: {{ date }}');
  await expect(result(page)).toHaveText(/^Mine: \d{4}-\d\d-\d\d$/);
  await expect(side(page).getByLabel('In use').locator('option', { hasText: 'My kind' })).toHaveCount(1);
  await page.reload();
  await expect(entries(page)).toHaveCount(2);
  await expect.poll(() => sourceOf(page)).toMatch(/^Mine: /);
  const { text } = await downloadPost(page, 'My kind');
  expect(text).toMatch(/^Mine: /);
});

test('a template goes into a file and comes back from one', async ({ reader }) => {
  const page = await openDigests(reader, recentClips(1));
  await openTemplate(page, 1);
  await page.locator('input[type=file]').setInputFiles({
    name: 'theirs.liquid',
    mimeType: 'text/plain',
    buffer: Buffer.from('Theirs: {{ title }}'),
  });
  await expect(side(page).getByLabel('Name of the template')).toHaveValue('theirs');
  await expect(result(page)).toHaveText(/^Theirs: Links for/);
  // The keys of undo are the editor's own there.
  await editor(page).click();
  await page.keyboard.insertText('More. ');
  await expect(result(page)).toContainText('More.');
  await page.keyboard.press('Control+z');
  await expect(result(page)).not.toContainText('More.');
  const arriving = page.waitForEvent('download');
  await side(page).getByRole('button', { name: 'Export' }).click();
  await arriving;
  await side(page).getByRole('button', { name: 'Delete' }).click();
  await expect(side(page).getByLabel('In use').locator('optgroup')).toHaveCount(0);
  await side(page).getByRole('button', { name: 'Undo' }).click();
  await expect(result(page)).toHaveText(/^Theirs: Links for/);
  await side(page).getByRole('radio', { name: 'Post' }).check();
  await expect(entries(page)).toHaveCount(1);
});

test('the preview shows a thread whose posts are counted and copied, and leads back to the words', async ({
  reader,
}) => {
  const page = await openDigests(reader, recentClips(3));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await beginDigest(page);
  await addAll(page, 3);
  const button = page.locator('.composer-bar').getByRole('button', { name: /^Preview/ });
  await button.click();
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview).toBeFocused();
  await preview.getByLabel('Format').selectOption('Mastodon thread');
  const posts = preview.getByRole('list', { name: 'Post' }).getByRole('listitem');
  await expect(posts.nth(1)).toContainText(/2 of \d\s*\d+\/500/);
  await preview.getByRole('button', { name: 'Copy post 2' }).click();
  await expect(posts.nth(1)).toContainText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('https://example.org/page-');
  expect(await problemsOfPage(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();

  await button.click();
  await preview.getByLabel('Format').selectOption('Hugo');
  await preview.getByRole('radio', { name: 'Source' }).check();
  await expect(preview.locator('pre.source')).toContainText('---\ntitle: Links for');
  await preview.getByRole('radio', { name: 'Post' }).check();
  await page.frameLocator('iframe.post-frame').getByRole('link', { name: 'fine words 2' }).click();
  await expect(preview).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Words of Page 2' })).toBeFocused();
});
