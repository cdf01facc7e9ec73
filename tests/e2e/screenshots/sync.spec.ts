import path from 'node:path';
import type { Page } from '@playwright/test';
import type { SyncSetup, SyncState } from '../../../src/app/sync/sync-settings';
import { nextStamp } from '../../../src/domain/stamp';
import { ordinaryDigests } from '../../library/ordinary-digests';
import { ordinaryLibrary } from '../../library/ordinary-library';
import { problemsOfPage } from '../support/axe';
import { ChromiumReader } from '../support/chromium';
import { expect, test } from '../support/chromium-test';
import { putClips, putDigests, putImages } from '../support/put-clips';
import { shoot, shotsFolder } from '../support/shoot';
import { TrustingExtension } from '../support/synced-library';

const setup: SyncSetup = {
  address: 'https://couch.anna.example/',
  database: 'gleanings',
  user: 'anna',
  descriptor: {
    gleanings: 1,
    libraryId: 'screenshots',
    wrappedKey: { iterations: 600_000, salt: '', nonce: '', key: '', check: '' },
  },
  deviceName: 'Firefox, Linux',
  withPrivate: true,
  asksEachTime: false,
};

const run = { sent: 0, received: 0, conflicts: 0, unreadable: 0, ahead: 0 };

function aState(fields: Partial<SyncState>): SyncState {
  const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  return {
    syncedAt: at(3),
    devices: [
      { kind: 'device', id: 'a', name: 'Chrome, Linux', seenAt: at(20) },
      { kind: 'device', id: 'b', name: '书房的电脑', seenAt: at(26 * 60) },
      { kind: 'device', id: 'c', name: 'حاسوب المكتب', seenAt: at(9 * 24 * 60) },
    ],
    runs: [
      { ...run, at: at(3), sent: 4 },
      { ...run, at: at(64), received: 1_204, conflicts: 1 },
      { ...run, at: at(90), failure: 'unreachable' },
      { ...run, at: at(95), sent: 12, unreadable: 1, ahead: 2 },
    ],
    ...fields,
  };
}

/** Has the page show a state, whatever the runs that it begins come to. */
async function show(page: Page, fields: Partial<SyncState>, choices: Partial<SyncSetup> = {}): Promise<void> {
  const settings = JSON.stringify({ sync: { ...setup, ...choices }, syncState: aState(fields) });
  await page.evaluate(`chrome.storage.local.set(${settings})`);
}

/** Words that gave way in a clip, as a merge keeps them. */
async function putConflict(page: Page, recordId: string): Promise<void> {
  const conflict = {
    id: `clip|${recordId}|comment||x`,
    recordKind: 'clip',
    recordId,
    field: 'comment',
    value: 'What I wrote on the train: [the archive]() forgets more slowly than we do.\n\n图书馆记得。',
    stamp: nextStamp(undefined, Date.now() - 2 * 3_600_000, 'b'),
    at: new Date().toISOString(),
    stamps: { '*': '0' },
  };
  await page.evaluate(
    `new Promise((done, failed) => {
      const opening = indexedDB.open('gleanings');
      opening.onerror = failed;
      opening.onsuccess = () => {
        const put = opening.result.transaction('conflicts', 'readwrite').objectStore('conflicts').put(${JSON.stringify(conflict)});
        put.onsuccess = () => { opening.result.close(); done(); };
        put.onerror = failed;
      };
    })`,
  );
}

