import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { changeClips } from '../../src/storage/bulk/change-clips';
import { trashClip } from '../../src/storage/clips';
import { createDestination, setDestinationRemoved } from '../../src/storage/destinations';
import { addEntries, createDigest, removeEntries } from '../../src/storage/digests';
import { trashDigest } from '../../src/storage/digests/digest-list';
import { createSavedSearch, removeSavedSearch } from '../../src/storage/saved-searches';
import { unsentCount } from '../../src/storage/sync/sent-records';
import { emptyTrash } from '../../src/storage/trash';
import { CouchServer, createDatabase, deleteDatabase, type SyncNetwork } from '../../src/sync/couch-server';
import { aClip } from '../builders/a-clip';
import { aDestination } from '../builders/a-destination';
import { aDigest } from '../builders/a-digest';
import { saveClip } from '../builders/save-clips';
import { CouchDbServer } from './couchdb-server';
import { aSyncedBrowser, clipsOf, contentOf, edit, fill, seen, type SyncedBrowser } from './synced-browser';

const installed = inject('couchdb');

describe.skipIf(installed === undefined)('a server whose data go, while browsers are connected', () => {
  let server: CouchDbServer;
  let a: SyncedBrowser;
  let b: SyncedBrowser;
  const login = () => server.login();
  beforeEach(async () => {
    server = await CouchDbServer.start(installed!);
    [a, b] = [await aSyncedBrowser('a', login()), await aSyncedBrowser('b', login())];
  });
  afterEach(() => server.kill());

  const shareClips = async (count: number) => {
    await fill(a, count);
    await a.sync();
    await b.sync();
    await a.sync();
  };
  const rounds = async () => {
    for (const one of [a, b, a, b]) await one.sync();
  };
  /** Nobody lacks anything, and a third browser gets all of it. */
  async function expectWhole(clips: number): Promise<void> {
    expect(await clipsOf(a)).toBe(clips);
    expect(await contentOf(b)).toEqual(await contentOf(a));
    const c = await aSyncedBrowser('c', login());
    // It is of the library that was there first, whose key it has from the server.
    await c.sync();
    expect(await contentOf(c)).toEqual(await contentOf(a));
    for (const one of [a, b]) expect(await one.on(unsentCount)).toBe(0);
  }

  test('killed, and started again with nothing, it gets everything from both', async () => {
    await shareClips(10);
    await a.on(() => saveClip(aClip({ title: 'Of A, not sent' })));
    await b.on(() => saveClip(aClip({ title: 'Of B, not sent' })));
    await server.kill();
    await expect(a.sync()).rejects.toMatchObject({ kind: 'unreachable' });
    await server.restart();
    await expect(a.sync()).rejects.toMatchObject({ kind: 'no-database' });
    await expect(b.sync()).rejects.toMatchObject({ kind: 'no-database' });
    expect([await clipsOf(a), await clipsOf(b)]).toEqual([11, 11]);
    await createDatabase(new CouchServer(login()));
    await rounds();
    await expectWhole(12);
  });

  test.each(['_changes', '_bulk_get', '_revs_diff', '_bulk_docs', '_local/gleanings'])(
    'a database that is deleted as a run asks for %s, and made anew, gets everything again',
    async (step) => {
      await shareClips(10);
      await b.on(() => saveClip(aClip({ title: 'Of B' })));
      await b.sync();
      await a.on(() => saveClip(aClip({ title: 'Of A' })));
      let isGone = false;
      const network: SyncNetwork = {
        deadline: () => new AbortController().signal,
        fetch: async (url, init) => {
          if (!isGone && url.includes(step)) {
            isGone = true;
            await deleteDatabase(new CouchServer(login()));
            await createDatabase(new CouchServer(login()));
          }
          return fetch(url, init);
        },
      };
      await a.sync({ network }).catch(() => undefined);
      expect(isGone).toBe(true);
      await rounds();
      await expectWhole(12);
    },
  );

  test('where another library stands at the address since, nothing is sent there, and nothing is lost', async () => {
    await shareClips(10);
    const before = await contentOf(a);
    const couch = new CouchServer(login());
    await deleteDatabase(couch);
    const other = await aSyncedBrowser('of somebody else', login());
    await other.on(() => saveClip(aClip({ title: 'Of somebody else' })));
    await other.sync();
    for (const one of [a, b]) await expect(one.sync()).rejects.toMatchObject({ kind: 'other-library' });
    expect(await contentOf(a)).toEqual(before);
    expect(await clipsOf(other)).toBe(1);
    await other.sync();
    expect(await clipsOf(other)).toBe(1);
    await deleteDatabase(couch);
    await createDatabase(couch);
    await rounds();
    await expectWhole(10);
  });

  describe('more deletions than anybody does by hand are asked about', () => {
    const now = () => new Date().toISOString();
    const clips = Array.from({ length: 5 }, (_, n) => aClip({ url: `https://example.org/${n}` }));
    const ids = clips.map(({ id }) => id);
    const saveAll = async () => {
      for (const clip of clips) await saveClip(clip);
    };
    const entryIds = ['e1', 'e2', 'e3', 'e4', 'e5'];
    const passages = entryIds.map((id) => ({ id, kind: 'text' as const, text: id, runOn: false }));

    test.each<[string, () => Promise<unknown>, () => Promise<unknown>, number]>([
      [
        'clips in the trash',
        saveAll,
        async () => {
          for (const id of ids) await trashClip(id, now());
        },
        5,
      ],
      [
        'clips that are purged',
        saveAll,
        async () => {
          for (const id of ids) await trashClip(id, now());
          await emptyTrash(now());
        },
        5,
      ],
      ['clips that were merged', saveAll, () => changeClips(ids, { kind: 'merge', into: ids[0]! }), 4],
      [
        'entries of a digest',
        () => createDigest(aDigest()).then(() => addEntries(aDigest().id, passages)),
        () => removeEntries(entryIds),
        5,
      ],
      [
        'digests',
        async () => {
          for (const id of ids) await createDigest(aDigest({ id }));
        },
        async () => {
          for (const id of ids) await trashDigest(id, now());
        },
        5,
      ],
      [
        'destinations and saved searches',
        async () => {
          for (const id of ids.slice(0, 2)) await createDestination(aDestination({ id }));
          for (const id of ids.slice(2))
            await createSavedSearch({ id, name: id, query: 'one', pinned: false });
        },
        async () => {
          for (const id of ids.slice(0, 2)) await setDestinationRemoved(id, true);
          for (const id of ids.slice(2)) await removeSavedSearch(id);
        },
        5,
      ],
    ])('%s', async (_, make, remove, amount) => {
      await a.on(make);
      await a.sync();
      await b.sync();
      const before = await contentOf(b);
      await a.on(remove);
      await a.sync();
      for (let again = 0; again < 2; again++)
        await expect(b.sync({ deletions: { most: 3 } })).rejects.toMatchObject({
          kind: 'many-deletions',
          amount,
        });
      expect(await contentOf(b)).toEqual(before);
      await b.sync({ deletions: { most: 3, answer: 'delete' } });
      expect(await contentOf(b)).toEqual(await contentOf(a));
    });

    test('also where they have waited for a clock that was ahead, and not before', async () => {
      vi.useFakeTimers({ toFake: ['Date'] });
      try {
        vi.setSystemTime('2026-05-03T10:00:00.000Z');
        await a.on(saveAll);
        await a.sync();
        await b.sync();
        vi.setSystemTime('2026-05-06T10:00:00.000Z');
        await a.on(async () => {
          for (const id of ids) await trashClip(id, now());
        });
        await a.sync();
        vi.setSystemTime('2026-05-03T11:00:00.000Z');
        expect(await b.sync({ deletions: { most: 3 } })).toMatchObject({ ahead: 5 });
        vi.setSystemTime('2026-05-06T11:00:00.000Z');
        const asked = b.sync({ deletions: { most: 3 } });
        await expect(asked).rejects.toMatchObject({ kind: 'many-deletions', amount: 5 });
        expect(await clipsOf(b)).toBe(5);
        await edit(b, ids[0]!, { comment: 'Written while it is asked.' });
        await b.sync({ deletions: { most: 3, answer: 'keep' } });
        expect(await clipsOf(b)).toBe(5);
        await a.sync();
        expect(await clipsOf(a)).toBe(5);
        expect(await seen(a, ids[0]!)).toMatchObject({ comment: 'Written while it is asked.' });
      } finally {
        vi.useRealTimers();
      }
    });
  });
});
