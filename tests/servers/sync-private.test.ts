import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { unsentCount } from '../../src/storage/sync/sent-records';
import { openConflicts } from '../../src/storage/sync/conflicts';
import { CouchServer, type CouchLogin } from '../../src/sync/couch-server';
import { aClip } from '../builders/a-clip';
import { saveClip } from '../builders/save-clips';
import { CouchDbServer } from './couchdb-server';
import { aSyncedBrowser, clipsOf, contentOf, edit, seen, type SyncedBrowser } from './synced-browser';

const installed = inject('couchdb');

describe.skipIf(installed === undefined)('private clips that stay on their device', () => {
  let server: CouchDbServer;
  let database = 0;
  let login: CouchLogin;
  let a: SyncedBrowser;
  let b: SyncedBrowser;
  const clip = aClip({ title: 'Quittenbrot', comment: 'Vor dem Regen. 北京', tags: ['garten'] });

  beforeAll(async () => {
    server = await CouchDbServer.start(installed!);
  });
  afterAll(() => server.kill());
  beforeEach(async () => {
    login = server.login({ database: `library-${(database += 1)}` });
    [a, b] = [
      await aSyncedBrowser('a', login, { isEncrypted: false }),
      await aSyncedBrowser('b', login, { isEncrypted: false }),
    ];
    await a.on(() => saveClip(clip));
    await syncAll();
  });

  /** A keeps its private clips, B sends its own. */
  const keeping = () => a.sync({ withPrivate: false });
  const syncAll = async () => {
    for (let round = 0; round < 2; round++) {
      await keeping();
      await b.sync();
    }
    await keeping();
  };

  /** All that the server has, with each revision that it still knows. */
  async function onServer(): Promise<string> {
    const couch = new CouchServer(login);
    const all = await couch.json(`${login.database}/_all_docs`);
    const { rows } = all.body as { rows: { id: string }[] };
    const texts = rows.map(async ({ id }) => {
      const path = `${login.database}/${encodeURIComponent(id)}`;
      const { body } = await couch.json(`${path}?revs_info=true&conflicts=true`);
      const { _revs_info: revisions } = body as { _revs_info: { rev: string }[] };
      const older = revisions.map(async ({ rev }) => (await couch.json(`${path}?rev=${rev}`)).body);
      return JSON.stringify([body, await Promise.all(older)]);
    });
    return (await Promise.all(texts)).join('\n');
  }
  const words = /Quittenbrot|Vor dem Regen|北京|garten|Nachher|Von B/;

  test('one that is made private goes from the server, and stays with whoever has it', async () => {
    expect(await onServer()).toMatch(words);
    await edit(a, clip.id, { private: true, comment: 'Nachher.', tags: ['garten', 'neu'] });
    await syncAll();
    expect(await onServer()).not.toMatch(words);
    expect(await seen(b, clip.id)).toMatchObject({ private: true, comment: clip.comment, tags: ['garten'] });
    expect(await b.on(unsentCount)).toBe(0);
    const c = await aSyncedBrowser('c', login);
    await c.sync();
    expect(await clipsOf(c)).toBe(0);
    // What the other writes in it meanwhile stays there.
    await edit(b, clip.id, { description: 'Von B.' });
    await syncAll();
    expect(await onServer()).not.toMatch(words);
    expect(await seen(a, clip.id)).toMatchObject({ private: true, comment: 'Nachher.' });

    await edit(a, clip.id, { private: false });
    await syncAll();
    await c.sync();
    const whole = { private: false, comment: 'Nachher.', tags: ['garten', 'neu'], description: 'Von B.' };
    for (const one of [a, b]) expect(await seen(one, clip.id)).toMatchObject(whole);
    await syncAll();
    await c.sync();
    expect(await seen(c, clip.id)).toMatchObject(whole);
    expect(await contentOf(b)).toEqual(await contentOf(a));
  });

  test('what another writes before it hears of that reaches its owner, and goes from the server, too', async () => {
    await edit(b, clip.id, { comment: 'Von B.' });
    await edit(a, clip.id, { private: true, comment: 'Nachher.' });
    await b.sync();
    await syncAll();
    expect(await onServer()).not.toMatch(words);
    const texts = [
      (await seen(a, clip.id))?.comment,
      ...(await a.on(openConflicts)).map(({ value }) => value),
    ];
    expect(new Set(texts)).toEqual(new Set(['Nachher.', 'Von B.']));
  });

  test('the other device may make it public again, which its owner then hears', async () => {
    await edit(a, clip.id, { private: true });
    await syncAll();
    await edit(b, clip.id, { private: false, comment: 'Von B.' });
    await syncAll();
    expect(await seen(a, clip.id)).toMatchObject({ private: false, comment: 'Von B.' });
    expect(await onServer()).toMatch(/Von B/);
  });

  test('the choice holds for what was sent before it, both ways, and for none of another device', async () => {
    const ofB = aClip({ private: true, title: 'Von B' });
    await b.on(() => saveClip(ofB));
    await edit(a, clip.id, { private: true });
    await a.sync();
    await b.sync();
    expect(await seen(b, clip.id)).toMatchObject({ private: true });
    await syncAll();
    expect(await onServer()).not.toMatch(/Quittenbrot|北京/);
    expect(await onServer()).toMatch(/Von B/);
    await edit(a, clip.id, { comment: 'Nachher.' });
    for (const one of [a, b, a]) await one.sync();
    expect(await seen(b, clip.id)).toMatchObject({ private: true, comment: 'Nachher.' });
    // It is a clip of both again.
    await edit(b, clip.id, { comment: 'Von B.' });
    for (const one of [b, a]) await one.sync();
    expect(await seen(a, clip.id)).toMatchObject({ comment: 'Von B.' });
    for (const one of [a, b]) expect(await one.sync()).toMatchObject({ sent: 0, received: 0 });
  });
});
