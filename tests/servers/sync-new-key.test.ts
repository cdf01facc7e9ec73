import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { givePassphrase, renewKey, type KeyDependencies } from '../../src/app/sync/library-passphrase';
import { keepPicture } from '../../src/storage/stored-images';
import { CouchServer, createDatabase, type CouchLogin } from '../../src/sync/couch-server';
import { readDescriptor, writeDescriptor } from '../../src/sync/descriptor';
import { unwrapKey } from '../../src/sync/library-key';
import { sealedCodec } from '../../src/sync/record-documents';
import { aClip } from '../builders/a-clip';
import { aWebp } from '../builders/an-image';
import { saveClip } from '../builders/save-clips';
import { CouchDbServer } from './couchdb-server';
import { aKeyedBrowser, Death, type KeyedBrowser, type Step } from './keyed-browser';
import { aSyncedBrowser, clipsOf, contentOf, edit, fill, passphrase, seen } from './synced-browser';

const installed = inject('couchdb');

const newPassphrase = 'three new words of it';

describe.skipIf(installed === undefined)('a new key for the library', () => {
  let server: CouchDbServer;
  let database = 0;
  let login: CouchLogin;
  let clock: { at: string };
  let a: KeyedBrowser;
  let b: KeyedBrowser;

  beforeAll(async () => {
    server = await CouchDbServer.start(installed!);
  });
  afterAll(() => server.kill());
  beforeEach(async () => {
    clock = { at: '2026-05-03T10:00:00.000Z' };
    login = server.login({ database: `library-${(database += 1)}` });
    a = await aKeyedBrowser('a', login, clock);
    b = await aKeyedBrowser('b', login, clock);
    await fill(a, 12);
    await a.run();
    await b.run();
    await a.run();
  });

  const laterBy = (hours: number) => {
    clock.at = new Date(Date.parse(clock.at) + hours * 3_600_000).toISOString();
  };
  const renew = (browser: KeyedBrowser) => renewKey(newPassphrase, undefined, browser.given);
  const give = (browser: KeyedBrowser) => givePassphrase(newPassphrase, browser.given);

  async function documents(): Promise<{ id: string; doc: object }[]> {
    const couch = new CouchServer(login);
    const { body } = await couch.json(`${login.database}/_all_docs?include_docs=true`);
    const { rows } = body as { rows: { id: string; doc: object }[] };
    return rows.filter(({ id }) => id !== 'gleanings');
  }

  /** How many documents of the server each key opens, and how many none does. */
  async function openedBy(...keys: Uint8Array<ArrayBuffer>[]): Promise<number[]> {
    const all = await documents();
    const codecs = await Promise.all(keys.map(sealedCodec));
    const counts = await Promise.all(
      codecs.map(async (codec) => {
        const opened = await Promise.all(all.map(({ id, doc }) => codec.decode(id, doc)));
        return opened.filter((record) => record !== undefined).length;
      }),
    );
    return [...counts, all.length - counts.reduce((sum, count) => sum + count, 0)];
  }
  async function openedPictures(key: Uint8Array<ArrayBuffer>): Promise<number> {
    const codec = await sealedCodec(key);
    const opened = await Promise.all((await documents()).map(({ id, doc }) => codec.decode(id, doc)));
    return opened.filter((record) => (record as { kind?: string } | undefined)?.kind === 'picture').length;
  }
  const keyOf = (browser: KeyedBrowser, one: string) =>
    unwrapKey(browser.setup().descriptor.wrappedKey!, one);

  test('opens everything, and the old one nothing; the others ask for the new passphrase and lose nothing', async () => {
    const oldKey = a.library.key!;
    // A picture that A does not fetch is encrypted anew as well.
    const pictured = aClip({ title: 'With a picture' });
    await b.on(() => saveClip(pictured));
    const picture = { clipId: pictured.id, takenAt: clock.at, bytes: aWebp({ length: 600 }) };
    await b.on(() => keepPicture(picture));
    await b.sync({ task: { withPictures: true } });
    expect(await openedPictures(oldKey)).toBe(1);
    await b.on(() => saveClip(aClip({ title: 'Of B, not sent yet' })));
    expect((await renew(a)).failure).toBeUndefined();
    const newKey = await keyOf(a, newPassphrase);
    const [opened, openedByOld, openedByNone] = await openedBy(newKey, oldKey);
    expect([openedByOld, openedByNone]).toEqual([0, 0]);
    expect(opened).toBeGreaterThanOrEqual(12);

    const before = await contentOf(b);
    expect((await b.run()).failure).toBe('new-key');
    expect(await contentOf(b)).toEqual(before);
    await expect(givePassphrase(passphrase, b.given)).rejects.toMatchObject({ kind: 'wrong-passphrase' });
    expect((await give(b)).failure).toBeUndefined();
    await a.run();
    expect(await clipsOf(a)).toBe(14);
    expect([await openedPictures(newKey), await openedPictures(oldKey)]).toEqual([1, 0]);
    expect(await contentOf(b)).toEqual(await contentOf(a));
    expect(await openedBy(oldKey)).toEqual([0, expect.any(Number)]);

    // In time the old key is forgotten, also by the descriptor.
    laterBy(2);
    await a.run();
    await b.run();
    for (const one of [a, b]) expect(one.setup().descriptor.oldKeys).toBeUndefined();
    expect((await readDescriptor(new CouchServer(login)))?.descriptor.oldKeys).toBeUndefined();
    expect(await a.run()).toMatchObject({ devices: [{}, {}] });
    const runs = a.state().runs.length;
    await a.run();
    expect(a.state().runs).toHaveLength(runs);
  });

  test.each<[Step, boolean]>([
    ['descriptor', false],
    ['descriptor', true],
    ['key', false],
    ['setup', false],
    ['deleting', false],
    ['deleting', true],
    ['collecting', false],
    ['pushing', false],
    ['pushing', true],
    ['leaving', true],
  ])('goes on where the browser died at %s (done: %j), while another one writes', async (step, isAfter) => {
    const oldKey = a.library.key!;
    const shared = aClip({ title: 'Shared', comment: 'Before.' });
    await a.on(() => saveClip(shared));
    await a.run();
    await b.run();
    // The other one writes, and sends as long as it may.
    await edit(b, shared.id, { comment: 'Of B. 北京' });
    await b.on(() => saveClip(aClip({ title: 'Of B' })));
    await edit(a, shared.id, { title: 'By A' });
    const couch = new CouchServer(login);
    // What is there is merged before the key is changed: it dies later.
    let runs = 0;
    const dying: KeyDependencies = {
      ...a.given,
      run: () => {
        if ((runs += 1) === 2) a.diesAt(step, isAfter);
        return a.given.run();
      },
      betweenSyncs: (work) => {
        if (step === 'descriptor' && !isAfter) throw new Death();
        // Right behind the descriptor the key is kept.
        a.diesAt(step === 'descriptor' ? 'key' : step, step !== 'descriptor' && isAfter);
        return work();
      },
    };
    await expect(renewKey(newPassphrase, undefined, dying)).rejects.toBeInstanceOf(Death);
    a.diesAt(undefined);
    await b.run();
    const isChanged = (await readDescriptor(couch))!.descriptor.keyNumber === 2;
    expect(isChanged).toBe(!(step === 'descriptor' && !isAfter));
    // Each browser asks for the passphrase where it lacks the key, and for nothing else.
    for (const one of [a, b, a, b, a]) {
      const { failure } = await one.run();
      if (failure !== undefined) {
        expect(['new-key', 'no-key']).toContain(failure);
        expect((await give(one)).failure).toBeUndefined();
      }
    }
    expect(await clipsOf(a)).toBe(14);
    expect(await seen(a, shared.id)).toMatchObject({ title: 'By A', comment: 'Of B. 北京' });
    expect(await contentOf(b)).toEqual(await contentOf(a));
    if (!isChanged) return;
    const newKey = await keyOf(a, newPassphrase);
    expect((await openedBy(newKey, oldKey)).slice(1)).toEqual([0, 0]);
    const c = await aSyncedBrowser('c', login, { passphrase: newPassphrase });
    await c.sync();
    expect(await contentOf(c)).toEqual(await contentOf(a));
  });

  test('what another browser sends under the old key while it is being changed is taken over', async () => {
    const oldKey = a.library.key!;
    const [fromB, shared] = [aClip({ title: 'Of B, on its way' }), aClip({ comment: 'Before.' })];
    await a.on(() => saveClip(shared));
    await a.run();
    await b.run();
    await b.on(() => saveClip(fromB));
    await edit(b, shared.id, { comment: 'Of B.' });
    await b
      .sync({
        network: {
          deadline: () => new AbortController().signal,
          fetch: async (url, init) => {
            // All that B looks at before it pushes is as it was.
            if (url.includes('_bulk_docs') && a.setup().descriptor.keyNumber === undefined) {
              const answer = await b.on(() => Promise.resolve());
              await renew(a);
              await b.on(() => Promise.resolve(answer));
            }
            return fetch(url, init);
          },
        },
      })
      .catch(() => undefined);
    // B is never seen again; what it has sent is not lost.
    await a.run();
    expect(await seen(a, fromB.id)).toMatchObject({ title: 'Of B, on its way' });
    expect(await seen(a, shared.id)).toMatchObject({ comment: 'Of B.' });
    await a.run();
    expect(await openedBy(oldKey)).toEqual([0, expect.any(Number)]);
  });

  test('a server that is emptied, or has an older copy, gets the new key again', async () => {
    const couch = new CouchServer(login);
    const older = (await readDescriptor(couch))!.descriptor;
    await renew(a);
    await give(b);
    const { revision } = (await readDescriptor(couch))!;
    await writeDescriptor(couch, older, revision);
    expect((await b.run()).failure).toBeUndefined();
    expect((await readDescriptor(couch))?.descriptor.keyNumber).toBe(2);
    await couch.json(login.database, { method: 'DELETE' });
    await createDatabase(couch);
    for (const one of [b, a]) expect((await one.run()).failure).toBeUndefined();
    const c = await aSyncedBrowser('c', login, { passphrase: newPassphrase });
    await c.sync();
    expect(await contentOf(c)).toEqual(await contentOf(a));
  });

  test('a server that says that nothing is encrypted any more is not believed where a passphrase is given', async () => {
    const couch = new CouchServer(login);
    const { descriptor, revision } = (await readDescriptor(couch))!;
    const { wrappedKey: _wrappedKey, ...plain } = descriptor;
    await writeDescriptor(couch, plain, revision);
    await givePassphrase(passphrase, a.given);
    expect(a.setup().descriptor.wrappedKey).toBeDefined();
    expect(a.state().failure).toBe('other-library');
  });

  test('a second new key soon after the first leaves nothing behind', async () => {
    await renew(a);
    expect((await renewKey('yet another passphrase', undefined, a.given)).failure).toBeUndefined();
    const key = await keyOf(a, 'yet another passphrase');
    expect((await openedBy(key))[1]).toBe(0);
    const c = await aSyncedBrowser('c', login, { passphrase: 'yet another passphrase' });
    await c.sync();
    expect(await contentOf(c)).toEqual(await contentOf(a));
  });
});
