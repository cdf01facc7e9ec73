import { afterAll, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { trashClip } from '../../src/storage/clips';
import { openConflicts } from '../../src/storage/sync/conflicts';
import { deleteLibrary } from '../../src/storage/database';
import { unsentCount } from '../../src/storage/sync/sent-records';
import { CouchServer, deleteDatabase, type CouchLogin } from '../../src/sync/couch-server';
import { ordinaryLibrary } from '../library/ordinary-library';
import { aClip } from '../builders/a-clip';
import { saveClip, saveClips } from '../builders/save-clips';
import { CouchDbServer } from './couchdb-server';
import { aSyncedBrowser, clipsOf, contentOf, edit, fill, seen, type SyncedBrowser } from './synced-browser';

const installed = inject('couchdb');

describe.skipIf(installed === undefined)('syncing over CouchDB', () => {
  let server: CouchDbServer;
  let database = 0;
  const newLogin = () => server.login({ database: `library-${(database += 1)}` });

  beforeAll(async () => {
    server = await CouchDbServer.start(installed!);
  });
  afterAll(() => server.kill());

  describe.each([
    ['encrypted', true],
    ['not encrypted', false],
  ])('%s', (_name, isEncrypted) => {
    let a: SyncedBrowser;
    let b: SyncedBrowser;
    let login: CouchLogin;
    beforeEach(async () => {
      login = newLogin();
      a = await aSyncedBrowser('a', login, { isEncrypted });
      b = await aSyncedBrowser('b', login, { isEncrypted });
    });

    test('two full libraries become one, and nothing is deleted', async () => {
      const of = (from: number, to: number) =>
        ordinaryLibrary('2026-05-03T10:00:00.000Z', 40).slice(from, to);
      await a.on(() => saveClips(of(0, 25).map((clip) => ({ clip }))));
      await b.on(() => saveClips(of(15, 40).map((clip) => ({ clip }))));
      expect((await a.sync()).sent).toBeGreaterThan(25);
      expect((await b.sync()).received).toBeGreaterThanOrEqual(15);
      await a.sync();
      expect(await clipsOf(a)).toBe(40);
      expect(await contentOf(a)).toEqual(await contentOf(b));
      expect(await a.on(unsentCount)).toBe(0);
      // Nothing is new, so nothing is sent.
      expect(await a.sync()).toMatchObject({ sent: 0, received: 0 });
    });

    test('edits of both at once are merged, whoever syncs first, and what gave way is kept', async () => {
      const clip = aClip({ comment: 'Before.', tags: ['one'] });
      await a.on(() => saveClip(clip));
      await a.sync();
      await b.sync();
      await edit(a, clip.id, { comment: 'Of A. 北京', tags: ['one', 'two'] });
      await edit(b, clip.id, { comment: 'Of B. مكتبة', title: 'By B' });
      await b.sync();
      await a.sync();
      await b.sync();
      await a.sync();
      expect(await seen(a, clip.id)).toMatchObject({ title: 'By B', tags: ['one', 'two'] });
      expect(await contentOf(a)).toEqual(await contentOf(b));
      const texts = [(await seen(a, clip.id))?.comment, (await a.on(openConflicts))[0]?.value];
      expect(new Set(texts)).toEqual(new Set(['Of A. 北京', 'Of B. مكتبة']));
    });

    test('revisions that do not know each other are merged into one, and it ends there', async () => {
      const clip = aClip({ title: 'Before' });
      await a.on(() => saveClip(clip));
      await a.sync();
      await b.sync();
      // Each writes its revision without having seen the other's: the pushes cross.
      await edit(a, clip.id, { title: 'By A' });
      await edit(b, clip.id, { comment: 'By B' });
      await crossing(a);
      await crossing(b);
      for (let round = 0; round < 3; round++) for (const one of [a, b]) await one.sync();
      expect(await seen(a, clip.id)).toMatchObject({ title: 'By A', comment: 'By B' });
      expect(await contentOf(a)).toEqual(await contentOf(b));
      for (const one of [a, b]) expect(await one.sync()).toMatchObject({ sent: 0, received: 0 });
      expect(await conflictsOnServer()).toEqual([]);
    });

    async function conflictsOnServer(): Promise<string[]> {
      const { body } = await new CouchServer(login).json(
        `${login.database}/_all_docs?include_docs=true&conflicts=true`,
      );
      const { rows } = body as { rows: { id: string; doc: object }[] };
      expect(rows.length).toBeGreaterThan(2);
      return rows.flatMap(({ id, doc }) => ('_conflicts' in doc ? id : []));
    }

    /** A run that cannot fetch. */
    async function crossing(browser: SyncedBrowser): Promise<void> {
      await browser.sync({
        network: {
          deadline: () => new AbortController().signal,
          fetch: async (url, init) =>
            url.includes('_changes') && init.method !== 'POST'
              ? Response.json({ results: [], last_seq: 0 })
              : fetch(url, init),
        },
      });
    }
  });

  test('what many deletions would take is asked about first, and the answer holds everywhere', async () => {
    const login = newLogin();
    const [a, b] = [await aSyncedBrowser('a', login), await aSyncedBrowser('b', login)];
    const all = ordinaryLibrary('2026-05-03T10:00:00.000Z', 30);
    await a.on(() => saveClips(all.map((clip) => ({ clip }))));
    await a.sync();
    await b.sync();
    for (const { id } of all.slice(0, 20)) await a.on(() => trashClip(id, new Date().toISOString()));
    await a.sync();
    const asked = b.sync({ deletions: { most: 10 } });
    await expect(asked).rejects.toMatchObject({ kind: 'many-deletions', amount: 20 });
    expect(await clipsOf(b)).toBe(30);
    await b.sync({ deletions: { most: 10, answer: 'keep' } });
    expect(await clipsOf(b)).toBe(30);
    await a.sync();
    expect(await clipsOf(a)).toBe(30);
    for (const { id } of all.slice(0, 20)) await a.on(() => trashClip(id, new Date().toISOString()));
    await a.sync();
    await b.sync({ deletions: { most: 10, answer: 'delete' } });
    expect(await clipsOf(b)).toBe(10);
  });

  test('an emptied server gets everything back, and nobody loses anything', async () => {
    const login = newLogin();
    const [a, b] = [await aSyncedBrowser('a', login), await aSyncedBrowser('b', login)];
    await fill(a, 12);
    await a.sync();
    await b.sync();
    const couch = new CouchServer(login);
    await deleteDatabase(couch);
    await expect(a.sync()).rejects.toMatchObject({ kind: 'no-database' });
    await couch.json(login.database, { method: 'PUT' });
    await b.on(() => saveClip(aClip({ title: 'Meanwhile' })));
    await b.sync();
    await a.sync();
    expect(await clipsOf(a)).toBe(13);
    expect(await contentOf(a)).toEqual(await contentOf(b));
    const c = await aSyncedBrowser('c', login);
    await c.sync();
    expect(await contentOf(c)).toEqual(await contentOf(a));
  });

  test('a clip of a clock that is days ahead waits, and nothing is written over it meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      vi.setSystemTime('2026-05-03T10:00:00.000Z');
      const login = newLogin();
      const [a, b] = [await aSyncedBrowser('a', login), await aSyncedBrowser('b', login)];
      const clip = aClip({ title: 'Before' });
      await a.on(() => saveClip(clip));
      await a.sync();
      await b.sync();
      vi.setSystemTime('2026-05-06T10:00:00.000Z');
      await edit(b, clip.id, { comment: 'From the future' });
      await b.sync();
      vi.setSystemTime('2026-05-03T11:00:00.000Z');
      await edit(a, clip.id, { title: 'By A' });
      expect(await a.sync()).toMatchObject({ ahead: 1 });
      expect(await seen(a, clip.id)).toMatchObject({ title: 'By A', comment: '' });
      expect(await a.on(unsentCount)).toBe(1);
      vi.setSystemTime('2026-05-06T11:00:00.000Z');
      for (const one of [a, b, a]) await one.sync();
      expect(await seen(b, clip.id)).toMatchObject({ title: 'By A', comment: 'From the future' });
      expect(await contentOf(a)).toEqual(await contentOf(b));
    } finally {
      vi.useRealTimers();
    }
  });

  test('private clips stay here where they shall', async () => {
    const login = newLogin();
    const [a, b] = [await aSyncedBrowser('a', login), await aSyncedBrowser('b', login)];
    await a.on(() => saveClips([{ clip: aClip({ private: true }) }, { clip: aClip() }]));
    await a.sync({ withPrivate: false });
    await b.sync();
    expect(await clipsOf(b)).toBe(1);
    await a.sync();
    await b.sync();
    expect(await clipsOf(b)).toBe(2);
  });

  test('a device that is taken off the list stops, keeps what it has, and can come back', async () => {
    const login = newLogin();
    const [a, b] = [await aSyncedBrowser('Desk', login), await aSyncedBrowser('书桌', login)];
    await a.on(() => saveClip(aClip()));
    await a.sync();
    const { devices } = await b.sync();
    expect(devices.map(({ name }) => name).toSorted()).toEqual(['Desk', '书桌']);
    const removes = devices.find(({ name }) => name === 'Desk')!.id;
    expect((await b.sync({ task: { removes } })).devices).toHaveLength(1);
    await expect(a.sync()).rejects.toMatchObject({ kind: 'removed' });
    expect(await clipsOf(a)).toBe(1);
    expect((await a.sync({ task: { joins: true } })).devices).toHaveLength(2);
  });

  test('a database of another library, or of another kind, is left alone', async () => {
    const login = newLogin();
    const a = await aSyncedBrowser('a', login);
    await a.on(() => saveClip(aClip()));
    await a.sync();
    const other = newLogin();
    const b = await aSyncedBrowser('b', other, { isEncrypted: false });
    await expect(b.sync({ login })).rejects.toMatchObject({ kind: 'other-library' });
    // A server that says that nothing is encrypted any more gets nothing that it can read.
    await new CouchServer(other).json(`${other.database}/gleanings`);
    await expect(a.sync({ login: other })).rejects.toMatchObject({ kind: 'other-library' });
    expect(await clipsOf(b)).toBe(0);
  });

  test.each(['receiveRecords', 'markSent', 'recordsToSend'] as const)(
    'a browser that dies before or after %s loses nothing, and sends nothing twice',
    async (step) => {
      const login = newLogin();
      const [a, b] = [await aSyncedBrowser('a', login), await aSyncedBrowser('b', login)];
      await fill(a, 12);
      await a.sync();
      for (const isAfter of [false, true]) {
        await b.on(() => saveClip(aClip({ comment: `Of B, ${isAfter}` })));
        await a.on(() => saveClip(aClip({ comment: `Of A, ${isAfter}` })));
        await a.sync();
        const dying = b.sync({
          through: (storage) => ({
            ...storage,
            [step]: async (...given: unknown[]) => {
              const work = storage[step] as (...given: unknown[]) => Promise<unknown>;
              if (isAfter) await work(...given);
              throw new Error('It died.');
            },
          }),
        });
        await expect(dying).rejects.toThrow('It died.');
      }
      for (const one of [b, a, b]) await one.sync();
      expect(await clipsOf(b)).toBe(16);
      expect(await contentOf(a)).toEqual(await contentOf(b));
      for (const one of [a, b]) expect(await one.sync()).toMatchObject({ sent: 0, received: 0 });
    },
  );

  test('a library that is lost in the browser comes back, though its copy has been read before', async () => {
    const login = newLogin();
    const a = await aSyncedBrowser('a', login);
    await fill(a, 12);
    await a.sync();
    const before = await contentOf(a);
    await a.on(deleteLibrary);
    expect(await clipsOf(a)).toBe(0);
    await a.sync();
    expect(await contentOf(a)).toEqual(before);
  });
});
