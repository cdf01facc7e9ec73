import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type SyncNetwork } from '../../src/sync/couch-server';
import { SyncError, type SyncFailure } from '../../src/sync/sync-error';
import { aClip } from '../builders/a-clip';
import { saveClip } from '../builders/save-clips';
import { Deadlines } from './a-place';
import { CouchDbServer } from './couchdb-server';
import { FaultProxy, faults, refusals, type Fault } from './fault-proxy';
import { aSyncedBrowser, clipsOf, contentOf, fill } from './synced-browser';

const installed = inject('couchdb');

describe.skipIf(installed === undefined)('syncing over a line with faults', () => {
  let server: CouchDbServer;
  let database = 0;
  const newLogin = () => server.login({ database: `library-${(database += 1)}` });

  beforeAll(async () => {
    server = await CouchDbServer.start(installed!);
  });
  afterAll(() => server.kill());

  describe('on a line with faults', () => {
    let proxy: FaultProxy;
    let network: SyncNetwork;
    beforeAll(async () => {
      proxy = await FaultProxy.start(() => server.port);
      network = new Deadlines(proxy).http;
    });
    afterAll(() => proxy.close());

    test.each([...faults, ...refusals])(
      'where requests are %s nothing is lost, and the next run goes on',
      async (fault) => {
        const direct = newLogin();
        const login = { ...direct, address: `${proxy.origin}/` };
        const [a, b] = [await aSyncedBrowser('a', direct), await aSyncedBrowser('b', direct)];
        const shared = aClip({ title: 'Shared' });
        await a.on(() => saveClip(shared));
        await a.sync({ login });
        await b.sync({ login });
        for (const step of [
          '/_changes',
          '/_revs_diff',
          '/_bulk_docs',
          '/_bulk_get',
          '/_local/',
          '/gleanings',
        ]) {
          await a.on(() => saveClip(aClip({ title: `A at ${step}` })));
          await b.on(() => saveClip(aClip({ title: `B at ${step}` })));
          await b.sync({ login });
          proxy.meet(fault, ({ url }) => url!.includes(step));
          // Some of them it is spared: PouchDB asks for a note of its own once more.
          const failure: unknown = await a.sync({ login, network }).then(
            () => undefined,
            (error: unknown) => error,
          );
          if (failure !== undefined) expect(failure).toBeInstanceOf(SyncError);
          expect(proxy.waits).toBe(false);
        }
        proxy.clear();
        for (const one of [a, b, a]) await one.sync({ login });
        expect(await clipsOf(a)).toBe(13);
        expect(await contentOf(a)).toEqual(await contentOf(b));
      },
    );

    test('where nobody answers it says so, and a server of another kind is told apart', async () => {
      const login = newLogin();
      const a = await aSyncedBrowser('a', login);
      const fails = (fault: Fault, kind: SyncFailure) => {
        proxy.meet(fault, () => true);
        const run = a.sync({ login: { ...login, address: `${proxy.origin}/` }, network });
        return expect(run).rejects.toMatchObject({ kind });
      };
      await fails('cut before', 'unreachable');
      await fails('never passed on', 'timeout');
      await fails('refused with 500', 'server-fault');
      await fails('answered with a page', 'not-couchdb');
      await fails('redirected elsewhere', 'redirected');
      await fails('refused with 401', 'unauthorized');
      expect(proxy.strayed).toEqual([]);
    });
  });

  test.each(['receiveRecords', 'recordsToSend', 'markSent'] as const)(
    'a run that comes to a stand in %s is given up, and the next one does it',
    async (step) => {
      const login = newLogin();
      const [a, b] = [await aSyncedBrowser('a', login), await aSyncedBrowser('b', login)];
      await a.on(() => saveClip(aClip({ title: 'Of A' })));
      await a.sync();
      await b.on(() => saveClip(aClip({ title: 'Of B' })));
      let stalled = new AbortController();
      const asked: string[] = [];
      const network: SyncNetwork = {
        deadline: () => new AbortController().signal,
        stall: () => (stalled = new AbortController()).signal,
        fetch: (url, init) => {
          asked.push(url);
          return fetch(url, init);
        },
      };
      let goOn: (() => void) | undefined;
      const standing = b.sync({
        network,
        through: (storage) => ({
          ...storage,
          [step]: async (...given: unknown[]) => {
            await new Promise<void>((resolve) => {
              goOn = resolve;
              stalled.abort();
            });
            return Reflect.apply(storage[step], storage, given) as unknown;
          },
        }),
      });
      await expect(standing).rejects.toMatchObject({ kind: 'timeout' });
      // Though it goes on later, it asks the server for nothing more.
      const before = asked.length;
      await b.sync();
      goOn?.();
      await a.sync();
      await b.sync();
      expect(asked).toHaveLength(before);
      expect(await clipsOf(a)).toBe(2);
      expect(await contentOf(a)).toEqual(await contentOf(b));
    },
  );

  test('what is too large for one request goes in smaller ones', async () => {
    const login = newLogin();
    const [a, b] = [await aSyncedBrowser('a', login), await aSyncedBrowser('b', login)];
    await fill(a, 40);
    const small: SyncNetwork = {
      deadline: () => new AbortController().signal,
      fetch: async (url, init) =>
        (typeof init.body === 'string' ? init.body : '').length > 12_000
          ? new Response('Too large', { status: 413 })
          : fetch(url, init),
    };
    await a.sync({ network: small });
    await b.sync();
    expect(await clipsOf(b)).toBe(40);
    // A record that is larger than anything the server takes is told, and the others have gone.
    await a.on(() => saveClip(aClip({ comment: 'x'.repeat(20_000) })));
    await a.on(() => saveClip(aClip({ title: 'Small' })));
    await expect(a.sync({ network: small })).rejects.toMatchObject({ kind: 'too-large' });
    await a.sync();
    await b.sync();
    expect(await clipsOf(b)).toBe(42);
  });
});
