import type { Page } from '@playwright/test';
import { CouchDbServer } from '../../servers/couchdb-server';
import { installCouchDb } from '../../servers/install-servers';
import { problemsOfPage } from '../support/axe';
import { ChromiumReader } from '../support/chromium';
import { expect, testInWindow as test } from '../support/chromium-test';
import { recentClips } from '../support/composer';
import { allow } from '../support/permission-dialog';
import { putClips } from '../support/put-clips';

let server: CouchDbServer;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const installed = await installCouchDb();
  test.skip(installed === undefined, 'A server of CouchDB’s protocol cannot be installed here');
  server = await CouchDbServer.start(installed!);
});
test.afterAll(() => server?.kill());

const passphrase = 'korrekt horse 电池 staple';

const section = (page: Page) => page.getByRole('region', { name: 'Sync', exact: true });

/** From the settings to the step of the library, by the keyboard alone. */
async function logIn(page: Page, display: Parameters<typeof allow>[0], next: string): Promise<void> {
  await section(page).getByRole('button', { name: 'Set up sync' }).click();
  await expect(section(page).getByLabel('Address')).toBeFocused();
  const { address, user, password } = server.login();
  await page.keyboard.type(address);
  await section(page).getByLabel('User').fill(user);
  await section(page).getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await allow(display, () => expect(section(page).getByText(next)).toBeVisible({ timeout: 2_000 }));
}

/** How many documents the server has. */
async function documents(): Promise<number> {
  const { address, database, user, password } = server.login();
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const answer = await fetch(`${address}${database}`, { headers: { authorization } });
  return ((await answer.json()) as { doc_count: number }).doc_count;
}

const allClips = (page: Page) => page.getByRole('link', { name: /^All clips/ });

test('two browsers sync one library over a server of the person’s own', async ({ reader, display, site }) => {
  const page = await reader.openOptions('options/index.html#settings/sync');
  await putClips(page, recentClips(5));
  await logIn(page, display, 'It has no database “gleanings” yet.');
  expect(await problemsOfPage(page)).toEqual([]);
  await section(page).getByRole('button', { name: 'Create it' }).click();
  await expect(section(page).getByText('The database is empty.')).toBeVisible();
  await expect(section(page).getByLabel('Encrypt everything')).toBeChecked();
  await section(page).getByLabel('Passphrase', { exact: true }).fill('short');
  await section(page).getByRole('button', { name: 'Back up and begin' }).click();
  await expect(section(page).getByRole('status')).toContainText('at least ten characters');
  await section(page).getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await section(page).getByLabel('Passphrase, once more').fill(passphrase);
  await section(page).getByLabel('What this browser is called').fill('Desk');
  await section(page).getByRole('button', { name: 'Back up and begin' }).click();
  await expect(page.getByRole('heading', { name: 'Sync', level: 1 })).toBeVisible();
  await expect(page.getByRole('status').first()).toHaveText('Synced just now');
  expect(await documents()).toBeGreaterThan(5);
  await expect(
    page.getByRole('navigation').getByText('Synced just now').or(page.getByTitle('Synced just now')),
  ).toBeVisible();

  const other = await ChromiumReader.start(site, { display: display.name });
  try {
    const there = await other.openOptions('options/index.html#settings/sync');
    const theirs = (n: number) => ({
      id: `00000000-0000-7000-a000-00000000000${n}`,
      url: `https://other.example/${n}`,
    });
    await putClips(there, recentClips(3, theirs));
    await logIn(there, display, 'There is a library in it already.');
    await section(there).getByLabel('Passphrase of that library').fill('not that one at all');
    await section(there).getByRole('button', { name: 'Back up and begin' }).click();
    await expect(section(there).getByRole('status')).toContainText('Nothing was written');
    await section(there).getByLabel('Passphrase of that library').fill(passphrase);
    await section(there).getByLabel('What this browser is called').fill('书房');
    await section(there).getByRole('button', { name: 'Back up and begin' }).click();
    await expect(there.getByRole('status').first()).toHaveText('Synced just now');
    await expect(allClips(there)).toContainText('8');
    await expect(there.getByRole('list').getByText('Desk')).toBeVisible();
    expect(await problemsOfPage(there)).toEqual([]);

    await page.getByRole('button', { name: 'Sync now' }).click();
    await expect(allClips(page)).toContainText('8');
    await expect(page.getByRole('list').getByText('书房')).toBeVisible();

    // Both write into one field: the later words stand, the others are kept, and either can be taken.
    const [clip] = recentClips(1);
    await putClips(page, [{ ...clip!, comment: 'Of the desk.' }]);
    await putClips(there, [{ ...clip!, comment: 'Of the study.' }]);
    await there.getByRole('button', { name: 'Sync now' }).click();
    await expect(there.getByRole('link', { name: /to send/ })).toHaveCount(0);
    await page.getByRole('button', { name: 'Sync now' }).click();
    const kept = page.getByRole('region', { name: 'Two versions' });
    await expect(kept.locator('blockquote')).toHaveText(['Of the study.', 'Of the desk.']);
    await kept.getByRole('button', { name: 'Use the other version' }).click();
    await expect(kept).toContainText('Nothing was overwritten.');
    await expect(kept.getByRole('button', { name: 'Undo' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(kept.locator('blockquote')).toHaveText(['Of the study.', 'Of the desk.']);
    await kept.getByRole('button', { name: 'Keep the library’s' }).click();
    await expect(kept).toContainText('Nothing was overwritten.');

    // With no page open the background syncs, by a page that nobody sees.
    const before = await documents();
    await page.goto('about:blank');
    const hidden = await reader.openOptions('manifest.json');
    await putClips(
      hidden,
      recentClips(1, () => ({ id: '00000000-0000-7000-b000-000000000000', url: 'https://later.example/' })),
    );
    await hidden.close();
    const worker = await reader.worker();
    await worker.evaluate(() => {
      const { alarms } = (
        globalThis as unknown as {
          chrome: { alarms: { create: (name: string, when: { when: number }) => void } };
        }
      ).chrome;
      alarms.create('sync', { when: Date.now() });
    });
    await expect.poll(documents, { timeout: 60_000 }).toBeGreaterThan(before);
    await there.getByRole('button', { name: 'Sync now' }).click();
    await expect(allClips(there)).toContainText('9');

    await there.getByRole('button', { name: 'Stop syncing here' }).click();
    await expect(there.getByText('Sync is off. Everything that was here is still here.')).toBeFocused();
    await expect(allClips(there)).toContainText('9');
  } finally {
    await other.quit();
  }
});
