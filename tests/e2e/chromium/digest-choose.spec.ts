import type { Page } from '@playwright/test';
import { problemsOfPage } from '../support/axe';
import { expect, test } from '../support/chromium-test';
import { addClip, beginDigest, entries, openDigests, order, recentClips, tray } from '../support/composer';

const group = (page: Page, name: string | RegExp) => tray(page).getByRole('region', { name });
const rows = (page: Page, name: string | RegExp) => group(page, name).getByRole('listitem');
const find = (page: Page) => tray(page).getByRole('combobox', { name: 'Find a clip' });
const filter = (page: Page, name: RegExp) => tray(page).getByRole('button', { name });
const title = (page: Page) => page.getByRole('textbox', { name: 'Title', exact: true });

const old = '2024-01-05T12:00:00.000Z';

test('the tray has what is picked, then what is new, and never what is private', async ({ reader }) => {
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
  await expect(rows(page, 'Picked')).toHaveText([/Page 3/]);
  await expect(rows(page, 'Last seven days')).toHaveText([/Page 5.*On page 5 are fine words 5\./, /Page 1/]);
  await expect(rows(page, 'Earlier')).toHaveText([/Page 4/]);
  await expect(filter(page, /^Not used/)).toHaveText('Not used4');
  await filter(page, /^Picked/).click();
  await expect(tray(page).getByRole('listitem')).toHaveCount(1);
  await find(page).fill('#sea');
  await expect(page.getByText('Nothing is found by this.')).toBeVisible();
  await page.getByRole('button', { name: 'Found among all: 1' }).click();
  await expect(tray(page).getByRole('listitem')).toHaveText([/Page 4/]);
  await find(page).fill('page after:2025 -is:uncommented');
  await expect(tray(page).getByRole('listitem')).toHaveText([/Page 5/]);
  expect(await problemsOfPage(page)).toEqual([]);
});

test('a clip in the post sinks to the end of the tray, and one of another digest says where it is', async ({
  reader,
}) => {
  const page = await openDigests(reader, recentClips(3));
  await beginDigest(page);
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('First');
  await addClip(page, 'Page 1');
  await expect(rows(page, 'In this post')).toHaveText([/Page 1/]);
  await expect(rows(page, 'Last seven days')).toHaveText([/Page 3/, /Page 2/]);
  await expect(group(page, 'In this post').getByRole('button')).toHaveCount(0);

  await page.getByRole('link', { name: 'All digests' }).click();
  await beginDigest(page);
  await expect(tray(page).getByRole('listitem')).toHaveText([/Page 3/, /Page 2/]);
  await filter(page, /^All/).click();
  await expect(rows(page, 'In other digests')).toHaveText([/Page 1.*In the draft “First”/]);
  await addClip(page, 'Page 1');
  await expect.poll(() => order(page)).toEqual(['Page 1']);
});

test('a clip is dropped where it is to stand', async ({ reader }) => {
  const page = await openDigests(reader, recentClips(4));
  await beginDigest(page);
  await addClip(page, 'Page 1');
  await addClip(page, 'Page 2');
  await expect(entries(page)).toHaveCount(2);
  const from = (await rows(page, 'Last seven days').filter({ hasText: 'Page 4' }).boundingBox())!;
  await page.mouse.move(from.x + 60, from.y + 20);
  await page.mouse.down();
  const second = (await entries(page).nth(1).boundingBox())!;
  await page.mouse.move(second.x + 40, second.y + 60, { steps: 4 });
  await page.mouse.move(second.x + 40, second.y - 4, { steps: 8 });
  await expect(page.getByText('Drop it here')).toBeVisible();
  await page.mouse.up();
  await expect.poll(() => order(page)).toEqual(['Page 1', 'Page 4', 'Page 2']);
  // The next one goes below it.
  await addClip(page, 'Page 3');
  await expect.poll(() => order(page)).toEqual(['Page 1', 'Page 4', 'Page 3', 'Page 2']);
  await page.getByRole('button', { name: 'Put the next clip before everything' }).click();
  await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', 'Before everything');
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
  await expect(title(page)).toHaveValue('Week 53 of 2020');
  await expect(page.getByLabel('Slug')).toHaveValue('week-53-of-2020');
  await expect(page.getByRole('group', { name: 'Before the entries' })).toHaveText(
    'Read until January 3, 2021.',
  );
  await title(page).fill('My own');
  await expect(page.getByLabel('Slug')).toHaveValue('my-own');
  await page.getByLabel(/^Date/).fill('2021-01-04');
  await expect(page.getByRole('group', { name: 'Before the entries' })).toHaveText(
    'Read until January 4, 2021.',
  );
  await expect(title(page)).toHaveValue('My own');
});
