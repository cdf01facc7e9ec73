import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { backupFile } from '../../src/storage/backup-file';
import { generateBatches } from '../library/generate';
import { saveClips } from '../builders/save-clips';
import { CouchDbServer } from './couchdb-server';
import { aSyncedBrowser, clipsOf, contentOf } from './synced-browser';

const installed = inject('couchdb');

describe.skipIf(installed === undefined)('syncing a library of years', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gleanings-couchdb-'));
  let server: CouchDbServer;
  beforeAll(async () => {
    server = await CouchDbServer.start(installed!, path.join(folder, 'data'));
  });
  afterAll(async () => {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  test('10,000 clips come to another browser as they are, and take no more than thrice their backup on the server', async () => {
    const login = server.login();
    const [a, b] = [await aSyncedBrowser('a', login), await aSyncedBrowser('b', login)];
    for (const batch of generateBatches({ clips: 10_000, seed: 7, batch: 1_000 }))
      await a.on(() => saveClips(batch.map((clip) => ({ clip }))));
    expect((await a.sync()).sent).toBeGreaterThanOrEqual(10_000);
    await b.sync();
    expect(await clipsOf(b)).toBe(await clipsOf(a));
    expect(await contentOf(b)).toEqual(await contentOf(a));
    const { size } = await a.on(() => backupFile('2026-05-03T10:00:00.000Z', { images: false }));
    const bytes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => statSync(path.join(folder, file)))
      .reduce((sum, one) => sum + (one.isFile() ? one.size : 0), 0);
    expect(bytes).toBeLessThan(3 * size);
  }, 600_000);
});
