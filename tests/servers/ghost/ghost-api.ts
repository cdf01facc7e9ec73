import { createHmac } from 'node:crypto';
import type { GhostDestination } from '../../../src/domain/destination';
import { ghostClient } from '../../../src/publishing/ghost';
import type { ServerUnderTest } from '../acceptance';

interface GhostPost {
  id: string;
  title: string;
  slug: string;
  html: string;
  status: string;
  url: string;
  updated_at: string;
  published_at: string | null;
  custom_excerpt: string | null;
  tags: { name: string }[];
  newsletter: { slug: string } | null;
  email: object | null;
}

/** A Ghost site as its own API shows it to somebody who has a key. */
export class GhostApi {
  constructor(
    readonly port: number,
    readonly key: string,
  ) {}

  get root(): string {
    return `http://127.0.0.1:${this.port}/ghost/api/admin/`;
  }

  async ask(route: string, init: { method?: string; json?: unknown } = {}): Promise<Response> {
    const { method = 'GET', json } = init;
    const headers = {
      authorization: `Ghost ${tokenOf(this.key)}`,
      'accept-version': 'v5.0',
      'content-type': 'application/json',
    };
    return fetch(`${this.root}${route}`, {
      method,
      headers,
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
  }

  /** Every post of any status, the first one first. */
  async posts(): Promise<GhostPost[]> {
    const answer = await this.ask('posts/?limit=all&formats=html&order=created_at%20asc,id%20asc');
    return ((await answer.json()) as { posts: GhostPost[] }).posts;
  }

  async newest(): Promise<GhostPost> {
    return (await this.posts()).at(-1)!;
  }

  /** Writes below the newest post as somebody in Ghost's editor. */
  async changeNewest(text: string): Promise<void> {
    const { id, html, updated_at } = await this.newest();
    const json = { posts: [{ html: `${html}<p>${text}</p>`, updated_at }] };
    await this.ask(`posts/${id}/?source=html`, { method: 'PUT', json });
  }
}

export function ghostDestination(origin: string): GhostDestination {
  return {
    id: 'ghost',
    kind: 'ghost',
    name: 'A site',
    address: `${origin}/`,
    apiRoot: `${origin}/ghost/api/admin/`,
    createdAt: '2026-05-03T10:00:00.000Z',
    status: 'draft',
  };
}

/** For the suite that every destination passes. */
export function ghostUnderTest(api: GhostApi, stop: () => Promise<void>): ServerUnderTest {
  return {
    port: api.port,
    destination: ghostDestination,
    client: (origin, http) => ghostClient(ghostDestination(origin), api.key, http),
    writes: ({ method }) => method === 'POST' || method === 'PUT',
    removes: ({ method }) => method === 'DELETE',
    count: async () => (await api.posts()).length,
    changeThere: (text) => api.changeNewest(text),
    newest: async () => (await api.newest()).html,
    stop,
  };
}

function tokenOf(key: string): string {
  const [id, secret = ''] = key.split(':');
  const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url');
  const iat = Math.floor(Date.now() / 1_000);
  const signed = `${part({ alg: 'HS256', typ: 'JWT', kid: id })}.${part({ iat, exp: iat + 60, aud: '/admin/' })}`;
  const signature = createHmac('sha256', Buffer.from(secret, 'hex')).update(signed).digest('base64url');
  return `${signed}.${signature}`;
}
