import net from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DestinationClient, OutgoingPost, RemotePost } from '../../src/publishing/destination-client';
import { blueskyClient } from '../../src/publishing/bluesky';
import { ghostClient } from '../../src/publishing/ghost';
import type { HttpDependencies } from '../../src/publishing/http';
import { micropubClient } from '../../src/publishing/micropub';
import { PublishError } from '../../src/publishing/publish-error';
import { repositoryClient } from '../../src/publishing/repository';
import { webDavClient } from '../../src/publishing/webdav';
import { wordPressClient } from '../../src/publishing/wordpress';

const secret = 'a-secret-of-ann';
const ghostKey = `${'a1'.repeat(12)}:${'b2'.repeat(32)}`;

const clients: Record<string, (origin: string, http: HttpDependencies) => DestinationClient> = {
  wordpress: (origin, http) =>
    wordPressClient(
      { apiRoot: `${origin}/wp-json/`, editor: 'blocks' },
      { user: 'ann', password: secret },
      http,
    ),
  repository: (origin, http) =>
    repositoryClient(
      { forge: 'github', apiRoot: origin, repository: 'a/b', branch: '', folder: '', format: 'hugo' },
      secret,
      http,
    ),
  webdav: (origin, http) =>
    webDavClient({ apiRoot: `${origin}/`, user: 'ann', folder: '', format: 'hugo' }, secret, http),
  micropub: (origin, http) => micropubClient({ apiRoot: `${origin}/m`, address: `${origin}/` }, secret, http),
  bluesky: (origin, http) => blueskyClient({ apiRoot: origin, user: 'ann' }, secret, http),
  ghost: (origin, http) => ghostClient({ apiRoot: `${origin}/ghost/api/admin/` }, ghostKey, http),
};

const json = (status: string, body: string) =>
  `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`;

const script = '<script>globalThis.isRun = true</script>';

/**
 * Writes this again and again, until nobody listens any more. A socket that has failed calls back before it is
 * destroyed, and would take what is written then, without end.
 */
function writeOn(socket: net.Socket, piece: string, pauseMs?: number): void {
  socket.write(piece, (error) => {
    if (error || socket.destroyed) return;
    if (pauseMs === undefined) writeOn(socket, piece);
    else setTimeout(writeOn, pauseMs, socket, piece, pauseMs);
  });
}

/** What a server does with a connection once it has read a request. */
const behaviours: Record<string, (socket: net.Socket, request: string) => void> = {
  'never answers': () => undefined,
  'sends headers without end': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    writeOn(socket, `x-${'y'.repeat(8_000)}: z\r\n`);
  },
  'sends a body without end': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n');
    writeOn(socket, ' '.repeat(256 * 1024));
  },
  'answers drop by drop': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n');
    writeOn(socket, ' ', 20);
  },
  'speaks no HTTP': (socket) => void socket.end('220 mail ready\r\n'),
  'repeats what it was sent in its message': (socket, request) => {
    const said = /^authorization: (.*)$/im.exec(request)?.[1] ?? '';
    const message = `${script} ${said} ${ownSecret}`;
    socket.end(
      json(
        '400 Bad Request',
        JSON.stringify({
          code: 'x',
          message,
          error: 'x',
          error_description: message,
          errors: [{ message, context: message }],
        }),
      ),
    );
  },
  'names everything with a script': (socket) => {
    const post = {
      id: 1,
      uuid: 'x',
      status: 'publish',
      link: 'javascript:alert(1)',
      url: 'javascript:alert(1)',
      title: { raw: script },
      content: { raw: script },
      name: script,
      full_name: script,
      permissions: { push: true },
      capabilities: { edit_posts: true, [script]: true },
    };
    socket.end(
      json('200 OK', JSON.stringify({ ...post, posts: [post], site: { title: script }, items: [post] })),
    );
  },
  'redirects elsewhere': (socket) =>
    void socket.end(`HTTP/1.1 307 Temporary Redirect\r\nlocation: ${elsewhere}\r\ncontent-length: 0\r\n\r\n`),
};

let behave: (typeof behaviours)[string];
let elsewhere = '';
/** What the server has been told, in whichever form. */
let ownSecret = '';
const strayed: string[] = [];
const sockets = new Set<net.Socket>();

const hostile = net.createServer((socket) => {
  sockets.add(socket);
  let request = '';
  socket.on('error', () => socket.destroy());
  socket.on('data', (data) => {
    request += data.toString();
    if (!request.includes('\r\n\r\n')) return;
    behave(socket, request);
    request = '';
  });
});
const other = net.createServer((socket) => {
  sockets.add(socket);
  socket.on('error', () => socket.destroy());
  socket.on('data', (data) => void strayed.push(data.toString()));
});
const originOf = (server: net.Server) => `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`;

beforeAll(async () => {
  for (const server of [hostile, other])
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  elsewhere = `${originOf(other)}/`;
});
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of [hostile, other]) server.close();
});

const post: OutgoingPost = {
  postId: '00000000-0000-7000-8000-00000000d1d1',
  title: 'Links',
  slug: 'links',
  date: '2026-05-03',
  language: 'en',
  categories: [{ name: 'Links', slug: 'links' }],
  tags: [],
  excerpt: '',
  targets: [],
  status: 'published',
  render: () => ({ text: 'Words.', body: '<p>Words.</p>', footer: '' }),
};
const there: RemotePost = { id: '1', status: 'published', text: 'Words.', version: 'v1' };

/** As the network is in the browser, but that a server has half a second. */
const http: HttpDependencies = {
  fetch: (url, init) => fetch(url, init),
  deadline: () => AbortSignal.timeout(500),
};

test.each(
  Object.keys(clients).flatMap((kind) => Object.keys(behaviours).map((name) => [kind, name] as const)),
)(
  'a client of %s gets a sentence from a server that %s, in bounded time, and gives nothing away',
  async (kind, name) => {
    behave = behaviours[name]!;
    ownSecret = kind === 'ghost' ? '' : secret;
    const client = clients[kind]!(originOf(hostile), http);
    const { signal } = new AbortController();
    const asked: Record<string, () => Promise<unknown>> = {
      check: () => client.check(signal),
      find: () => client.find('key', signal),
      read: () => client.read(kind === 'micropub' ? `${originOf(hostile)}/1` : '1', signal),
      create: () => client.create('key', post, signal),
      update: () => client.update(there, post, signal),
      remove: () => client.remove(there, signal),
    };
    const outcomes = await Promise.all(
      Object.entries(asked).map(async ([act, ask]) => {
        const outcome: unknown = await ask().catch((error: unknown) => error);
        return [act, outcome] as const;
      }),
    );
    for (const [act, outcome] of outcomes) {
      if (outcome instanceof Error) expect(outcome, act).toBeInstanceOf(PublishError);
      // An announcement is never written over, so that nothing is asked.
      const asks = kind !== 'bluesky' || act !== 'update';
      if (asks && !name.startsWith('names') && !name.startsWith('repeats'))
        expect(outcome, act).toBeInstanceOf(PublishError);
      const said = `${String(outcome)} ${JSON.stringify(outcome ?? null)}`;
      expect(said, act).not.toContain(secret);
      expect(said, act).not.toContain(ghostKey);
      if (typeof outcome === 'object' && outcome !== null && 'url' in outcome)
        expect(outcome.url, act).toMatch(/^http/);
      if (outcome instanceof PublishError) expect(outcome.detail, act).not.toContain('<script');
    }
    expect(strayed).toEqual([]);
    expect('isRun' in globalThis).toBe(false);
  },
);
