import { aDigest } from '../../builders/a-digest';
import { CouchDbServer } from '../../servers/couchdb-server';
import { installCouchDb } from '../../servers/install-servers';
import { articlePage } from '../support/article-page';
import { editWords, recentClips, words } from '../support/composer';
import { fillSyncField } from '../support/fill-sync-field';
import type { FirefoxReader } from '../support/firefox';
import { expect, test } from '../support/firefox-test';
import { putClips, putDigests } from '../support/put-clips';
import {
  clipsOnScreen,
  digestOnScreen,
  goTo,
  passphrase,
  SyncingChromium,
  TrustingExtension,
} from '../support/synced-library';

let server: CouchDbServer;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const installed = await installCouchDb();
  test.skip(installed === undefined, 'A server of CouchDB’s protocol cannot be installed here');
  server = await CouchDbServer.start(installed!);
});
test.afterAll(() => server?.kill());

const hourMs = 60 * 60 * 1000;
const digest = aDigest({ title: 'Links of three' });
const [first, second] = recentClips(2);
const entries = [first!, second!].map(({ id: clipId }, n) => ({
  kind: 'clip' as const,
  id: `00000000-0000-7000-8000-00000000e00${n}`,
  digestId: digest.id,
  clipId,
  rank: `a${n}`,
  runOn: false,
}));

async function joinInFirefox(reader: FirefoxReader): Promise<void> {
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
  await fillSyncField(reader, 'Passphrase of that library, or its recovery key', passphrase);
  await reader.press('Enter');
  await expect.poll(() => standing(reader), { timeout: 60_000 }).toBe('Synced just now');
}

const standing = ({ window }: FirefoxReader) =>
  window.inPage(() => document.querySelector('.sync-standing')?.textContent ?? '');

async function syncInFirefox(reader: FirefoxReader): Promise<void> {
  await reader.openOptions('options/index.html#sync');
  await reader.find('.sync-now button');
  await reader.window.inPage(() => document.querySelector<HTMLButtonElement>('.sync-now button')?.click());
  await expect.poll(() => standing(reader), { timeout: 60_000 }).toBe('Synced just now');
}