for (const language of ['en-US', 'zh-CN']) {
  test(`the sync, in ${language}`, async ({ site }) => {
    test.setTimeout(600_000);
    const extension = await TrustingExtension.build('couch.anna.example');
    const reader = await ChromiumReader.start(site, { language, extension: extension.folder });
    try {
      const page = await reader.openOptions('options/index.html#sync');
      await expect(page.locator('.empty-state')).toBeVisible();
      await photograph(page, language, 'sync-off');
      const clips = ordinaryLibrary(new Date().toISOString(), 30);
      await putClips(page, clips);
      await putImages(page, clips);
      await page.goto(new URL('#settings/sync', page.url()).href);
      const section = page.locator('#setting-sync');
      await section.locator('button').first().click();
      const fields = section.locator('.sync-form input');
      await expect(fields.first()).toBeFocused();
      await shoot(page, language, 'sync-server', section.locator('.sync-form'));
      const couch = await answerAsCouch(page);
      await fields.nth(0).fill(setup.address);
      await fields.nth(2).fill(setup.user);
      await fields.nth(3).fill('pass wörd');
      await page.keyboard.press('Enter');
      await expect(fields).toHaveCount(0);
      await shoot(page, language, 'sync-create', section.locator('.sync-form'));
      couch.hasDatabase = true;
      await section.locator('.sync-form button').first().click();
      const secrets = section.locator('input[type=password]');
      await expect(secrets).toHaveCount(2);
      await shoot(page, language, 'sync-library', section.locator('.sync-form'));
      for (const n of [0, 1]) await secrets.nth(n).fill('korrekt horse 电池 staple');
      await section.locator('.sync-form button[type=submit]').click();
      await expect(page.locator('.sync-page')).toBeVisible();
      await page.goto(new URL('#sync', page.url()).href);
      await putConflict(page, clips[0]!.id);
      await show(page, {});
      await page.reload();
      await expect(page.locator('.sync-kept')).toBeVisible();
      await photograph(page, language, 'sync-page');
      await shoot(page, language, 'sync-pictures', page.locator('#sync-here'));
      await shoot(page, language, 'sync-kept', page.locator('.sync-kept'));
      await shoot(page, language, 'sync-page-end', page.locator('#sync-end'));
      await page.evaluate(() => document.querySelector('.sync-page')?.scrollIntoView());
      for (const [name, fields] of standings) {
        await show(page, fields);
        await photograph(page, language, name);
      }
      await show(page, { picturesLeft: 12 }, { withPictures: true });
      await shoot(page, language, 'sync-pictures-left', page.locator('#sync-here'));
      // The paper on which the key is written.
      await page.getByRole('button', { name: /^(Recovery sheet|恢复单)$/ }).click();
      await expect(page.locator('.recovery-sheet')).toBeVisible();
      await photograph(page, language, 'sync-recovery');
      await page.emulateMedia({ media: 'print' });
      await page.screenshot({ path: path.join(shotsFolder, `sync-recovery-print-${language}.png`) });
      await page.emulateMedia({ media: 'screen' });
      await page.keyboard.press('Escape');
      // Another who writes in the digest, and one who was there before.
      const [draft] = ordinaryDigests(new Date().toISOString(), clips);
      await putDigests(page, [draft!]);
      const place = (entry: number, minutes: number) => {
        const at = new Date(Date.now() - minutes * 60_000).toISOString();
        return {
          presence: { digestId: draft!.digest.id, entryId: draft!.entries[entry]!.id, at },
          heardAt: at,
        };
      };
      const [first, second] = aState({}).devices;
      await page.goto(new URL(`#digests/${draft!.digest.id}`, page.url()).href);
      await expect(page.locator('.entry').first()).toBeVisible();
      await show(page, {
        devices: [
          { ...first!, name: language === 'zh-CN' ? '安娜的笔记本' : 'Anna’s laptop', ...place(1, 0) },
          { ...second!, ...place(2, 5) },
        ],
      });
      await expect(page.locator('.entry-writers')).toHaveCount(2);
      await expect(page.locator('.tray .scrap').first()).toBeVisible();
      await photograph(page, language, 'sync-writers');
    } finally {
      await reader.quit();
      await extension.remove();
    }
  });
}

/** How the sync can be, each with its picture. */
const standings: readonly (readonly [name: string, fields: Partial<SyncState>])[] = [
  ['sync-offline', { failure: 'unreachable' }],
  ['sync-needs-you', { failure: 'many-deletions', amount: 120 }],
  ['sync-login', { failure: 'unauthorized' }],
  ['sync-no-key', { failure: 'no-key' }],
  ['sync-new-key', { failure: 'new-key' }],
  ['sync-no-database', { failure: 'no-database' }],
  ['sync-removed', { failure: 'removed' }],
  ['sync-no-permission', { failure: 'no-permission' }],
];

/** A picture in each look, and no fault that a machine can see. */
async function photograph(page: Page, language: string, name: string): Promise<void> {
  await shoot(page, language, name);
  expect(await problemsOfPage(page), name).toEqual([]);
}

/** A server that is there, with a database or without; it fails where more is asked of it. */
async function answerAsCouch(page: Page): Promise<{ hasDatabase: boolean }> {
  const couch = { hasDatabase: false };
  await page.route(`${setup.address}**`, async (route) => {
    const [path, method] = [new URL(route.request().url()).pathname, route.request().method()];
    const json = (status: number, body: unknown) => route.fulfill({ status, json: body });
    if (path === '/') return json(200, { couchdb: 'Welcome', version: '3.4.2' });
    if (method === 'PUT') return json(201, { ok: true, rev: '1-x' });
    if (path === '/gleanings' && couch.hasDatabase) return json(200, { db_name: 'gleanings', doc_count: 0 });
    if (path === '/gleanings' || path === '/gleanings/gleanings')
      return json(404, { error: 'not_found', reason: 'missing' });
    return json(500, { error: 'internal' });
  });
  return couch;
}
