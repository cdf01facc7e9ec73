import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { problemsOfPage } from '../support/axe';
import { expect, test } from '../support/chromium-test';
import { addAll, beginDigest, entries, openDigests, order, recentClips, words } from '../support/composer';

const offers = (page: Page) => page.getByRole('list', { name: 'Clips to choose from' }).getByRole('listitem');
const digests = (page: Page) => page.getByRole('list', { name: 'Digests' }).getByRole('listitem');
const checks = (page: Page) => page.locator('.checks li');

const old = '2024-01-05T12:00:00.000Z';

test('a digest is offered what is new, each with its reason, and never what is private', async ({
  reader,
}) => {
  const clips = recentClips(
    5,
    (index) =>
      [
        { comment: '' },
        { private: true },
        { comment: '', forNextDigest: old, savedAt: old },
        { savedAt: old, tags: ['sea'] },
        {},
      ][index]!,
  );
  const page = await openDigests(reader, clips);
  await beginDigest(page);
  await expect(offers(page)).toHaveText([
    /Page 3.*for the next digest/,
    /Page 5.*your comment · new this week/,
    /Page 1.*new this week/,
  ]);
  await page.getByRole('combobox', { name: 'Tag', exact: true }).selectOption('sea');
  await page.getByLabel(/^Saved/).selectOption('At any time');
  await expect(offers(page)).toHaveText([/Page 4/]);
  await page.getByRole('combobox', { name: 'Tag', exact: true }).selectOption('Any tag');
  await expect(offers(page)).toHaveCount(4);
  await page.getByLabel('Find').fill('page after:2025 -is:uncommented');
  await expect(offers(page)).toHaveText([/Page 5/]);
  await page.getByLabel('Find').fill('');
  await page.getByLabel(/^Saved/).selectOption('In the week …');
  await page.getByRole('textbox', { name: 'Week' }).fill('2024-W01');
  await expect(offers(page)).toHaveText([/Page 3/, /Page 4/]);
});

