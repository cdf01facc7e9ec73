import { expect, type Locator, type Page } from '@playwright/test';
import type { Clip } from '../../../src/domain/clip';
import { putClips } from './put-clips';
import { seedLibrary } from './seed-library';

export const rows = (page: Page) => page.getByRole('list', { name: 'Clips' }).getByRole('listitem');
export const details = (page: Page) => rows(page).getByRole('button', { name: /^Details of / });
export const search = (page: Page) => page.getByRole('combobox', { name: 'Search the library' });
export const status = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text });

/** Does to the selected clips what stands in the menu of their bar. */
export async function doToSelected(page: Page, name: string): Promise<void> {
  await page.getByRole('group', { name: 'Selected clips' }).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

/** Does to a tag, of several the first, what stands in the menu of its row, by keys. */
export async function actOnTag(page: Page, tag: string | RegExp, name: string): Promise<void> {
  const label = typeof tag === 'string' ? `What can be done to ${tag}` : /^What can be done to /;
  await page.getByRole('button', { name: label, exact: true }).first().press('Enter');
  await page.getByRole('menuitem', { name, exact: true }).press('Enter');
}

/** Turns what the open clip says of its page into fields. */
export async function editDetails(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Edit title, address/ }).click();
}

/** Turns the words of the open clip into their field, which they are until it is left. */
export async function editWords(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Edit your words' }).click();
  return page.getByRole('textbox', { name: 'Comment', exact: true });
}

/** A moment so many days ago: what is older than thirty days goes out of the trash by itself. */
export const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

/** The options page on a library of a few hundred clips. */
export async function openLibrary(reader: { openOptions: () => Promise<Page> }, clips = 400): Promise<Page> {
  const page = await reader.openOptions();
  await seedLibrary(page, { clips, seed: 5 });
  await page.reload();
  await expect(rows(page).first()).toBeVisible();
  return page;
}

/** The options page, at one of its places, on a library of just these clips. */
export async function openWith(
  reader: { openOptions: () => Promise<Page> },
  clips: readonly Clip[],
  place = '#library',
): Promise<Page> {
  const page = await reader.openOptions();
  await putClips(page, clips);
  await page.goto(new URL(place, page.url()).href);
  await page.reload();
  return page;
}
