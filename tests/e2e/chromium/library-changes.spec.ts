import type { Page } from '@playwright/test';
import { aClip } from '../../builders/a-clip';
import { addAll, beginDigest, recentClips } from '../support/composer';
import { expect, test } from '../support/chromium-test';
import { daysAgo, details, doToSelected, openWith, rows, status } from '../support/library-page';
import { downloadPost } from '../support/seed-post';

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
      .getByRole('list', { name: 'Tags', exact: true })
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name, exact: true }) });

  test('one is deleted from all clips, and put back', async ({ reader }) => {
    const page = await openWith(reader, [aClip({ tags: ['sea', 'sky'] }), aClip({ tags: ['sea'] })], '#tags');
    await button(page, 'Delete the tag sea').click();
    await expect(status(page, 'The tag was taken from 2 clips.')).toBeVisible();
    await expect(tag(page, 'sea')).toHaveCount(0);
    await expect(tag(page, 'sky')).toContainText('1 clip');
    await button(page, 'Undo').click();
    await expect(tag(page, 'sea')).toContainText('2 clips');
  });

  test('similar-tags become one with the clips of both, and two again', async ({ reader }) => {
    const tags = [['web-page'], ['web-page'], ['Web page'], ['other']];
    const page = await openWith(
      reader,
      tags.map((tags) => aClip({ tags })),
      '#tags',
    );
    await page.getByText('1 group of tags that may be the same').click();
    await button(page, 'Merge Web page into web-page').click();
    await expect(tag(page, 'web-page')).toContainText('3 clips');
    await expect(tag(page, 'Web page')).toHaveCount(0);
    await expect(page.getByText('1 group of tags that may be the same')).toHaveCount(0);
    await button(page, 'Undo').click();
    await expect(tag(page, 'web-page')).toContainText('2 clips');
    await expect(tag(page, 'Web page')).toContainText('1 clip');
  });

  test('a category and a slug that are set for one stand in the post', async ({ reader }) => {
    const page = await openWith(
      reader,
      recentClips(1, () => ({ tags: ['C++'] })),
      '#tags',
    );
    await button(page, 'In posts: C++').click();
    await page.getByLabel('Category in posts').fill('Programming');
    await page.getByLabel('Slug in posts').fill('cpp');
    await expect(tag(page, 'C++').locator('.chip')).toHaveText('Programming · /cpp');
    await page.getByRole('link', { name: 'All digests' }).click();
    await beginDigest(page);
    await addAll(page, 1);
    const { text } = await downloadPost(page, 'WordPress import (WXR)');
    expect(text).toContain('<category domain="category" nicename="programming">Programming</category>');
    expect(text).toContain('<category domain="post_tag" nicename="cpp">C++</category>');
  });
});
