import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { pageScript } from '../../bench/storage/page-script.mjs';
import { problemsOfPage } from '../support/axe';
import { ChromiumReader } from '../support/chromium';
import { expect, test } from '../support/chromium-test';
import { bookmarks, drop, importDone, openExchange } from '../support/exchange-page';
import { seedLibrary } from '../support/seed-library';
import { seedClips } from '../support/seed-pages';
import { storedClips } from '../support/stored-clips';
import type { WholeLibrary } from '../support/whole-library-in-page';

declare const whole: WholeLibrary;

/** All that a backup would hold, for a comparison. */
async function download(page: Page, button: string | RegExp): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await file.path(), 'utf8');
}

test('a dropped file is previewed, imported as chosen, and taken back', async ({ reader }) => {
  const page = await openExchange(reader);
  await drop(page, 'bookmarks.html', bookmarks);
  await expect(page.getByText('2 new clips')).toBeVisible();
  await expect(page.getByText('1 again in the file')).toBeVisible();
  await expect(page.getByText('1 thing stays behind')).toBeVisible();
  await expect(page.locator('.left-group').filter({ hasText: 'line 8' })).toContainText('not one of the web');
  await expect(page.getByRole('group', { name: 'What would happen' })).toBeFocused();
  await expect(page.locator('.samples')).toContainText('My words on one');
  await expect(page.locator('.samples')).toContainText('Reading');
  expect(await problemsOfPage(page)).toEqual([]);

  await page.getByRole('checkbox', { name: 'Make tags of folders' }).uncheck();
  await expect(page.locator('.samples')).not.toContainText('Reading');
  await expect(page.getByRole('checkbox', { name: 'Make tags of folders' })).toBeFocused();
  await page.getByRole('button', { name: 'Import 2 clips' }).click();
  await expect(importDone(page)).toBeVisible();
  await expect(page.getByText('2 new clips')).toBeVisible();
  await expect(page.getByRole('group', { name: 'The import is done.' })).toBeFocused();

  const library = await reader.openOptions();
  await expect(library.getByRole('list', { name: 'Clips' }).getByRole('listitem')).toHaveCount(2);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Import more' }).click();
  await drop(page, 'again.html', bookmarks);
  await expect(page.getByText('There is nothing here that your library lacks.')).toBeHidden();
  await page.getByRole('checkbox', { name: 'Make tags of folders' }).uncheck();
  await expect(page.getByText('There is nothing here that your library lacks.')).toBeVisible();
  await page.getByRole('button', { name: 'Choose another' }).click();

  await library.bringToFront();
  await library.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(library.getByRole('list', { name: 'Clips' }).getByRole('listitem')).toHaveCount(0);
});

test('a backup restored into a fresh profile is the same library', async ({ reader, site }) => {
  const script = await pageScript(path.resolve(import.meta.dirname, '../support/whole-library-in-page.ts'));
  const page = await openExchange(reader, '/backup');
  await page.evaluate(script);
  await page.evaluate(() => whole.fill(400, 5));
  const records = await page.evaluate(() => whole.records());
  const sizes = Object.entries(records).map(([name, { length }]) => [name, length]);
  expect(Object.fromEntries(sizes)).toEqual({
    clips: 400,
    digests: 2,
    entries: 8,
    publications: 1,
    settings: 2,
    tagTerms: 1,
    savedSearches: 2,
  });
  expect(records['clips']!.some((clip) => 'quotes' in clip && String(clip.quotes) !== '')).toBe(true);
  await page.reload();
  const text = await download(page, 'Download a backup');
  await expect(page.getByText(/^Last backup:/)).toBeVisible();

  const other = await ChromiumReader.start(site);
  try {
    const fresh = await openExchange(other, '/backup');
    await fresh.evaluate(script);
    expect(Object.values(await fresh.evaluate(() => whole.records())).flat()).toEqual([]);
    await drop(fresh, 'gleanings-backup.json', text);
    await fresh.getByRole('button', { name: 'Restore 400 clips' }).click();
    await expect(fresh.getByRole('heading', { name: 'The backup is restored.' })).toBeVisible();
    await expect(fresh.getByText('400 new clips')).toBeVisible();
    expect(await fresh.evaluate(() => whole.records())).toEqual(records);
    const again = await download(fresh, 'Download a backup');
    const held = (backup: string) => (JSON.parse(backup) as { records: object[] }).records;
    expect(held(again)).toEqual(held(text));
  } finally {
    await other.quit();
  }
});

