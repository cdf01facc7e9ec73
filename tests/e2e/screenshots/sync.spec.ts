import type { Page } from '@playwright/test';
import type { SyncSetup, SyncState } from '../../../src/app/sync/sync-settings';
import { ordinaryLibrary } from '../../library/ordinary-library';
import { ChromiumReader } from '../support/chromium';
import { expect, test } from '../support/chromium-test';
import { putClips } from '../support/put-clips';
import { shoot } from '../support/shoot';

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
async function show(page: Page, fields: Partial<SyncState>): Promise<void> {
  const settings = JSON.stringify({ sync: setup, syncState: aState(fields) });
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
    stamp: '0',
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
    test.setTimeout(300_000);
    const reader = await ChromiumReader.start(site, { language });
    try {
      const page = await reader.openOptions('options/index.html#sync');
      await expect(page.locator('.empty-state')).toBeVisible();
      await shoot(page, language, 'sync-off');
      const clips = ordinaryLibrary(new Date().toISOString(), 30);
      await putClips(page, clips);
      await page.goto(new URL('#settings/sync', page.url()).href);
      const section = page.locator('#setting-sync');
      await section.locator('button').first().click();
      await expect(section.locator('.sync-form input').first()).toBeFocused();
      await shoot(page, language, 'sync-server', section.locator('.sync-form'));
      await page.goto(new URL('#sync', page.url()).href);
      await putConflict(page, clips[0]!.id);
      await show(page, {});
      await expect(page.locator('.sync-kept')).toBeVisible();
      await shoot(page, language, 'sync-page');
      await shoot(page, language, 'sync-page-end', page.locator('#sync-end'));
      await page.evaluate(() => document.querySelector('.sync-page')?.scrollIntoView());
      await show(page, { failure: 'unreachable' });
      await shoot(page, language, 'sync-offline');
      await show(page, { failure: 'many-deletions', amount: 120 });
      await shoot(page, language, 'sync-needs-you');
      await show(page, { failure: 'unauthorized' });
      await shoot(page, language, 'sync-login');
    } finally {
      await reader.quit();
    }
  });
}