test('what was linked before says so, stays out of all, and can go in nevertheless', async ({ reader }) => {
  const page = await openDigests(reader, recentClips(3));
  await beginDigest(page);
  await page.getByLabel(/^Title/).fill('First');
  await page.getByLabel(/^Date/).fill('2026-05-03');
  await page.getByRole('checkbox', { name: /^Page 1/ }).check();
  await page.getByRole('button', { name: 'Add 1 clip' }).click();
  await expect(entries(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Mark as published' }).click();
  await page.getByRole('dialog').getByLabel('Address').fill('https://blog.example/first');
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as published' }).click();
  await expect(page.getByRole('link', { name: /^Published on / })).toHaveAttribute(
    'href',
    'https://blog.example/first',
  );

  await page.getByRole('link', { name: 'All digests' }).click();
  await expect(digests(page)).toHaveText([/First.*Published on/]);
  await beginDigest(page);
  await expect(offers(page)).toHaveCount(0);
  await page.getByLabel(/^Saved/).selectOption('At any time');
  await expect(offers(page).filter({ hasText: 'Page 1' })).toContainText(
    'Linked before, on May 3, 2026, in “First”',
  );
  await page.getByRole('checkbox', { name: 'All of them' }).check();
  await expect(page.getByRole('button', { name: 'Add 2 clips' })).toBeVisible();
  await page.getByRole('checkbox', { name: /^Page 1/ }).check();
  await page.getByRole('button', { name: 'Add 3 clips' }).click();
  await expect.poll(() => order(page)).toEqual(['Page 1', 'Page 2', 'Page 3']);
  await page.locator('.checks summary').click();
  await expect(checks(page).filter({ hasText: 'linked before' })).toContainText('May 3, 2026, in “First”');
});

test('what is published is written as a feed, which names what has no address', async ({ reader }) => {
  const page = await openDigests(reader, recentClips(2));
  for (const [title, address] of [
    ['First', 'https://blog.example/first'],
    ['Second', ''],
  ] as const) {
    await beginDigest(page);
    await page.getByLabel(/^Title/).fill(title);
    await page.getByLabel(/^Saved/).selectOption('At any time');
    await page.getByRole('checkbox', { name: title === 'First' ? /^Page 1/ : /^Page 2/ }).check();
    await page.getByRole('button', { name: 'Add 1 clip' }).click();
    await expect(entries(page)).toHaveCount(1);
    await page.getByRole('button', { name: 'Mark as published' }).click();
    await page.getByRole('dialog').getByLabel('Address').fill(address);
    await page.getByRole('dialog').getByRole('button', { name: 'Mark as published' }).click();
    await page.getByRole('link', { name: 'All digests' }).click();
  }
  await page.getByText('Feeds of what is published').click();
  await expect(page.getByText('not in the feed: Second')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Atom' })).toBeDisabled();
  await page.getByLabel('Name of the feed').fill('A blog & more');
  await page.getByLabel('Address of the feed').fill('https://blog.example/feed.xml');
  await expect(page.getByRole('button', { name: 'Atom' })).toBeEnabled();
  const feed = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Atom' }).click();
  const text = await readFile(await (await feed).path(), 'utf8');
  expect(text).toContain('<title>A blog &amp; more</title>');
  expect(text.match(/<entry>/g)).toHaveLength(1);
  expect(text).toContain('href="https://blog.example/first"');
  expect(text).toContain('fine words 1');
  await expect(page.getByText('atom.xml')).toBeVisible();
  expect(await problemsOfPage(page)).toEqual([]);
});

test('checks say what to mend, and go there; none of them stops a post', async ({ reader }) => {
  const comments = ['', 'TODO', 'Read [here]().', 'Some **words', 'Fine [words]().'];
  const page = await openDigests(
    reader,
    recentClips(5, (index) => ({ comment: comments[index] ?? '' })),
  );
  await beginDigest(page);
  await addAll(page, 5);
  await page.getByLabel(/^Author/).fill('Ann');
  await expect(page.locator('.checks summary')).toHaveText('4 things to look at');
  await page.locator('.checks summary').click();
  await expect(checks(page)).toHaveText([
    /“Page 2” still says “TODO”/,
    /“Page 4” opens \*\* and does not close it/,
    /“Page 1” has no words of yours/,
    /“Page 3” links the words “here”/,
  ]);
  expect(await problemsOfPage(page)).toEqual([]);
  await page.getByRole('button', { name: 'Go there: Page 4' }).click();
  await expect(words(page, 'Page 4')).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('**.');
  await expect(page.locator('.checks summary')).toHaveText('3 things to look at');
  await page.getByLabel(/^Title/).fill('');
  await expect(checks(page).filter({ hasText: 'The post has no title: give it one.' })).toBeVisible();
  await page.getByLabel('Format').selectOption('Bluesky thread');
  await words(page, 'Page 5').fill('Long words. '.repeat(40));
  await expect(checks(page).filter({ hasText: '“Page 5”' })).toContainText('too long for one post');
  await expect(page.getByRole('button', { name: 'Download' })).toBeEnabled();
});

test('several digests are in the making, and the trash gives one back', async ({ reader }) => {
  const page = await openDigests(reader, recentClips(2));
  for (const title of ['One', 'Two']) {
    await beginDigest(page);
    await page.getByLabel(/^Title/).fill(title);
    await page.getByRole('link', { name: 'All digests' }).click();
    await expect(digests(page).filter({ hasText: title })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Move “One” to the trash' }).click();
  await expect(digests(page)).toHaveText([/Two.*Draft/]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(digests(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Move “Two” to the trash' }).click();
  await expect(digests(page)).toHaveCount(1);
  await page.reload();
  await page.getByText('Trash (1)').click();
  await page.getByRole('button', { name: 'Put back “Two”' }).click();
  await expect(digests(page)).toHaveCount(2);
});

test('a new digest begins with what the writer wrote once, and follows its date', async ({ reader }) => {
  const page = await openDigests(reader, recentClips(1));
  await page.getByRole('radio', { name: 'Series' }).check();
  await page.getByText('What a new digest begins with').click();
  await page.getByLabel(/^Title/).fill('Week {{ week }} of {{ week_year }}');
  await page.getByLabel('Before the entries').fill('Read until {{ date }}.');
  await expect(page.getByText(/^Read until \w+ \d+, \d{4}\.$/)).toBeVisible();
  await page.getByLabel('After the entries').fill('{{ nothing }}');
  await expect(page.getByText(/undefined variable: nothing, line:1, col:4/)).toBeVisible();
  await page.getByLabel('After the entries').fill('');
  await beginDigest(page);
  await page.getByLabel(/^Date/).fill('2021-01-03');
  await expect(page.getByLabel(/^Title/)).toHaveValue('Week 53 of 2020');
  await expect(page.getByLabel('Slug')).toHaveValue('week-53-of-2020');
  await expect(page.getByLabel('Before the entries')).toHaveValue('Read until January 3, 2021.');
  await page.getByLabel(/^Title/).fill('My own');
  await expect(page.getByLabel('Slug')).toHaveValue('my-own');
  await page.getByLabel(/^Date/).fill('2021-01-04');
  await expect(page.getByLabel('Before the entries')).toHaveValue('Read until January 4, 2021.');
  await expect(page.getByLabel(/^Title/)).toHaveValue('My own');
});

test('the post is copied with its markup, and as Markdown for what takes none', async ({ reader }) => {
  const page = await openDigests(reader, recentClips(1));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await beginDigest(page);
  await addAll(page, 1);
  await page.getByRole('button', { name: 'Copy formatted' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const held = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item!.getType(type)).text();
    return { html: await read('text/html'), plain: await read('text/plain') };
  });
  expect(held.html).toContain('<a href="https://example.org/page-1">fine words 1</a>');
  expect(held.plain).toContain('On page 1 are [fine words 1](https://example.org/page-1).');
});
