import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

/** Where `npm run screenshots` leaves its pictures. */
export const shotsFolder = path.resolve(import.meta.dirname, '../../../out/screenshots');

const looks = [
  { name: 'light', width: 1440, height: 900, colorScheme: 'light' },
  { name: 'dark', width: 1440, height: 900, colorScheme: 'dark' },
  { name: '360', width: 360, height: 740, colorScheme: 'light' },
] as const;

/** One picture for each look, of what can be seen without scrolling, or once `shown` was scrolled to. */
export async function shoot(page: Page, language: string, name: string, shown?: Locator): Promise<void> {
  for (const { name: look, width, height, colorScheme } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('main')).toBeVisible();
    // What is as wide as the window is set anew, and lies elsewhere then.
    await shown?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.screenshot({ path: path.join(shotsFolder, `${name}-${look}-${language}.png`) });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}
