import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { CouchServer, countDocuments, type CouchLogin } from '../../src/sync/couch-server';
import { CouchDbServer } from './couchdb-server';
import { aSyncedBrowser } from './synced-browser';

const installed = inject('couchdb');

describe.skipIf(installed === undefined)('two writers of one digest', () => {
  let server: CouchDbServer;
  beforeAll(async () => {
    server = await CouchDbServer.start(installed!);
  });
  afterAll(() => server.kill());

  test('where each writes in a digest is told to the other, in one small document, and no more once it is left', async () => {
    const login = server.login();
    const [a, b] = [await aSyncedBrowser('Desk', login), await aSyncedBrowser('书桌', login)];
    await a.sync();
    await b.sync();
    const presence = { digestId: 'digest', entryId: 'entry', at: '2026-05-03T10:00:00.000Z' };
    expect(await a.sync({ task: { presence } })).toMatchObject({ sent: 1 });
    // What is said again is not sent again.
    expect(await a.sync({ task: { presence } })).toMatchObject({ sent: 0 });
    const desk = async () => (await b.sync()).devices.find(({ name }) => name === 'Desk');
    expect(await desk()).toMatchObject({ presence });
    expect(await b.sync({ task: { presence: { ...presence, entryId: 'another' } } })).toMatchObject({
      received: 0,
      sent: 1,
    });
    const [before, seenByA] = [await documentCount(login), await a.sync()];
    expect(seenByA.devices.find(({ name }) => name === '书桌')?.presence?.entryId).toBe('another');
    expect(await desk()).not.toHaveProperty('presence');
    expect(await documentCount(login)).toBe(before);
  });

  const documentCount = (login: CouchLogin) => countDocuments(new CouchServer(login));
});
