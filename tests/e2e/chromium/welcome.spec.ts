import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { articlePage } from '../support/article-page';
import { problemsOfPage } from '../support/axe';
import { ChromiumReader, welcomePage } from '../support/chromium';
import { expect } from '../support/chromium-test';
import { startSite } from '../support/site';
import { storedClips } from '../support/stored-clips';

const url = 'https://news.example/2026/05/03/forgetting';

base('after installing, the first steps open once and tick themselves', async () => {
  const site = await startSite({ url, body: articlePage({ title: 'On forgetting', paragraphs: [] }) });
  const reader = await ChromiumReader.start(site, { keepsWelcome: true });
  try {
    const welcome = await welcomePage(reader.context);
    const step = (name: RegExp) => welcome.getByRole('region', { name });
    await expect(welcome.getByRole('heading', { level: 1 })).toHaveText('Read. Clip. Publish.');
    // The keys are those that the browser has.
    await expect(welcome.locator('kbd')).toHaveText(['Alt', 'Shift', 'G']);
    for (const colorScheme of ['light', 'dark'] as const) {
      await welcome.emulateMedia({ colorScheme });
      expect(await problemsOfPage(welcome)).toEqual([]);
    }
    await welcome.setViewportSize({ width: 320, height: 700 });
    const overflow = () =>
      welcome.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect.poll(overflow).toBe(0);
    await welcome.setViewportSize({ width: 1280, height: 800 });

    const page = await reader.context.newPage();
    await page.goto(url);
    const popup = await reader.openPopup(page);
    await popup.find({ role: 'combobox', name: 'Tags' });
    await popup.press('Control+Enter');
    await popup.says({ role: 'status' }, 'Saved');
    await popup.close();
    await welcome.bringToFront();
    await expect(step(/^Clip your first page ?: Done/)).toContainText('You clipped On forgetting');

    // Twelve samples come with one press and go with one, which can be taken back.
    await welcome.getByRole('button', { name: 'Try the composer' }).click();
    await expect(welcome).toHaveURL(/#digests\//);
    await expect.poll(async () => (await activeClips(welcome)).length).toBe(13);
    await welcome.goBack();
    await welcome.getByRole('button', { name: 'Take the samples away' }).click();
    await expect(welcome.getByRole('status')).toHaveText('12 clips are in the trash.');
    expect(await activeClips(welcome)).toMatchObject([{ title: 'On forgetting' }]);
    await welcome.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await activeClips(welcome)).length).toBe(13);

    // What is left stands in the side bar until it is sent away, and installing is never greeted twice.
    await welcome.getByRole('link', { name: 'Go to the library' }).click();
    const card = welcome.getByText(/^\d of \d done$/);
    await expect(card).toBeVisible();
    await welcome.getByRole('complementary').getByRole('button', { name: 'Dismiss' }).click();
    await expect(card).toHaveCount(0);
    await welcome.reload();
    await expect(welcome.getByRole('list', { name: 'Clips' })).toContainText('On forgetting');
    await expect(card).toHaveCount(0);
    await reader.crashAndRestart();
    await reader.openOptions();
    expect(reader.context.pages().filter((one) => one.url().endsWith('#welcome'))).toEqual([]);
  } finally {
    await reader.quit();
    await site.close();
  }
});

base('an empty library has the first steps in it until they are hidden', async () => {
  const site = await startSite();
  const reader = await ChromiumReader.start(site, { keepsWelcome: true });
  try {
    const page = await reader.openOptions();
    const steps = page.getByRole('listitem').filter({ hasText: 'Clip your first page' });
    await expect(page.getByRole('heading', { name: 'No clips yet' })).toBeVisible();
    await expect(steps).toContainText('Press Alt+Shift+G on any page.');
    await expect(page.getByText(/^\d of \d done$/)).toBeHidden();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await problemsOfPage(page)).toEqual([]);
    }
    await page.getByRole('button', { name: 'Hide these steps' }).click();
    await expect(steps).toHaveCount(0);
    await page.getByRole('link', { name: 'First steps' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Read. Clip. Publish.');
  } finally {
    await reader.quit();
    await site.close();
  }
});

base('after an update, what is new stands in the side bar once', async () => {
  const extension = await mkdtemp(path.join(tmpdir(), 'gleanings-extension-'));
  await cp(path.resolve(import.meta.dirname, '../../../dist/chrome'), extension, { recursive: true });
  const site = await startSite();
  const reader = await ChromiumReader.start(site, { extension });
  try {
    // Whoever is still at the first steps has no eye for news.
    const before = await reader.openOptions();
    const hide = before.getByRole('button', { name: 'Hide these steps' });
    await hide.click();
    await expect(hide).toHaveCount(0);
    await releaseAs(extension, '9.8.7');
    await reader.updateExtension(extension);
    const page = await reader.openOptions();
    const bar = page.getByRole('complementary');
    await bar.getByRole('button', { name: 'What is new in 9.8.7' }).click();
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toHaveText(/^[A-Z].*\.$/);
    expect(await problemsOfPage(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.reload();
    await expect(bar.getByRole('link', { name: 'All clips' })).toBeVisible();
    await expect(bar.getByText('What is new')).toHaveCount(0);
  } finally {
    await reader.quit();
    await site.close();
    await rm(extension, { recursive: true, force: true });
  }
});

/** Does to what was built what a release does to the sources: its version, and what the changelog says of it. */
async function releaseAs(extension: string, version: string): Promise<void> {
  const manifest = path.join(extension, 'manifest.json');
  const known: object = JSON.parse(await readFile(manifest, 'utf8'));
  await writeFile(manifest, JSON.stringify({ ...known, version }));
  const assets = path.join(extension, 'assets');
  for (const name of await readdir(assets)) {
    const file = path.join(assets, name);
    const text = await readFile(file, 'utf8');
    if (text.includes('## [Unreleased]'))
      await writeFile(file, text.replace('## [Unreleased]', `## [${version}]`));
  }
}

async function activeClips(page: Parameters<typeof storedClips>[0]) {
  return (await storedClips(page)).filter((clip) => Reflect.get(clip, 'status') === 'active');
}
