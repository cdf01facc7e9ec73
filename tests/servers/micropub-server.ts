import http from 'node:http';
import type { IndieAuthServer } from './indieauth-server';
import { LoopbackServer } from './loopback-server';

type Properties = Record<string, unknown[]>;

interface StoredPost {
  url: string;
  properties: Properties;
}

/** What real servers do that the specification does not know. */
export type Misbehaviour =
  | 'does not list posts'
  | 'publishes by 200 and leaves a draft'
  | 'answers 500 with a page to the source of a draft'
  | 'has no scope for creating'
  | 'accepts for later'
  | 'says that it deletes';

/**
 * A Micropub server as strict as W3C's specification and micropub.rocks' tests of clients (100-107, 200-202,
 * 400-403, 600-603): the token once and in the header, JSON alone, every property a list. A repeated create makes
 * a second post, and a draft has another address than the post that it becomes.
 */
export class MicropubServer extends LoopbackServer {
  readonly token = 'token-of-ann';
  readonly posts: StoredPost[] = [];
  targets: { uid: string; name: string }[] | object = [];
  /** How it lets applications in, where it does. */
  indieAuth: IndieAuthServer | undefined;
  misbehaviour: Misbehaviour | undefined;

  protected async respond(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const origin = `http://${request.headers.host}`;
    const url = new URL(request.url ?? '/', origin);
    const answer = (status: number, json?: object, headers: http.OutgoingHttpHeaders = {}) =>
      void response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(json && JSON.stringify(json));
    const body = await textOf(request);
    if (url.pathname === '/') {
      const metadata = this.indieAuth ? `, <${origin}/metadata>; rel="indieauth-metadata"` : '';
      const link = `<${origin}/micropub?site=1>; rel="micropub"${metadata}`;
      return void response
        .writeHead(200, { 'content-type': 'text/html', link })
        .end('<!doctype html><title>A site</title>');
    }
    if (this.indieAuth?.handle(url, body, origin, response)) return;
    if (url.pathname !== '/micropub') return answer(404, { error: 'not_found' });
    const { authorization } = request.headers;
    if (url.searchParams.has('access_token') || body.includes('access_token'))
      return answer(400, { error: 'invalid_request', error_description: 'The token came twice.' });
    if (authorization === undefined) return answer(401, { error: 'unauthorized' });
    if (authorization !== `Bearer ${this.token}`) return answer(403, { error: 'forbidden' });
    if (request.method === 'GET') return this.query(url, response, answer);
    if (request.headers['content-type'] !== 'application/json')
      return answer(415, { error: 'invalid_request', error_description: 'Send JSON.' });
    return this.write(JSON.parse(body) as Record<string, unknown>, origin, answer);
  }

  private query(url: URL, response: http.ServerResponse, answer: Answer): void {
    const source = url.searchParams.get('url');
    if (url.searchParams.get('q') === 'config') return answer(200, { 'syndicate-to': this.targets });
    if (url.searchParams.get('q') !== 'source') return answer(400, { error: 'invalid_request' });
    if (source === null) {
      if (this.misbehaviour === 'does not list posts') return answer(400, { error: 'invalid_request' });
      const items = this.posts.toReversed().map(({ url, properties }) => ({
        type: ['h-entry'],
        properties: { ...properties, url: [url] },
      }));
      return answer(200, { items });
    }
    const post = this.posts.find((one) => pathOf(one.url) === pathOf(source));
    if (!post) return answer(400, { error: 'invalid_request', error_description: 'Post not found.' });
    if (this.misbehaviour === 'answers 500 with a page to the source of a draft' && isDraft(post))
      return void response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Fatal error</h1>');
    answer(200, { properties: post.properties });
  }

  private write(sent: Record<string, unknown>, origin: string, answer: Answer): void {
    if (sent['action'] === 'delete') return this.delete(sent, answer);
    if (sent['action'] === 'update') return this.update(sent, origin, answer);
    if (this.misbehaviour === 'has no scope for creating')
      return answer(403, { error: 'insufficient_scope' });
    const { type, properties } = sent;
    if (!Array.isArray(type) || type[0] !== 'h-entry' || !areLists(properties))
      return answer(400, { error: 'invalid_request', error_description: 'No h-entry.' });
    const { 'mp-slug': slug, ...kept } = properties;
    const name = freeName(typeof slug?.[0] === 'string' ? slug[0] : 'post', this.posts);
    const post = { url: '', properties: kept };
    post.url = addressOf(origin, name, post);
    this.posts.push(post);
    answer(this.misbehaviour === 'accepts for later' ? 202 : 201, undefined, { location: post.url });
  }

  private delete({ url }: Record<string, unknown>, answer: Answer): void {
    const index = this.posts.findIndex((one) => pathOf(one.url) === pathOf(String(url)));
    if (index < 0) return answer(400, { error: 'invalid_request', error_description: 'Post not found.' });
    if (this.misbehaviour !== 'says that it deletes') this.posts.splice(index, 1);
    answer(204);
  }

  private update(sent: Record<string, unknown>, origin: string, answer: Answer): void {
    const { url, replace } = sent;
    const post = this.posts.find((one) => pathOf(one.url) === pathOf(String(url)));
    if (!post || !areLists(replace)) return answer(400, { error: 'invalid_request' });
    if (this.misbehaviour === 'publishes by 200 and leaves a draft' && 'post-status' in replace)
      return answer(200, {});
    Object.assign(post.properties, replace);
    const before = post.url;
    post.url = addressOf(origin, before.slice(before.lastIndexOf('/') + 1), post);
    if (pathOf(post.url) === pathOf(before)) return answer(204);
    answer(201, undefined, { location: post.url });
  }
}

type Answer = (status: number, json?: object, headers?: http.OutgoingHttpHeaders) => void;

function areLists(value: unknown): value is Properties {
  return (
    typeof value === 'object' && value !== null && Object.values(value).every((one) => Array.isArray(one))
  );
}

function isDraft({ properties }: StoredPost): boolean {
  return properties['post-status']?.[0] === 'draft';
}

function addressOf(origin: string, name: string, post: StoredPost): string {
  return `${origin}/${isDraft(post) ? 'drafts' : 'posts'}/${encodeURIComponent(decodeURIComponent(name))}`;
}

function freeName(slug: string, posts: readonly StoredPost[]): string {
  const names = new Set(posts.map(({ url }) => decodeURIComponent(url.slice(url.lastIndexOf('/') + 1))));
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? slug : `${slug}-${n}`;
    if (!names.has(name)) return name;
  }
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}

async function textOf(request: http.IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}
