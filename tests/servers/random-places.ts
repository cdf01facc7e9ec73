import { inject } from 'vitest';
import type { Destination } from '../../src/domain/destination';
import type { DestinationClient } from '../../src/publishing/destination-client';
import type { HttpDependencies } from '../../src/publishing/http';
import { micropubClient } from '../../src/publishing/micropub';
import { repositoryClient } from '../../src/publishing/repository';
import { webDavClient } from '../../src/publishing/webdav';
import { wordPressClient } from '../../src/publishing/wordpress';
import { aDestination } from '../builders/a-destination';
import { Deadlines, Publisher } from './a-place';
import { ContentsApi } from './contents-api';
import { FaultProxy } from './fault-proxy';
import { MicropubServer } from './micropub-server';
import { webDavLogin, WebDavServer } from './webdav-server';
import { WordPressServer } from './wordpress-server';

/** A destination with its server behind a proxy, and a page that publishes to it. */
export interface Place {
  destination: Destination;
  publisher: Publisher;
  /** A page that the browser is about to close: nobody hears what it is answered. */
  dying: Publisher;
  proxy: FaultProxy;
  /** A text of each post that the server has by its own count, which names its digest. */
  posts: () => Promise<string[]>;
  stop: () => void | Promise<void>;
}

interface Served {
  port: number;
  posts: Place['posts'];
  stop: Place['stop'];
  destination: (origin: string) => Destination;
  client: (destination: Destination, http: HttpDependencies) => DestinationClient;
}

const base = { createdAt: '2026-05-03T10:00:00.000Z' };

export async function startPlace(start: () => Promise<Served>): Promise<Place> {
  const { port, posts, stop, destination: at, client } = await start();
  const proxy = await FaultProxy.start(() => port);
  const destination = at(proxy.origin);
  const { http } = new Deadlines(proxy);
  const never = { ...http, deadline: () => new AbortController().signal };
  const publisher = new Publisher(() => client(destination, http));
  publisher.knows(destination);
  return {
    destination,
    proxy,
    publisher,
    dying: new Publisher(() => client(destination, never)),
    posts,
    async stop() {
      proxy.close();
      await stop();
    },
  };
}

export async function aRepository(forge: 'github' | 'gitea'): Promise<Served> {
  const api = await new ContentsApi(forge).start();
  const fields = { forge, repository: ContentsApi.repository, branch: '', folder: 'posts' } as const;
  const placeAt = (origin: string) =>
    ({ ...fields, format: 'hugo', apiRoot: forge === 'github' ? origin : `${origin}/api/v1` }) as const;
  return {
    port: api.port,
    posts: async () => api.files('posts'),
    stop: () => api.stop(),
    destination: (origin) => ({
      ...base,
      ...placeAt(origin),
      id: forge,
      kind: 'repository',
      name: forge,
      address: origin,
    }),
    client: ({ id: _id, ...known }, http) =>
      repositoryClient(placeAt('address' in known ? known.address : ''), api.token, http),
  };
}

export async function aMicropubSite(): Promise<Served> {
  const server = await new MicropubServer().start();
  const fields = (origin: string) => ({ apiRoot: `${origin}/micropub`, address: origin });
  return {
    port: server.port,
    posts: async () => server.posts.map((post) => JSON.stringify(post)),
    stop: () => server.stop(),
    destination: (origin) => ({
      ...base,
      ...fields(origin),
      id: 'micropub',
      kind: 'micropub',
      name: 'site',
      status: 'draft',
    }),
    client: (known, http) =>
      micropubClient(fields('address' in known ? known.address : ''), server.token, http),
  };
}

export async function aWordPressSite(): Promise<Served> {
  const server = await WordPressServer.start(inject('wordpress')!);
  return {
    port: server.port,
    posts: async () => (await server.posts()).map(({ content }) => content.raw),
    stop: () => server.stop(),
    destination: (origin) =>
      aDestination({ id: 'wordpress', address: origin, apiRoot: `${origin}/wp-json/` }),
    client: (known, http) =>
      wordPressClient(
        { apiRoot: 'apiRoot' in known ? known.apiRoot : '', editor: 'blocks' },
        server.login('administrator'),
        http,
      ),
  };
}

export async function aWebDavFolder(): Promise<Served> {
  const server = await WebDavServer.start('apache');
  const { user, password } = webDavLogin;
  const fields = { user, folder: 'posts', format: 'jekyll' } as const;
  return {
    port: server.port,
    posts: async () => (await server.files()).filter((name) => name.endsWith('.md')),
    stop: () => server.stop(),
    destination: (origin) => ({
      ...base,
      ...fields,
      id: 'webdav',
      kind: 'webdav',
      name: 'A folder',
      address: origin,
      apiRoot: `${origin}/`,
    }),
    client: (known, http) =>
      webDavClient({ ...fields, apiRoot: 'apiRoot' in known ? known.apiRoot : '' }, password, http),
  };
}
