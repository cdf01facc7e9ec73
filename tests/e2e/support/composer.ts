import { expect, type Locator, type Page } from '@playwright/test';
import type { Clip } from '../../../src/domain/clip';
import { aClip } from '../../builders/a-clip';
import type { ChromiumReader } from './chromium';
import { putClips } from './put-clips';

/** Clips of the last hours, the oldest first, `Page 1` to `Page N`, each with a comment that links its own words. */
export function recentClips(count: number, fields: (index: number) => Partial<Clip> = () => ({})): Clip[] {
  return Array.from({ length: count }, (_, index) => {
    const savedAt = new Date(Date.now() - (count - index) * 60_000).toISOString();
    const number = index + 1;
    return aClip({
      id: `00000000-0000-7000-9000-${String(number).padStart(12, '0')}`,
      url: `https://example.org/page-${number}`,
      title: `Page ${number}`,
      comment: `On page ${number} are [fine words ${number}]().`,
      savedAt,
      changedAt: savedAt,
      ...fields(index),
    });
  });
}

/** The options page with these clips in the library, at the list of digests. */
export async function openDigests(reader: ChromiumReader, clips: readonly Clip[]): Promise<Page> {
  const page = await reader.openOptions();
  await putClips(page, clips);
  await page.goto(`${page.url().split('#')[0]}#digests`);
  return page;
}

/** Begins a digest. */
export async function beginDigest(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New digest' }).click();
  await expect(page.getByRole('heading', { name: 'Add clips' })).toBeVisible();
}

/** Puts everything that is offered into the digest. */
export async function addAll(page: Page, count: number): Promise<void> {
  await page.getByRole('checkbox', { name: 'All of them' }).check();
  await page.getByRole('button', { name: /^Add \d+ clips?$/ }).click();
  await expect(entries(page)).toHaveCount(count);
}

/** The entries of the outline. */
export function entries(page: Page): Locator {
  return page.getByRole('list', { name: /^Outline/ }).getByRole('listitem');
}

/** What the entries are called, from the first to the last. */
export async function order(page: Page): Promise<string[]> {
  return (await entries(page).locator('.entry-name').allTextContents()).map((text) =>
    text.replace(/example\.org.*$/, ''),
  );
}

/** The words that an entry has in the post. */
export function words(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name: `Words of ${name}`, exact: true });
}

/** The text of the post, as it would be handed over. */
export async function sourceOf(page: Page): Promise<string> {
  const preview = page.locator('.composer-bar').getByRole('button', { name: /^Preview/ });
  await preview.click();
  await page.getByRole('button', { name: 'Source', exact: true }).click();
  const text = await page.locator('pre.source').textContent();
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  await preview.click();
  return text ?? '';
}