test('three Chromiums and a Firefox clip, edit and compose one library, one offline, one an hour ahead', async ({
  reader: firefox,
  site,
}) => {
  test.setTimeout(300_000);
  const pine = 'https://pine.example/';
  site.add(
    { url: pine, body: articlePage({ title: 'Pine', paragraphs: ['On the pine.'] }) },
    { url: first!.url, body: articlePage({ title: first!.title, paragraphs: ['On page 1.'] }) },
  );
  const extension = await TrustingExtension.build();
  const chromiums = await Promise.all([
    SyncingChromium.start(site, { name: 'Desk', extension }),
    SyncingChromium.start(site, { name: '书房', extension, aheadMs: hourMs }),
    SyncingChromium.start(site, { name: 'قطار', extension }),
  ]);
  const [desk, study, train] = chromiums;
  try {
    await putClips(desk.work, [first!, second!]);
    await putDigests(desk.work, [{ digest, entries }]);
    await desk.setUp(server.login(), { isFirst: true });
    for (const one of [study, train]) await one.setUp(server.login());
    await joinInFirefox(firefox);

    // Each clips something; the train goes through a tunnel.
    await train.reader.context.setOffline(true);
    for (const [n, one] of chromiums.entries())
      await putClips(
        one.work,
        recentClips(1, () => ({
          id: `00000000-0000-7000-b000-00000000000${n}`,
          url: `https://${n}.example/`,
          title: `Clipped on ${one.name}`,
        })),
      );
    await firefox.visit(pine);
    const popup = await firefox.openPopup();
    await popup.waitForFocus({ role: 'textbox', name: 'Comment' });
    await popup.type('A tree. 一棵树');
    await popup.press('Control+Enter');
    await popup.waitUntilClosed();

    // All of them write into the comment of one clip, in its own field.
    for (const one of chromiums) {
      await goTo(one.work, `library/${first!.id}`);
      await one.work.getByRole('button', { name: 'Edit your words' }).click();
      await one.work.locator('#detail-comment').fill(`Comment of ${one.name}.`);
    }
    await firefox.visit(first!.url);
    const edit = await firefox.openPopup();
    await edit.waitForFocus({ role: 'textbox', name: 'Comment' });
    await edit.press('Control+a');
    await edit.type('Comment of the fox.');
    await edit.press('Control+Enter');
    await edit.waitUntilClosed();

    // And all into one digest: two into one entry, one into another, one into the title.
    const [page1, page2] = [first!.title, second!.title];
    for (const one of chromiums) await goTo(one.work, `digests/${digest.id}`);
    await (await editWords(desk.work, page1)).fill('Wording of the desk.');
    await (await editWords(study.work, page1)).fill('Wording of the study.');
    await (await editWords(train.work, page2)).fill('Wording of the train.');
    await firefox.openOptions(`options/index.html#digests/${digest.id}`);
    await firefox.find('.sheet-title');
    await firefox.window.inPage(() => document.querySelector<HTMLElement>('.sheet-title')?.focus());
    await firefox.press('End');
    await firefox.type(', and a fox');
    await train.syncNow();
    await train.says('The server does not answer.');
    await train.reader.context.setOffline(false);

    // Where the other writer is stands in the composer as of the last sync.
    await expect(async () => {
      for (const one of [desk, study, desk]) await one.syncAll();
      await expect(desk.work.getByText('书房 is here')).toBeVisible({ timeout: 2_000 });
      await expect(study.work.getByText('Desk is here')).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
    await expect(desk.work.getByText('书房 is in this digest')).toBeVisible();
    for (const one of chromiums) {
      await one.work.keyboard.press('Escape');
      await expect(one.work.getByRole('textbox', { name: /^Words of/ })).toHaveCount(0);
    }

    // In the end all four show the same.
    const screens = async () => {
      const shown: [clips: string[], digest: string[]][] = [];
      for (const one of chromiums) {
        await one.syncAll();
        const clips = await one.clips();
        await goTo(one.work, `digests/${digest.id}`);
        await expect(one.work.locator('.entry .entry-html')).toHaveCount(2);
        shown.push([clips, await one.work.evaluate(digestOnScreen)]);
      }
      await syncInFirefox(firefox);
      await firefox.openOptions('options/index.html#library');
      await firefox.find('.clip-row .row-said');
      const clips = await firefox.window.inPage(clipsOnScreen);
      await firefox.openOptions(`options/index.html#digests/${digest.id}`);
      await firefox.find('.entry .entry-html');
      shown.push([clips, await firefox.window.inPage(digestOnScreen)]);
      return shown;
    };
    let shown: Awaited<ReturnType<typeof screens>> = [];
    await expect(async () => {
      shown = await screens();
      expect(shown[0]![0]).toHaveLength(6);
      for (const other of shown.slice(1)) expect(other).toEqual(shown[0]);
    }).toPass({ timeout: 120_000 });

    // Every newest text is there, or beside the one that won.
    const all = JSON.stringify(shown[0]);
    for (const text of [
      'Wording of the train.',
      'Links of three, and a fox',
      'A tree. 一棵树',
      'Clipped on 书房',
    ])
      expect(all).toContain(text);
    const kept = await desk.sync.locator('[aria-labelledby=sync-kept]').textContent();
    for (const one of chromiums) expect(all + kept).toContain(`Comment of ${one.name}.`);
    for (const text of ['Comment of the fox.', 'Wording of the desk.', 'Wording of the study.'])
      expect(all + kept).toContain(text);
    await expect(words(desk.work, page1)).toHaveCount(0);
  } finally {
    await Promise.all(chromiums.map((one) => one.quit()));
    await extension.remove();
  }
});
