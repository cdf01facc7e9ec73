import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { problemsOfPage } from '../support/axe';
import { expect, test } from '../support/chromium-test';
import { showParts } from '../support/parts-sheet';

const out = path.resolve(import.meta.dirname, '../../../out/screenshots');

const looks: [name: string, media: Parameters<Page['emulateMedia']>[0], dir?: 'rtl'][] = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['forced-colors', { forcedColors: 'active' }],
  ['more-contrast', { contrast: 'more' }],
  ['right-to-left', {}, 'rtl'],
];

test('every part is without a fault for axe, in every look', async ({ reader }) => {
  await mkdir(out, { recursive: true });
  const page = await reader.openOptions('options/index.html#help');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await showParts(page);
  await page.setViewportSize({ width: 720, height: 1100 });
  for (const [name, media, dir = 'ltr'] of looks) {
    await page.emulateMedia({
      colorScheme: 'light',
      forcedColors: 'none',
      contrast: 'no-preference',
      ...media,
    });
    await page.evaluate((dir) => {
      document.documentElement.dir = dir;
    }, dir);
    expect(await problemsOfPage(page), name).toEqual([]);
    await page.screenshot({ path: path.join(out, `parts-${name}.png`), fullPage: true });
  }
});

test('every target of the parts is 44 pixels high under a finger, and 24 under a pointer', async ({
  reader,
}) => {
  const page = await reader.openOptions('options/index.html#help');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await showParts(page);
  const least = () =>
    page.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll('main button:not(.chip-remove), .segment label, .switch-row')].map(
          (target) => target.getBoundingClientRect().height,
        ),
      ),
    );
  await expect.poll(least).toBeGreaterThanOrEqual(24);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'pointer', value: 'coarse' }] });
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await expect.poll(least).toBeGreaterThanOrEqual(40);
  await page.screenshot({ path: path.join(out, 'parts-coarse-pointer.png'), fullPage: true });
});

test('a menu is walked by key, and gives the focus back', async ({ reader }) => {
  const page = await reader.openOptions('options/index.html#help');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await showParts(page);
  const button = page.getByRole('button', { name: 'More' });
  const entry = (name: string) => page.getByRole('menuitem', { name });
  await button.focus();
  await page.keyboard.press('ArrowDown');
  await expect(entry('Add to digest')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(entry('Move to trash')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('p');
  await expect(entry('Private')).toBeFocused();
  await page.keyboard.press('End');
  await expect(entry('Move to trash')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(button).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(entry('Add to digest')).toBeFocused();
  await page.keyboard.type('co');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
  await expect(button).toBeFocused();
});

test('a text is read until it is clicked, and read again after Escape', async ({ reader }) => {
  const page = await reader.openOptions('options/index.html#help');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await showParts(page);
  await page.getByText('Maintenance as love.').click();
  const field = page.getByRole('textbox', { name: 'Comment' });
  await expect(field).toBeFocused();
  await page.keyboard.type(' And more.');
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(page.getByText('Maintenance as love. And more.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit your words' })).toBeFocused();
});
