import type { Locator, Page } from '@playwright/test';
import { aClip } from '../../builders/a-clip';
import { articlePage } from '../support/article-page';
import { expect, test } from '../support/chromium-test';
import { actOnTag, daysAgo, details, openWith, rows, search } from '../support/library-page';

const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });

async function pressOn(button: Locator): Promise<void> {
  await button.focus();
  await button.press('Enter');
}

test('a saved search goes and comes back without the keyboard losing its place', async ({ reader }) => {
  const page = await openWith(reader, [aClip()]);
  await search(page).fill('is:quoted');
  await pressOn(page.getByRole('button', { name: 'Save this search' }));
  await page.getByLabel('Name of the search').fill('Quoted ones');
  await page.keyboard.press('Enter');
  await pressOn(page.getByRole('button', { name: 'More for Quoted ones' }));
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(undo(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Quoted ones' })).toBeFocused();
});

test('a draft is discarded and put back without the keyboard losing its place', async ({ reader, site }) => {
  const url = 'https://draft.example/';
  site.add({ url, body: articlePage({ title: 'Begun', paragraphs: ['Something.'] }) });
  const popup = await reader.openPopup(await reader.visit(url));
  await popup.find({ role: 'button', name: 'Save' });
  await popup.type('Half a thought');
  await popup.keeps('Half a thought');
  await popup.close();
  const page = await reader.openOptions('options/index.html#drafts');
  await pressOn(page.getByRole('button', { name: 'Remove Begun' }));
  await expect(undo(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Begun' })).toBeFocused();
});

test('the emptied trash keeps the focus, and says what was done', async ({ reader }) => {
  const page = await openWith(reader, [aClip(), aClip({ trashedAt: daysAgo(1) })], '#library?q=is:trashed');
  await pressOn(page.getByRole('button', { name: 'Empty trash' }));
  await pressOn(page.getByRole('button', { name: 'Delete 1 clip for good' }));
  await expect(rows(page)).toHaveCount(0);
  await expect(page.locator(':focus')).toContainText('1 clip was deleted.');
});

test('where a quote is removed, the next key can take that back', async ({ reader }) => {
  const quote = { text: 'A passage.', markdown: 'A passage.', comment: '' };
  const quotes = ['a', 'b'].map((id) => ({ ...quote, id, text: `Passage ${id}.` }));
  const page = await openWith(reader, [aClip({ quotes })]);
  await pressOn(details(page).first());
  await pressOn(page.getByRole('button', { name: 'Remove quote 2' }));
  await expect(undo(page)).toBeFocused();
  await expect(page.getByText('Passage b.')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Details' }).getByText('Passage b.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Dismiss' })).toBeFocused();
});

test.describe('of the tags', () => {
  const tagged = (...tags: string[]) => tags.map((tag) => aClip({ tags: [tag] }));

  test('one that is renamed leaves the focus where that can be undone', async ({ reader }) => {
    const page = await openWith(reader, tagged('first', 'second'), '#tags');
    await actOnTag(page, 'first', 'Rename…');
    await page.getByLabel('New name').fill('other');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main').getByRole('link', { name: 'other' })).toBeVisible();
    await expect(undo(page)).toBeFocused();
  });

  test('one that is merged into its near-twin does', async ({ reader }) => {
    const page = await openWith(reader, tagged('cat', 'cat', 'cats'), '#tags');
    await pressOn(page.getByRole('button', { name: 'Look at them' }));
    await pressOn(page.getByRole('button', { name: 'Merge cats into cat' }));
    await expect(page.getByRole('main').getByRole('link', { name: 'cats' })).toHaveCount(0);
    await expect(undo(page)).toBeFocused();
  });

  test('one that is deleted hands the focus to the next, and the last of all to what undoes it', async ({
    reader,
  }) => {
    const page = await openWith(reader, tagged('first', 'second'), '#tags');
    await actOnTag(page, 'first', 'Delete');
    await expect(page.getByRole('main').getByRole('link', { name: 'first' })).toHaveCount(0);
    await expect(page.getByRole('checkbox', { name: 'Select second' })).toBeFocused();
    await actOnTag(page, 'second', 'Delete');
    await expect(page.getByRole('main').getByRole('link', { name: 'second' })).toHaveCount(0);
    await expect(undo(page)).toBeFocused();
    await pressOn(page.getByRole('button', { name: 'Dismiss' }));
    await expect(page.getByRole('main')).toBeFocused();
  });
});
