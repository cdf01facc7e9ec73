import { expect, type Locator, type Page } from '@playwright/test';
import { aClip } from '../../builders/a-clip';
import { details, openWith } from './library-page';

const titles = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir'];
export const trees = () =>
  titles.map((title, n) =>
    aClip({
      title,
      url: `https://${title.toLowerCase()}.example/`,
      tags: n % 2 === 0 ? ['even', 'tree'] : ['tree'],
      savedAt: new Date(Date.now() - n * 60_000).toISOString(),
    }),
  );
export const rowOf = (page: Page, title: string) =>
  page.getByRole('button', { name: `Details of ${title}`, exact: true });
export const detail = (page: Page) => page.getByRole('region', { name: 'Details' });
export const keys = async (page: Page, ...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key);
};
export const pressOn = async (target: Locator, key = 'Enter') => {
  await target.focus();
  await target.press(key);
};
/** The library, with the focus in its first row. */
export async function inTheList(reader: Parameters<typeof openWith>[0], clips = trees()): Promise<Page> {
  const page = await openWith(reader, clips);
  await expect(details(page).first()).toBeVisible();
  await keys(page, 'Tab', 'Enter');
  await expect(details(page).first()).toBeFocused();
  return page;
}
