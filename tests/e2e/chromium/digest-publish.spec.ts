import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { problemsOfPage } from '../support/axe';
import { expect, test } from '../support/chromium-test';
import { addAll, beginDigest, block, editWords, openDigests, recentClips } from '../support/composer';
import { putDestinations } from '../support/put-clips';
import { markAsPublished, openPublish, outcome, publishTo } from '../support/publish';

/** Lets the browser's dialog answer with a folder of the browser's own, which needs nobody to choose it. */
async function answerWithFolder(page: Page): Promise<void> {
  await page.evaluate(() =>
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('posts', { create: true }),
    }),
  );
}

async function filesOfFolder(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('posts');
    const names: string[] = [];
    for await (const name of (folder as unknown as { keys: () => AsyncIterable<string> }).keys())
      names.push(name);
    return names.sort();
  });
}

test('a post goes out: stopped within five seconds, then as a file, into a folder, and marked with address and day', async ({
  reader,
}) => {
  const page = await openDigests(
    reader,
    recentClips(2, (index) => ({ comment: index === 0 ? 'TODO' : 'Fine.' })),
  );
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await beginDigest(page);
  await addAll(page, 2);
  await answerWithFolder(page);
  const drawer = await openPublish(page);
  await expect(drawer.getByText('“Page 1” still says “TODO”')).toBeVisible();
  await drawer.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(drawer.getByText('Choose a place first')).toBeVisible();
  await drawer.getByRole('button', { name: 'Copy formatted' }).click();
  await expect(drawer.getByText('Copied.')).toBeVisible();
  const plain = await page.evaluate(() => navigator.clipboard.readText());
  expect(plain).toContain('TODO');
  await drawer.getByRole('button', { name: /Choose a folder…: A folder/ }).click();
  await expect(drawer.getByRole('checkbox', { name: /^Folder “posts”/ })).toBeChecked();
  await drawer.getByRole('checkbox', { name: /^Downloads folder/ }).check();
  await drawer.getByRole('switch', { name: 'Mark as published' }).check();
  await drawer.getByLabel('Address of the post').fill('https://blog.example/first');
  await drawer.getByLabel('Day on which it went out').fill('2026-05-03');
  expect(await problemsOfPage(page)).toEqual([]);

  // Five seconds are few on a busy machine: the page itself notes what is there at their beginning.
  await page.evaluate(() => {
    const note = () => {
      const timer = document.querySelector('[role=timer]')?.textContent;
      if (timer) document.body.dataset['begun'] ??= `${document.activeElement?.textContent}: ${timer}`;
    };
    const all = { childList: true, subtree: true, attributes: true, characterData: true };
    new MutationObserver(note).observe(document.body, all);
  });
  await drawer.getByRole('button', { name: 'Publish to 2 places' }).click();
  await drawer.getByRole('button', { name: 'Stop' }).press('Enter');
  await expect(page.locator('body')).toHaveAttribute('data-begun', 'Stop: Goes out in 5 seconds');
  await expect(drawer.getByRole('button', { name: 'Publish to 2 places' })).toBeFocused();

  const arriving = page.waitForEvent('download');
  await drawer.getByRole('button', { name: 'Publish to 2 places' }).click();
  await expect(drawer.getByText('Finished.')).toBeVisible({ timeout: 60_000 });
  const text = await readFile(await (await arriving).path(), 'utf8');
  expect(text).toContain('TODO');
  await expect(outcome(drawer, 'Downloads folder')).toContainText('is in your downloads.');
  await expect(outcome(drawer, 'Folder “posts”')).toContainText('is in the folder posts.');
  await expect(outcome(drawer, 'Marked as published on May 3, 2026')).toBeVisible();
  expect(await filesOfFolder(page)).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d-links-for-.*\.md$/)]);
  expect(await problemsOfPage(page)).toEqual([]);
  await drawer.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('link', { name: 'Published on May 3, 2026' })).toHaveAttribute(
    'href',
    'https://blog.example/first',
  );

  // Another text under that name stays until the writer says so, and the mark can be taken back.
  await (await editWords(page, 'Page 1')).fill('Now said.');
  await page.keyboard.press('Escape');
  await answerWithFolder(page);
  const again = await openPublish(page);
  await again.getByRole('button', { name: /Choose a folder…: A folder/ }).click();
  await publishTo(again, /^Folder “posts”/);
  await expect(outcome(again, 'Folder “posts”')).toContainText('Nothing was written.');
  await again.getByRole('button', { name: 'Replace it: Folder “posts”' }).click();
  await expect(outcome(again, 'Folder “posts”')).toContainText('is in the folder posts.');
});