test('an export says what it leaves behind, and is written', async ({ reader }) => {
  const page = await openExchange(reader, '/export');
  await seedLibrary(page, { clips: 200, seed: 6 });
  await page.reload();
  await expect(page.getByRole('button', { name: 'Export 200 clips' })).toBeVisible();
  await expect(page.locator('.losses')).toHaveCount(0);
  await page.getByRole('button', { name: 'Export 200 clips' }).click();
  await expect(page.getByText('Choose a format first')).toBeVisible();
  await page.getByRole('radio', { name: 'Pinboard JSON' }).check();
  await expect(page.locator('.losses')).toContainText('spaces within tags');
  await page.getByRole('textbox', { name: 'Which clips' }).fill('is:private');
  await expect(page.getByRole('button', { name: /^Export \d clips?$/ })).toBeVisible();
  const count = Number(
    (await page.getByRole('button', { name: /^Export \d/ }).textContent())?.match(/\d+/)?.[0],
  );
  const posts = JSON.parse(await download(page, /^Export \d/)) as { shared: string }[];
  expect(posts.map(({ shared }) => shared)).toEqual(Array.from({ length: count }, () => 'no'));
});

test('a planned backup is made when its time has come', async ({ reader }) => {
  const page = await openExchange(reader, '/backup');
  await seedLibrary(page, { clips: 20, seed: 8 });
  // By key: what the plan needs is asked for, which the browser allows in a person's gesture only.
  await page.getByRole('radio', { name: 'Never' }).press('ArrowRight');
  await expect(page.getByText('There is no backup of this library yet.')).toBeVisible();

  const plan = () => page.evaluate(`chrome.storage.local.get('backupPlan')`);
  await expect.poll(plan).toMatchObject({ backupPlan: { every: 'daily' } });
  // The browser would wait for a minute.
  await page.evaluate(`chrome.alarms.create('backup', { when: Date.now() })`);

  const made = () =>
    page.evaluate(
      `chrome.downloads.search({ state: 'complete' }).then((files) =>
        files.map(({ url, fileSize }) => [url.split(':')[0], fileSize > 5_000]))`,
    );
  await expect.poll(made, { timeout: 60_000 }).toEqual([['blob', true]]);
  await expect.poll(plan).toMatchObject({ backupPlan: { every: 'daily', made: 1 } });
  await page.reload();
  await expect(page.getByText(/^Last backup:/)).toBeVisible();
  await expect(page.getByText('Nothing was saved since.')).toBeVisible();
});

test('the popup saves at once while twenty thousand bookmarks come in', async ({ reader }) => {
  const page = await openExchange(reader);
  const count = 20_000;
  const links = Array.from(
    { length: count },
    (_, n) =>
      `<DT><A HREF="https://site${n % 900}.example/page/${n}" ADD_DATE="${1_262_304_000 + n}" TAGS="tag${n % 300}">Bookmark number ${n}</A>\n`,
  );
  await drop(page, 'many.html', `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n${links.join('')}</DL><p>\n`);
  const start = page.getByRole('button', { name: /^Import 20,?000 clips$/ });
  await expect(start).toBeVisible({ timeout: 60_000 });

  const [clip] = seedClips;
  const popup = await reader.openPopup(await reader.visit(clip!.url));
  await popup.waitForFocus({ role: 'textbox', name: 'Comment' });
  await popup.type('Said amid an import');

  // Without a click, which would bring the other tab to the front and so close the popup.
  await start.evaluate((button: HTMLButtonElement) => button.click());
  const done = () =>
    page.evaluate(() => document.querySelector<HTMLProgressElement>('main progress')?.value ?? 0);
  await expect.poll(done, { intervals: [20], timeout: 60_000 }).toBeGreaterThanOrEqual(2_000);
  await popup.press('Control+Enter');
  await popup.says({ role: 'status' }, 'Saved');
  const doneThen = await done();
  expect(doneThen).toBeGreaterThanOrEqual(2_000);
  expect(doneThen).toBeLessThan(count);

  await expect(importDone(page)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(/20,?000 new clips/)).toBeVisible();
  const clips = await storedClips(page);
  expect(clips.length).toBe(count + 1);
  const own = clips.filter(({ comment }) => comment === 'Said amid an import');
  expect(own.map(({ url }) => url)).toEqual([clip!.url]);
  expect(new Set(clips.map(({ url }) => url)).size).toBe(count + 1);
});
