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
  // Where there is no digest yet, the empty state offers the same once more.
  await page.getByRole('main').getByRole('button', { name: 'New digest', exact: true }).first().click();
  await expect(tray(page)).toBeVisible();
}

/** Where the clips are that can go into the post. */
export function tray(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Clips' });
}

/** Adds a clip of the tray at the green line. */
export async function addClip(page: Page, title: string): Promise<void> {
  await tray(page)
    .getByRole('button', { name: `Add “${title}” at the green line`, exact: true })
    .click();
}

/** Puts everything that is new into the digest. */
export async function addAll(page: Page, count: number): Promise<void> {
  const add =
    count > 1
      ? tray(page).getByRole('button', { name: `Add all ${count}` })
      : tray(page).getByRole('button', { name: /^Add “/ });
  await add.click();
  await expect(entries(page)).toHaveCount(count);
}

/** The entries of the post. */
export function entries(page: Page): Locator {
  return page.getByRole('list', { name: 'Outline' }).getByRole('listitem');
}

/** The block of an entry. */
export function block(page: Page, name: string): Locator {
  return page.getByRole('list', { name: 'Outline' }).getByRole('listitem', { name, exact: true });
}

/** What the entries are called, from the first to the last. */
export function order(page: Page): Promise<string[]> {
  return entries(page).evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''));
}

/** The field in which the words of an entry are edited, if they are. */
export function words(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name: `Words of ${name}`, exact: true });
}

/** Begins to edit the words of an entry. */
export async function editWords(page: Page, name: string): Promise<Locator> {
  await block(page, name).focus();
  await page.keyboard.press('Enter');
  await expect(words(page, name)).toBeFocused();
  return words(page, name);
}

/** The text of the post, as it would be handed over; what was written a moment ago may not be in it yet. */
export async function sourceOf(page: Page): Promise<string> {
  const preview = page.locator('.composer-bar').getByRole('button', { name: /^Preview/ });
  await preview.click();
  const cover = page.getByRole('region', { name: 'Preview' });
  await cover.getByRole('radio', { name: 'Source' }).check();
  const text = await cover.locator('pre.source').textContent();
  await page.keyboard.press('Escape');
  await expect(cover).toHaveCount(0);
  return text ?? '';
}
