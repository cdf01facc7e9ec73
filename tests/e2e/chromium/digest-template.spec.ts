import type { Page } from '@playwright/test';
import { problemsOfPage } from '../support/axe';
import { expect, test } from '../support/chromium-test';
import { addAll, beginDigest, entries, openDigests, recentClips, sourceOf, words } from '../support/composer';
import { downloadPost } from '../support/seed-post';

const editor = (page: Page) => page.getByRole('textbox', { name: 'Template', exact: true });
const shown = (page: Page) => page.locator('pre.source');

async function write(page: Page, source: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(source);
}

test('a post is written with a template of the writer, whose errors say where they are', async ({
  reader,
}) => {
  const page = await openDigests(reader, recentClips(2));
  await beginDigest(page);
  await addAll(page, 2);
  await page.getByRole('button', { name: 'Template', exact: true }).click();
  await page.getByRole('button', { name: 'Start from Markdown' }).click();
  await expect(editor(page)).toContainText('{{ title }}');
  await write(page, '== {{ title }} ==\n{{ body | raw }}{% for tag in tags %}{{ tag.name }}{% endfor %}');
  await expect(shown(page)).toHaveText(/^== Links for .* ==\s*On page 1 are/);
  expect(await problemsOfPage(page)).toEqual([]);

  await write(page, 'fine\n\n{{ nothing }}');
  await page.getByRole('button', { name: 'Line 3, column 4' }).click();
  await expect(editor(page)).toBeFocused();
  await expect(page.getByText('undefined variable: nothing')).toBeVisible();
  await page.getByRole('button', { name: 'Download' }).click();
  await expect(page.getByText(/^The template cannot be used: undefined variable/)).toBeVisible();

  // A template without an end is stopped, and meanwhile the composer is at hand.
  await write(
    page,
    `{% assign a = (1..1400) %}{% assign c = a | where_exp: "i", "a | where_exp: 'j', 'j == 1'" %}{{ c | size }}`,
  );
  await words(page, 'Page 2').fill('Typed meanwhile.');
  await expect(page.getByRole('status').filter({ hasText: /did not come to an end in time/ })).toBeVisible();
  await page.getByRole('button', { name: 'Download' }).click();
  await expect(page.getByText(/^The template cannot be used: It did not come to an end/)).toBeVisible();
  await write(page, 'Mine: {{ date }}');
  await expect(shown(page)).toHaveText(/^Mine: \d{4}-\d\d-\d\d$/);

  await page.getByLabel('Name of the template').fill('My kind');
  await expect(page.getByLabel('Format').locator('option', { hasText: 'My kind' })).toHaveCount(1);
  await page.reload();
  await expect(entries(page)).toHaveCount(2);
  expect(await sourceOf(page)).toMatch(/^Mine: /);
  const { text } = await downloadPost(page, 'My kind');
  expect(text).toMatch(/^Mine: /);
  await words(page, 'Page 1').fill('The preview is what a reader sees.');
  await expect(page.frameLocator('iframe').getByText('what a reader sees')).toBeVisible();
});

test('a template goes into a file and comes back from one', async ({ reader }) => {
  const page = await openDigests(reader, recentClips(1));
  await beginDigest(page);
  await addAll(page, 1);
  await page.getByRole('button', { name: 'Template', exact: true }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'theirs.liquid',
    mimeType: 'text/plain',
    buffer: Buffer.from('Theirs: {{ title }}'),
  });
  await expect(page.getByLabel('Name of the template')).toHaveValue('theirs');
  await expect(shown(page)).toHaveText(/^Theirs: Links for/);
  // The keys of undo are the editor's own there.
  await editor(page).click();
  await page.keyboard.insertText('More. ');
  await expect(shown(page)).toContainText('More.');
  await page.keyboard.press('Control+z');
  await expect(shown(page)).not.toContainText('More.');
  await expect(entries(page)).toHaveCount(1);
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await arriving;
  await page.locator('.template-panel').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByLabel('Format').locator('optgroup')).toHaveCount(0);
  await page.locator('.template-panel').getByRole('button', { name: 'Undo' }).click();
  await expect(shown(page)).toHaveText(/^Theirs: Links for/);
});
