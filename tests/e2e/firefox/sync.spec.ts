import { CouchDbServer } from '../../servers/couchdb-server';
import { installCouchDb } from '../../servers/install-servers';
import { articlePage } from '../support/article-page';
import { FirefoxReader } from '../support/firefox';
import { fillSyncField } from '../support/fill-sync-field';
import { expect, test } from '../support/firefox-test';

let server: CouchDbServer;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const installed = await installCouchDb();
  test.skip(installed === undefined, 'A server of CouchDB’s protocol cannot be installed here');
  server = await CouchDbServer.start(installed!);
});
test.afterAll(() => server?.kill());

const passphrase = 'korrekt horse 电池 staple';

/** Up to the step of the library. */
async function logIn(reader: FirefoxReader): Promise<void> {
  await reader.letAsk('*://127.0.0.1/*');
  await reader.openOptions('options/index.html#settings/sync');
  await reader.find({ role: 'button', name: 'Set up sync' });
  await reader.window.inPage(() =>
    document.querySelector<HTMLButtonElement>('#setting-sync button')?.click(),
  );
  const { address, user, password } = server.login();
  await fillSyncField(reader, 'Address', address);
  await fillSyncField(reader, 'User', user);
  await fillSyncField(reader, 'Password', password);
  await reader.press('Enter');
}

const heading = { role: 'heading', name: 'Sync' };

test('two Firefoxes sync one library, and the second has what the first had', async ({ reader, site }) => {
  test.setTimeout(480_000);
  const url = 'https://alder.example/';
  site.add({ url, body: articlePage({ title: 'Alder', paragraphs: ['On the alder.'] }) });
  await reader.visit(url);
  const popup = await reader.openPopup();
  await popup.waitForFocus({ role: 'textbox', name: 'Comment' });
  await popup.type('A tree. 一棵树');
  await popup.press('Control+Enter');
  await popup.says({ role: 'status' }, 'Saved');
  await popup.close();

  await logIn(reader);
  await expect.poll(() => reader.window.inPage(() => document.activeElement?.textContent)).toBe('Create it');
  await reader.press('Enter');
  await fillSyncField(reader, 'Passphrase', passphrase);
  await fillSyncField(reader, 'Passphrase, once more', passphrase);
  await reader.press('Enter');
  await reader.find(heading);
  await expect.poll(async () => (await reader.find('.sync-standing')).text).toBe('Synced just now');

  const other = await FirefoxReader.start(site);
  try {
    await logIn(other);
    await fillSyncField(other, 'Passphrase of that library, or its recovery key', passphrase);
    await other.press('Enter');
    await other.find(heading);
    await expect.poll(async () => (await other.find('.sync-standing')).text).toBe('Synced just now');
    await other.openOptions();
    await expect.poll(async () => (await other.find('.clip-row')).text).toContain('一棵树');
  } finally {
    await other.quit();
  }
});
