import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { webDavClient, type WebDavPlace } from '../../src/publishing/webdav';
import type { Destination } from '../../src/domain/destination';
import { acceptDestination } from './acceptance';
import { aPost, Publisher } from './a-place';
import { webDavLogin, WebDavServer } from './webdav-server';

const { user, password } = webDavLogin;

const aFolder = (origin: string): WebDavPlace => ({
  apiRoot: `${origin}/`,
  user,
  folder: 'posts',
  format: 'jekyll',
});

const destinationOf = (origin: string): Destination => ({
  ...aFolder(origin),
  // Each server is a place of its own: what the library knows of one must not keep names from another.
  id: `webdav ${origin}`,
  kind: 'webdav',
  name: 'A folder',
  address: origin,
  createdAt: '2026-05-03T10:00:00.000Z',
});

describe.skipIf(inject('webdav') === undefined)('WebDAV', () => {
  for (const kind of ['apache', 'rclone'] as const)
    acceptDestination(`WebDAV by ${kind}`, async () => {
      const server = await WebDavServer.start(kind);
      return {
        port: server.port,
        destination: destinationOf,
        client: (origin, http) => webDavClient(aFolder(origin), password, http),
        writes: ({ method, url }) => method === 'MOVE' || (method === 'PUT' && !url?.endsWith('.tmp')),
        removes: ({ method }) => method === 'DELETE',
        count: async () => (await server.files()).filter((file) => file.endsWith('.md')).length,
        async changeThere(text) {
          const newest = await server.newest();
          await server.put(newest, `${await server.text(newest)}\n${text}\n`);
        },
        newest: async () => server.text(await server.newest()),
        stop: async () => server.stop(),
      };
    });

  describe.each(['apache', 'rclone'] as const)('by %s', (kind) => {
    let server: WebDavServer;
    const { signal } = new AbortController();
    const origin = () => `http://127.0.0.1:${server.port}`;

    beforeAll(async () => {
      server = await WebDavServer.start(kind);
    });
    afterAll(() => server.stop());

    test('says whether the folder is there and the password right', async () => {
      expect(await webDavClient(aFolder(origin()), password).check(signal)).toEqual({
        account: user,
        limits: [],
      });
      const wrong = webDavClient(aFolder(origin()), 'wrong');
      await expect(wrong.check(signal)).rejects.toMatchObject({ kind: 'unauthorized' });
      const nowhere = webDavClient({ ...aFolder(origin()), folder: 'nowhere' }, password);
      await expect(nowhere.check(signal)).rejects.toMatchObject({ kind: 'not-found' });
    });

    test('makes the folders that the name of a file asks for', async () => {
      const place = { ...aFolder(origin()), fileName: ':year/:month/:slug' };
      const client = webDavClient(place, password);
      const publisher = new Publisher(() => client);
      const post = aPost({ slug: 'deep', date: '2016-04-26' });
      expect(await publisher.publish(destinationOf(origin()), post)).toMatchObject({ kind: 'sent' });
      const other = aPost({ slug: 'deep-too', date: '2016-04-27' });
      expect(await publisher.publish(destinationOf(origin()), other)).toMatchObject({ kind: 'sent' });
      expect(await server.text('2016/04/deep.md')).toContain('title:');
      expect(await server.text('2016/04/deep-too.md')).toContain('title:');
      await server.remove('2016');
    });

    test('never writes over a file that it did not make, and leaves no scraps', async () => {
      const name = '2026-05-03-taken.md';
      await server.put(name, 'Somebody else’s.');
      const client = webDavClient(aFolder(origin()), password);
      const post = aPost({ slug: 'taken' });
      const outcome = await new Publisher(() => client).publish(destinationOf(origin()), post);
      expect(outcome).toMatchObject({ kind: 'changed-there', there: 'Somebody else’s.' });
      expect(await server.text(name)).toBe('Somebody else’s.');
      // Also where it came between looking and writing.
      const outgoing = { ...post.digest, postId: post.digest.id, status: 'published' as const };
      const written = { text: 'Mine.', body: '', footer: '' };
      const key = `posts/${name}`;
      const making = client.create(
        key,
        { ...outgoing, excerpt: '', targets: [], render: () => written },
        signal,
      );
      await expect(making).rejects.toMatchObject({ kind: 'taken' });
      expect(await server.text(name)).toBe('Somebody else’s.');
      expect(await server.files()).toEqual([name]);
    });
  });
});
