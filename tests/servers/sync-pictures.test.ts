import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { changeClips } from '../../src/storage/bulk/change-clips';
import { library } from '../../src/storage/database';
import { deleteAllPictures, imageTotal, keepPicture, picturesOf } from '../../src/storage/stored-images';
import { trashClip } from '../../src/storage/clips';
import { emptyTrash } from '../../src/storage/trash';
import { base64OfBytes } from '../../src/domain/base64';
import type { Clip } from '../../src/domain/clip';
import { CouchServer, createDatabase, deleteDatabase } from '../../src/sync/couch-server';
import { aClip } from '../builders/a-clip';
import { aWebp } from '../builders/an-image';
import { saveClips } from '../builders/save-clips';
import { CouchDbServer } from './couchdb-server';
import { aSyncedBrowser, seen, type SyncedBrowser } from './synced-browser';

const installed = inject('couchdb');

describe.skipIf(installed === undefined)('syncing pictures', () => {
  let folder: string;
  let server: CouchDbServer;
  let a: SyncedBrowser;
  let b: SyncedBrowser;
  const login = () => server.login();
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'gleanings-couchdb-'));
    server = await CouchDbServer.start(installed!, folder);
    [a, b] = [await aSyncedBrowser('a', login()), await aSyncedBrowser('b', login())];
  });
  afterEach(async () => {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const withPictures = { task: { withPictures: true } };
  const bothWays = async (...browsers: SyncedBrowser[]) => {
    for (const one of browsers) await one.sync(withPictures);
  };

  /** An image that no other is, with bytes that can be found again. */
  const anImage = (seed: number) => {
    const bytes = aWebp({ length: 600 });
    for (let at = 60; at < bytes.length; at += 1) bytes[at] = (at * seed) % 251;
    return bytes;
  };

  const aPicture = ({ id: clipId }: Clip, seed: number, takenAt = '2026-05-03T10:00:00.000Z') => ({
    clipId,
    takenAt,
    bytes: anImage(seed),
  });

  /** The last byte of the picture of each clip; what they are told apart by here. */
  const pictured = (browser: SyncedBrowser, clips: readonly Clip[]) =>
    browser.on(async () => {
      const pictures = await picturesOf(clips.map(({ id }) => id));
      return pictures.map((picture) => picture?.bytes.at(-1));
    });

  /** Three clips, two of them with pictures, in the first browser. */
  async function picturedClips(): Promise<Clip[]> {
    const clips = [aClip({ title: '北京' }), aClip(), aClip()];
    await a.on(async () => {
      await saveClips(clips.map((clip) => ({ clip })));
      await keepPicture(aPicture(clips[0]!, 3));
      await keepPicture(aPicture(clips[1]!, 5));
    });
    return clips;
  }

  const mark = (seed: number) => anImage(seed).at(-1);

  /** All that the server has written down. */
  const written = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => path.join(folder, file))
      .filter((file) => statSync(file).isFile())
      .map((file) => readFileSync(file).toString('latin1'))
      .join('\n');

  const documents = async () => {
    const { body } = await new CouchServer(login()).json('gleanings/_all_docs');
    return (body as { rows: { id: string }[] }).rows.map(({ id }) => id);
  };
  const pictureDocuments = async () => (await documents()).filter((id) => id.startsWith('picture:')).length;

  test('nothing of them is sent or fetched where they are off, and they come once they are on', async () => {
    const clips = await picturedClips();
    await a.sync();
    await b.sync();
    expect(await pictureDocuments()).toBe(0);
    expect(await seen(b, clips[0]!.id)).toMatchObject({ title: '北京' });
    expect(await a.sync(withPictures)).toMatchObject({ sent: 2, picturesLeft: 0 });
    expect(await pictureDocuments()).toBe(2);
    let asked = '';
    await b.sync({
      network: {
        deadline: () => new AbortController().signal,
        fetch: (url, init) => {
          if (url.includes('_bulk_get') && typeof init.body === 'string') asked += init.body;
          return fetch(url, init);
        },
      },
    });
    expect(asked).not.toContain('picture:');
    expect(await pictured(b, clips)).toEqual([undefined, undefined, undefined]);
    expect(await b.sync(withPictures)).toMatchObject({ received: 2 });
    expect(await pictured(b, clips)).toEqual([mark(3), mark(5), undefined]);
    expect(await b.on(() => imageTotal('pictures'))).toMatchObject({ images: 2, bytes: 1_200 });
    for (const one of [a, b, a]) expect(await one.sync(withPictures)).toMatchObject({ sent: 0, received: 0 });
  });

  test('the server has no byte of one that is encrypted, and all of one that is not', async () => {
    const clips = await picturedClips();
    await a.sync(withPictures);
    const text = base64OfBytes(anImage(3)).slice(100, 140);
    expect(written()).not.toContain(text);
    const plain = server.login({ database: 'plain' });
    const c = await aSyncedBrowser('c', plain, { isEncrypted: false });
    await c.on(async () => {
      await saveClips(clips.map((clip) => ({ clip })));
      await keepPicture(aPicture(clips[0]!, 3));
    });
    await c.sync(withPictures);
    expect(written()).toContain(text);
  });

  test('of two pictures of one clip the later one stands in both', async () => {
    const clips = await picturedClips();
    await a.sync();
    await b.sync();
    await b.on(() => keepPicture(aPicture(clips[0]!, 7, '2026-05-04T10:00:00.000Z')));
    await b.on(() => keepPicture(aPicture(clips[1]!, 9, '2026-05-02T10:00:00.000Z')));
    await bothWays(a, b, a, b);
    for (const one of [a, b]) expect(await pictured(one, clips)).toEqual([mark(7), mark(5), undefined]);
  });

  test('a picture goes from everywhere with its clip, and when that becomes private, and is back when it was not meant', async () => {
    const clips = await picturedClips();
    await bothWays(a, b);
    const at = new Date().toISOString();
    await a.on(async () => {
      await trashClip(clips[0]!.id, at);
      await emptyTrash(at);
    });
    await a.on(() => changeClips([clips[1]!.id], { kind: 'setPrivate', private: true }));
    await bothWays(a, b);
    expect(await pictured(b, clips)).toEqual([undefined, undefined, undefined]);
    await a.on(() => changeClips([clips[1]!.id], { kind: 'setPrivate', private: false }));
    await bothWays(a, b, a);
    expect(await pictured(a, clips)).toEqual([undefined, mark(5), undefined]);
    expect(await pictured(b, clips)).toEqual([undefined, mark(5), undefined]);
  });

  test('pictures that are deleted here are deleted where they are synced, and none where they are not', async () => {
    const clips = await picturedClips();
    await bothWays(a, b);
    await a.on(deleteAllPictures);
    // Turned off and deleted: what the others have is theirs.
    await a.sync();
    await bothWays(b, a);
    expect(await pictured(a, clips)).toEqual([mark(3), mark(5), undefined]);
    await b.on(deleteAllPictures);
    await bothWays(b, a);
    expect(await pictured(a, clips)).toEqual([undefined, undefined, undefined]);
  });

  test('a picture waits for its clip, and an emptied server gets the pictures back', async () => {
    const clips = await picturedClips();
    await a.sync(withPictures);
    await b
      .sync({
        ...withPictures,
        through: (storage) => ({ ...storage, receiveRecords: () => Promise.reject(new Error('It died.')) }),
      })
      .catch(() => undefined);
    expect(await pictured(b, clips)).toEqual([undefined, undefined, undefined]);
    await b.sync(withPictures);
    expect(await pictured(b, clips)).toEqual([mark(3), mark(5), undefined]);
    const couch = new CouchServer(login());
    await deleteDatabase(couch);
    await createDatabase(couch);
    await bothWays(b, a);
    expect(await pictureDocuments()).toBe(2);
    const c = await aSyncedBrowser('c', login());
    await c.sync(withPictures);
    expect(await pictured(c, clips)).toEqual([mark(3), mark(5), undefined]);
  });

  test('more than all together may be stays here, the oldest clips first, and is counted', async () => {
    const clips = await picturedClips();
    await a.on(() =>
      library().pictures.put({ ...aPicture(clips[2]!, 11), bytes: aWebp({ length: 59_000 }) }),
    );
    const report = await a.sync({ task: { withPictures: true }, maxPictureBytes: 59_700 });
    expect(report).toMatchObject({ picturesLeft: 1 });
    expect(await pictureDocuments()).toBe(2);
  });
});
