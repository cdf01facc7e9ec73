import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** The drawer by which a post goes out. */
export function publishDrawer(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Publish' });
}

export async function openPublish(page: Page): Promise<Locator> {
  await page.locator('.composer-bar').getByRole('button', { name: 'Publish…' }).click();
  await expect(publishDrawer(page)).toBeVisible();
  return publishDrawer(page);
}

/** Chooses where the post goes, those places alone, and lets the five seconds go by. */
export async function publishTo(drawer: Locator, ...places: (string | RegExp)[]): Promise<void> {
  const boxes = drawer.getByRole('list', { name: 'Where to' }).getByRole('checkbox');
  await expect(boxes.first()).toBeVisible();
  for (const box of await boxes.all()) await box.uncheck();
  for (const place of places) await drawer.getByRole('checkbox', { name: place }).check();
  await publishChosen(drawer);
}

/** Publishes to the places that are chosen, and lets the five seconds go by. */
export async function publishChosen(drawer: Locator): Promise<void> {
  await drawer.getByRole('button', { name: /^(?:Publish to \d|Mark as published$)/ }).click();
  await expect(drawer.getByText('Finished.')).toBeVisible({ timeout: 60_000 });
}

/** The line that says what came of a place. */
export function outcome(drawer: Locator, place: string | RegExp): Locator {
  return drawer
    .getByRole('list', { name: 'What came of it' })
    .getByRole('listitem')
    .filter({ hasText: place });
}

/** Says that the post is out, at this address if it has one. */
export async function markAsPublished(page: Page, address = ''): Promise<void> {
  const drawer = await openPublish(page);
  await drawer.getByRole('switch', { name: 'Mark as published' }).check();
  await drawer.getByLabel('Address of the post').fill(address);
  await publishTo(drawer);
  await expect(outcome(drawer, 'Marked as published')).toBeVisible();
  await drawer.getByRole('button', { name: 'Done' }).click();
}

/** Chooses a format, downloads the post, and reads the file that lies in the downloads. */
export async function downloadPost(page: Page, format: string): Promise<{ name: string; text: string }> {
  const drawer = await openPublish(page);
  await drawer.getByLabel('Format').selectOption({ label: format });
  const arriving = page.waitForEvent('download');
  await publishTo(drawer, /^Downloads folder/);
  const download = await arriving;
  const said = await outcome(drawer, 'Downloads folder')
    .getByText(/ is in your downloads\.$/)
    .textContent();
  await drawer.getByRole('button', { name: 'Done' }).click();
  return { name: said!.replace(/ is in .*/, ''), text: await readFile(await download.path(), 'utf8') };
}
