import type { Page } from '@playwright/test';
import { aClip } from '../../builders/a-clip';
import { addAll, beginDigest, recentClips } from '../support/composer';
import { expect, test } from '../support/chromium-test';
import { actOnTag, daysAgo, details, doToSelected, openWith, rows, status } from '../support/library-page';
import { downloadPost } from '../support/publish';

const rowOf = (page: Page, title: string) => rows(page).filter({ hasText: title });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Chooses the clips with these titles. */
async function choose(page: Page, ...titles: string[]): Promise<void> {
  for (const title of titles) await page.getByRole('checkbox', { name: `Select ${title}` }).click();
  await expect(status(page, `${titles.length} selected`)).toBeVisible();
}

test('tags are taken from the clips that are chosen, and from no other', async ({ reader }) => {
  const titles = ['One', 'Two', 'Three'];
  const page = await openWith(
    reader,
    titles.map((title) => aClip({ title, tags: ['worn', 'good'] })),
  );
  const chips = (title: string) => rowOf(page, title).locator('.tag');
  await choose(page, 'One', 'Two');
  await doToSelected(page, 'Remove tags');
  await page.getByRole('dialog').getByRole('combobox', { name: 'Tags' }).fill('worn');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(status(page, 'Tags were taken from 2 clips.')).toBeVisible();
  await expect(chips('One')).toHaveText(['good']);
  await expect(chips('Two')).toHaveText(['good']);
  await expect(chips('Three')).toHaveText(['worn', 'good']);
  await button(page, 'Undo').click();
  await expect(chips('One')).toHaveText(['worn', 'good']);
});

test('chosen clips are made private, and public again', async ({ reader }) => {
  const page = await openWith(
    reader,
    ['One', 'Two', 'Three'].map((title) => aClip({ title })),
  );
  const mark = (title: string) => rowOf(page, title).getByText('Private');
  await choose(page, 'One', 'Two');
  await doToSelected(page, 'Make private');
  await expect(status(page, 'Privacy of 2 clips was changed.')).toBeVisible();
  await expect(mark('One')).toBeVisible();
  await expect(mark('Two')).toBeVisible();
  await expect(mark('Three')).toHaveCount(0);
  // The choice stands, for the next thing to do to it.
  await doToSelected(page, 'Not private');
  await expect(mark('One')).toHaveCount(0);
  await expect(mark('Two')).toHaveCount(0);
});

test('clips come back from the trash, by the choice and from the details', async ({ reader }) => {
  const trashedAt = daysAgo(1);
  const page = await openWith(
    reader,
    ['One', 'Two', 'Three'].map((title) => aClip({ title, trashedAt })),
    '#library?q=is:trashed',
  );
  await choose(page, 'One', 'Two');
  await page.getByRole('group', { name: 'Selected clips' }).getByRole('button', { name: 'Restore' }).click();
  await expect(status(page, '2 clips are back in the library.')).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await details(page).click();
  const open = page.getByRole('region', { name: 'Details' });
  await expect(open).toContainText('In the trash since');
  await open.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Restore' }).click();
  await expect(open).not.toContainText('In the trash since');
  await page.getByRole('link', { name: 'All clips' }).click();
  await expect(rows(page)).toHaveCount(3);
});

test.describe('tags of the library', () => {
  const tag = (page: Page, name: string) =>
    page
      .getByRole('table')
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name, exact: true }) });
  const uses = (page: Page, name: string) => tag(page, name).getByRole('cell').nth(2);

  test('one is deleted from all clips, and put back', async ({ reader }) => {
    const page = await openWith(reader, [aClip({ tags: ['sea', 'sky'] }), aClip({ tags: ['sea'] })], '#tags');
    await actOnTag(page, 'sea', 'Delete');
    await expect(status(page, 'The tag was taken from 2 clips.')).toBeVisible();
    await expect(tag(page, 'sea')).toHaveCount(0);
    await expect(uses(page, 'sky')).toHaveText('1');
    await button(page, 'Undo').click();
    await expect(uses(page, 'sea')).toHaveText('2');
  });

  test('similar-tags become one with the clips of both, and two again', async ({ reader }) => {
    const tags = [['web-page'], ['web-page'], ['Web page'], ['other']];
    const page = await openWith(
      reader,
      tags.map((tags) => aClip({ tags })),
      '#tags',
    );
    await button(page, 'Look at them').click();
    await button(page, 'Merge Web page into web-page').click();
    await expect(uses(page, 'web-page')).toHaveText('3');
    await expect(tag(page, 'Web page')).toHaveCount(0);
    await expect(page.getByText('Two tags look alike.')).toHaveCount(0);
    await button(page, 'Undo').click();
    await expect(uses(page, 'web-page')).toHaveText('2');
    await expect(uses(page, 'Web page')).toHaveText('1');
    await button(page, 'They differ: Web page and web-page').click();
    await expect(page.getByText('Two tags look alike.')).toHaveCount(0);
    await page.reload();
    await expect(uses(page, 'Web page')).toHaveText('1');
    await expect(page.getByText('Two tags look alike.')).toHaveCount(0);
  });

  test('several are chosen by keys and become one, the most used of them, and are deleted', async ({
    reader,
  }) => {
    const page = await openWith(
      reader,
      [['a', 'b'], ['b', 'c'], ['c'], ['c', 'd']].map((tags) => aClip({ tags })),
      '#tags',
    );
    const box = (name: string) => page.getByRole('checkbox', { name: `Select ${name}`, exact: true });
    await box('a').focus();
    await page.keyboard.press('Space');
    await box('b').focus();
    await page.keyboard.press('Space');
    await box('c').focus();
    await page.keyboard.press('Space');
    const bar = page.getByRole('group', { name: 'Selected tags' });
    await expect(bar).toContainText('3 selected');
    await bar.getByRole('button', { name: 'Merge into c' }).focus();
    await page.keyboard.press('Enter');
    await expect(uses(page, 'c')).toHaveText('4');
    await expect(tag(page, 'a')).toHaveCount(0);
    await expect(button(page, 'Undo')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(uses(page, 'c')).toHaveText('3');
    await box('a').check();
    await box('b').check();
    await bar.getByRole('button', { name: 'Delete the tags' }).click();
    await expect(tag(page, 'b')).toHaveCount(0);
    await expect(box('d')).toBeFocused();
    await expect(tag(page, 'a')).toHaveCount(0);
    await page.getByRole('searchbox', { name: 'Find a tag' }).fill('zz');
    await expect(page.getByText('Nothing by that name.')).toBeVisible();
  });

  test('a category and a slug that are set for one stand in the post', async ({ reader }) => {
    const page = await openWith(
      reader,
      // A tag of one clip alone does not go into the post by itself.
      recentClips(2, () => ({ tags: ['C++'] })),
      '#tags',
    );
    await actOnTag(page, 'C++', 'In posts…');
    await page.getByLabel('Category in posts').fill('Programming');
    await page.getByLabel('Slug in posts').fill('cpp');
    await expect(tag(page, 'C++').getByRole('cell').nth(5)).toHaveText('Programming · /cpp');
    await page.getByRole('link', { name: 'All digests' }).click();
    await beginDigest(page);
    await addAll(page, 2);
    const { text } = await downloadPost(page, 'WordPress import (WXR)');
    expect(text).toContain('<category domain="category" nicename="programming">Programming</category>');
    expect(text).toContain('<category domain="post_tag" nicename="cpp">C++</category>');
  });
});