test('a linked list goes out as files in a zip and as feeds, and its clips count as used', async ({
  reader,
}) => {
  const page = await openDigests(reader, recentClips(2));
  await beginDigest(page);
  await addAll(page, 2);
  await page.getByRole('complementary', { name: 'Details' }).getByLabel('Blog').fill('https://blog.example');
  const drawer = await openPublish(page);
  await drawer.getByLabel('Format').selectOption('Hugo');
  const names: string[] = [];
  page.on('download', (download) => names.push(download.suggestedFilename()));
  await publishTo(drawer, 'Linked list: zip', 'Linked list: feeds');
  await expect(outcome(drawer, 'Linked list: zip')).toContainText('.zip is in your downloads.');
  await expect(outcome(drawer, 'Marked as published')).toBeVisible();
  await drawer.getByRole('button', { name: 'Done' }).click();
  await page.goto(new URL('#library?q=is:used', page.url()).href);
  await expect(page.getByRole('list', { name: 'Clips' }).getByRole('listitem')).toHaveCount(2);
  await expect.poll(() => names.length).toBe(4);
});

test('checks come in order of weight, each with a button that mends it or goes there', async ({ reader }) => {
  const comments = ['', 'TODO', 'Read [here]().', 'Some **words', 'Fine [words]().'];
  const page = await openDigests(
    reader,
    recentClips(5, (index) => ({ comment: comments[index] ?? '' })),
  );
  await beginDigest(page);
  await addAll(page, 5);
  const side = page.getByRole('complementary', { name: 'Details' });
  await side.getByRole('textbox', { name: 'Author' }).fill('Ann');
  await side.getByRole('radio', { name: 'Checks' }).check();
  const checks = side.getByRole('list', { name: 'Checks' }).getByRole('listitem');
  await expect(checks).toHaveText([
    /“Page 2” still says “TODO”/,
    /“Page 4” opens \*\* and does not close it/,
    /“Page 1” has no words of yours/,
    /“Page 3” links the words “here”/,
  ]);
  await expect(side.getByText('No private clip')).toBeVisible();
  expect(await problemsOfPage(page)).toEqual([]);
  await side.getByRole('button', { name: 'Go there: Page 4' }).click();
  await expect(page.getByRole('textbox', { name: 'Words of Page 4' })).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('**.');
  await expect(checks).toHaveCount(3);
  await side.getByRole('button', { name: 'It is meant: Page 3' }).press('Enter');
  await expect(checks).toHaveCount(2);
  await expect(side.getByRole('button', { name: 'Go there: Page 1' })).toBeFocused();
  await side.getByText('1 thing is intended').click();
  await side.getByRole('button', { name: 'Check it again' }).click();
  await expect(checks).toHaveCount(3);
  await side.getByRole('button', { name: 'Remove from the post: Page 1' }).click();
  await expect(block(page, 'Page 1')).toHaveCount(0);
  await expect(checks).toHaveCount(2);
});

test('what is published is written as a feed, which names what has no address', async ({ reader }) => {
  const page = await openDigests(reader, recentClips(2));
  for (const [title, address] of [
    ['First', 'https://blog.example/first'],
    ['Second', ''],
  ] as const) {
    await beginDigest(page);
    await page.locator('.sheet-title').fill(title);
    await markAsPublished(page, address);
    await page.getByRole('link', { name: 'All digests' }).click();
  }
  await page.getByRole('radio', { name: 'Feeds' }).check();
  await expect(page.getByText('not in the feed: Second')).toBeVisible();
  await page.getByLabel('Name of the feed').fill('A blog & more');
  await page.getByLabel('Address of the feed').fill('https://blog.example/feed.xml');
  const feed = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download atom.xml' }).click();
  const text = await readFile(await (await feed).path(), 'utf8');
  expect(text).toContain('<title>A blog &amp; more</title>');
  expect(text.match(/<entry>/g)).toHaveLength(1);
  expect(text).toContain('href="https://blog.example/first"');

  // Kept at a destination that holds files: what opens this one is not here, and that is said.
  await expect(page.getByText('A destination that holds files')).toBeVisible();
  await putDestinations(page, [
    {
      id: 'dav',
      kind: 'webdav',
      name: 'dav.example',
      createdAt: '2026-05-03T10:00:00.000Z',
      address: 'https://dav.example/',
      apiRoot: 'https://dav.example/',
      user: 'ann',
      folder: '',
      format: 'hugo',
    },
  ]);
  await page.reload();
  await page.getByLabel('Path of the file').fill('../feed.xml');
  await page.getByRole('button', { name: 'Keep the feed there' }).click();
  await expect(page.getByText('Type a path such as')).toBeVisible();
  await page.getByLabel('Path of the file').fill('static/feed.xml');
  await page.getByRole('button', { name: 'Keep the feed there' }).press('Enter');
  const kept = page.getByRole('listitem').filter({ hasText: 'dav.example · static/feed.xml' }).last();
  await expect(kept).toContainText('Not sent yet');
  await kept.getByRole('button', { name: /^Write it now/ }).click();
  await expect(kept).toContainText('What opens this destination is not kept in this browser');
  expect(await problemsOfPage(page)).toEqual([]);
  await kept.getByRole('button', { name: /^Keep it there no longer/ }).press('Enter');
  await expect(kept).toBeHidden();
  await expect(page.getByLabel('Destination')).toBeFocused();
});
