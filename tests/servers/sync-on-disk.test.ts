import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { type SyncNetwork } from '../../src/sync/couch-server';
import { ordinaryLibrary } from '../library/ordinary-library';
import { aClip } from '../builders/a-clip';
import { saveClip } from '../builders/save-clips';
import { CouchDbServer } from './couchdb-server';
import { aSyncedBrowser, clipsOf, contentOf, edit, fill, seen } from './synced-browser';

const installed = inject('couchdb');

describe.skipIf(installed === undefined)('syncing with a server that keeps its data on disk', () => {
  let folder: string;
  let onDisk: CouchDbServer;
  const login = () => onDisk.login({ database: 'gleanings' });
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'gleanings-couchdb-'));
    onDisk = await CouchDbServer.start(installed!, path.join(folder, 'data'));
  });
  afterEach(async () => {
    await onDisk.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  const written = () =>
    readdirSync(path.join(folder, 'data'), { recursive: true, encoding: 'utf8' })
      .map((file) => path.join(folder, 'data', file))
      .filter((file) => statSync(file).isFile())
      .map((file) => readFileSync(file).toString('latin1'))
      .join('\n');

  test('no word of an encrypted library is in its files, and of one that is not there are many', async () => {
    const titles = ordinaryLibrary('2026-05-03T10:00:00.000Z', 12).map(({ title }) => title);
    const words = titles.flatMap((title) => title.match(/[A-Za-z]{7,}/g) ?? []);
    expect(words.length).toBeGreaterThan(10);
    const sealed = await aSyncedBrowser('sealed', login());
    await fill(sealed, 12);
    await sealed.sync();
    const found = () => words.filter((word) => written().includes(word));
    expect(found()).toEqual([]);
    const plain = await aSyncedBrowser('plain', onDisk.login({ database: 'plain' }), {
      isEncrypted: false,
    });
    await fill(plain, 12);
    await plain.sync();
    expect(found().length).toBeGreaterThan(5);
  });

  test('it is killed in the middle of a push, and the next run sends the rest', async () => {
    const [a, b] = [await aSyncedBrowser('a', login()), await aSyncedBrowser('b', login())];
    await fill(a, 500);
    let pushes = 0;
    const network: SyncNetwork = {
      deadline: () => new AbortController().signal,
      fetch: async (url, init) => {
        if (url.includes('_bulk_docs') && (pushes += 1) === 3) setImmediate(() => void onDisk.kill());
        return fetch(url, init);
      },
    };
    await expect(a.sync({ network })).rejects.toMatchObject({ kind: 'unreachable' });
    await onDisk.restart();
    await a.sync();
    await b.sync();
    expect(await clipsOf(b)).toBe(500);
    expect(await contentOf(a)).toEqual(await contentOf(b));
  });

  test('an older copy of it gets what it lacks, and takes nothing away', async () => {
    const [a, b] = [await aSyncedBrowser('a', login()), await aSyncedBrowser('b', login())];
    await fill(a, 12);
    await a.sync();
    await b.sync();
    await onDisk.kill();
    cpSync(path.join(folder, 'data'), path.join(folder, 'copy'), { recursive: true });
    await onDisk.restart();
    const later = aClip({ title: 'Later' });
    await a.on(() => saveClip(later));
    await a.sync();
    await b.sync();
    await edit(b, later.id, { comment: 'And later' });
    await b.sync();
    await onDisk.kill();
    rmSync(path.join(folder, 'data'), { recursive: true });
    cpSync(path.join(folder, 'copy'), path.join(folder, 'data'), { recursive: true });
    await onDisk.restart();
    await a.sync();
    await b.sync();
    await a.sync();
    expect(await seen(a, later.id)).toMatchObject({ comment: 'And later' });
    const c = await aSyncedBrowser('c', login());
    await c.sync();
    expect(await contentOf(c)).toEqual(await contentOf(a));
    expect(await contentOf(c)).toEqual(await contentOf(b));
  });

  test('a copy of it that was made amid a push lacks what came later, and gets it', async () => {
    const a = await aSyncedBrowser('a', login());
    await fill(a, 500);
    let pushes = 0;
    const network: SyncNetwork = {
      deadline: () => new AbortController().signal,
      fetch: async (url, init) => {
        if (url.includes('_bulk_docs') && (pushes += 1) === 3)
          cpSync(path.join(folder, 'data'), path.join(folder, 'copy'), { recursive: true });
        return fetch(url, init);
      },
    };
    await a.sync({ network });
    await onDisk.kill();
    rmSync(path.join(folder, 'data'), { recursive: true });
    cpSync(path.join(folder, 'copy'), path.join(folder, 'data'), { recursive: true });
    await onDisk.restart();
    await a.sync();
    const b = await aSyncedBrowser('b', login());
    await b.sync();
    expect(await contentOf(b)).toEqual(await contentOf(a));
  });
});
