import { ChromiumReader } from '../support/chromium';
import { expect, testInOwnBrowser as test } from '../support/chromium-test';
import { openDisplay } from '../support/display';
import { allow } from '../support/permission-dialog';

let last = 0;
const node = (type: 'folder' | 'url', name: string, rest: object) => {
  last += 1;
  return { id: String(last), date_added: '13253932800000000', type, name, ...rest };
};
const link = (name: string, url: string) => node('url', name, { url });
const folder = (name: string, ...children: object[]) => node('folder', name, { children });

const bookmarks = {
  version: 1,
  roots: {
    bookmark_bar: folder(
      'Bookmarks bar',
      link('Loose', 'https://loose.example/'),
      folder(
        'Reading',
        link('One', 'https://one.example/'),
        folder('Deep', link('Two', 'https://two.example/')),
        link('A bookmarklet', 'javascript:alert(1)'),
      ),
    ),
    other: folder('Other bookmarks', link('Settings', 'chrome://settings/')),
    synced: folder('Mobile bookmarks'),
  },
};

test('the bookmarks of the browser come in with their folders, once it is allowed', async ({ site }) => {
  const display = await openDisplay();
  const reader = await ChromiumReader.start(site, { display: display.name, bookmarks });
  try {
    const page = await reader.openOptions('options/index.html#exchange');
    await page.getByRole('radio', { name: /^This browser/ }).check({ force: true });
    await page.getByRole('button', { name: 'Read the bookmarks' }).click();
    await allow(display, () => expect(page.getByText('3 new clips')).toBeVisible({ timeout: 2_000 }));
    await expect(page.getByText('javascript:alert(1)')).toBeAttached();
    const held = () => page.evaluate(`chrome.permissions.contains({ permissions: ['bookmarks'] })`);
    expect(await held()).toBe(false);
    await page.getByRole('button', { name: 'Import 3 clips' }).click();
    await expect(page.getByRole('heading', { name: 'The import is done.' })).toBeVisible();
    await page.getByRole('link', { name: 'Show the library' }).click();

    const clips = page.getByRole('list', { name: 'Clips' }).getByRole('listitem');
    await expect(clips).toHaveCount(3);
    await expect(clips.filter({ hasText: 'one.example' })).toContainText('Reading');
    await expect(clips.filter({ hasText: 'two.example' })).toContainText('Deep');
    await expect(clips.filter({ hasText: 'loose.example' })).not.toContainText('Bookmarks bar');
  } finally {
    await reader.quit();
    display.close();
  }
});
