import { createHmac } from 'node:crypto';
import http from 'node:http';
import { LoopbackServer } from '../loopback-server';

interface Stored {
  id: string;
  title: string;
  slug: string;
  html: string;
  status: 'draft' | 'published' | 'scheduled';
  url: string;
  created_at: string;
  updated_at: string;
  published_at: string | null;
  custom_excerpt: string | null;
  codeinjection_foot: string | null;
  tags: { name: string }[];
  newsletter: { slug: string } | null;
  email: object | null;
}

type Fields = Partial<Record<string, unknown>> & { slug?: string };

/**
 * What Ghost 5.130 was seen to answer (`npm run test:ghost` asks the real one the same): a token of five minutes at
 * most, 409 to a stale `updated_at`, `-2` behind a slug that is taken, 422 to what is too long, a newsletter only
 * when a draft comes out, and HTML as its editor keeps it.
 */
export class GhostContract extends LoopbackServer {
  readonly key = '6b0a03c1d0f73057342a94ae:fc7ac243d30a7a7f82d69bea4ad228fe825813033f13aa05de0e7460734e6f34';
  readonly posts: Stored[] = [];
  private clockMs = Date.parse('2026-05-03T10:00:00Z');

  protected async respond(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const answer = (status: number, json?: object) =>
      void response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(json && JSON.stringify(json));
    const refuse = (status: number, message: string, context: string | null = null) =>
      answer(status, { errors: [{ message, context, type: 'Error', code: null }] });
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const [, route = ''] = /^\/ghost\/api\/admin\/(.*)$/.exec(url.pathname) ?? [];
    const refusal = this.refusalOf(request.headers.authorization ?? '');
    if (refusal) return refuse(...refusal);
    if (request.headers['accept-version'] !== 'v5.0') return refuse(406, 'Request could not be served');
    if (route === 'site/') return answer(200, { site: { title: 'Test & blog', url: `${url.origin}/` } });
    if (route === 'newsletters/')
      return answer(200, { newsletters: [{ slug: 'default-newsletter', name: 'Test & blog' }] });
    if (route === 'posts/' && request.method === 'GET')
      return answer(200, { posts: this.found(url.searchParams) });
    if (route === 'posts/') return this.create(fieldsOf(pieces), url, answer, refuse);
    const post = this.posts.find(({ id }) => route === `posts/${id}/`);
    if (!post) return refuse(404, 'Resource not found error, cannot read post.', 'Post not found.');
    if (request.method === 'DELETE') {
      this.posts.splice(this.posts.indexOf(post), 1);
      return answer(204);
    }
    if (request.method === 'GET') return answer(200, { posts: [post] });
    return this.update(post, fieldsOf(pieces), url, answer, refuse);
  }

  /** Why a token is none, as Ghost says it. */
  private refusalOf(header: string): [status: number, message: string] | undefined {
    const [, head = '', claims = '', signature = ''] =
      /^Ghost ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(header) ?? [];
    if (signature === '') return [400, 'Invalid token'];
    const [id, secret = ''] = this.key.split(':');
    const read = (part: string) =>
      JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
    if (read(head)['kid'] !== id) return [401, 'Unknown Admin API Key'];
    const signed = createHmac('sha256', Buffer.from(secret, 'hex')).update(`${head}.${claims}`);
    if (signed.digest('base64url') !== signature) return [401, 'Invalid token: invalid signature'];
    const { iat, exp, aud } = read(claims);
    const [from, to, now] = [Number(iat), Number(exp), Date.now() / 1_000];
    if (aud !== '/admin/' || to - from > 300) return [401, 'Invalid token: maxAge exceeded'];
    return now > to ? [401, 'Invalid token: jwt expired'] : undefined;
  }

  private found(query: URLSearchParams): Stored[] {
    const [, wanted] = /^codeinjection_foot:~'([^']*)'$/.exec(query.get('filter') ?? '') ?? [];
    return this.posts.filter(
      ({ codeinjection_foot }) => wanted === undefined || codeinjection_foot?.includes(wanted),
    );
  }

  private create(fields: Fields, url: URL, answer: Answer, refuse: Refuse): void {
    const wrong = invalid(fields);
    if (wrong !== undefined) return refuse(422, 'Validation error, cannot save post.', wrong);
    const now = this.now();
    const post: Stored = {
      id: (this.posts.length + 1).toString(16).padStart(24, '0'),
      title: '(Untitled)',
      slug: '',
      html: '',
      status: 'draft',
      url: '',
      created_at: now,
      updated_at: now,
      published_at: null,
      custom_excerpt: null,
      codeinjection_foot: null,
      tags: [],
      newsletter: null,
      email: null,
    };
    Object.assign(post, kept(fields), { slug: this.freeSlug(fields.slug ?? 'untitled', post) });
    this.posts.push(post);
    this.address(post, url.origin);
    answer(201, { posts: [post] });
  }

  private update(post: Stored, fields: Fields, url: URL, answer: Answer, refuse: Refuse): void {
    if (fields['updated_at'] === undefined)
      return refuse(422, 'Validation error, cannot edit post.', 'Validation failed for posts[0].');
    if (fields['updated_at'] !== post.updated_at)
      return refuse(409, 'Saving failed! Someone else is editing this post.');
    const wrong = invalid(fields);
    if (wrong !== undefined) return refuse(422, 'Validation error, cannot edit post.', wrong);
    const newsletter = url.searchParams.get('newsletter');
    if (newsletter === 'default-newsletter' && post.status === 'draft' && fields['status'] !== 'draft')
      Object.assign(post, { newsletter: { slug: newsletter }, email: { status: 'pending' } });
    Object.assign(post, kept(fields), { updated_at: this.now() });
    if (fields.slug !== undefined) post.slug = this.freeSlug(fields.slug, post);
    this.address(post, url.origin);
    answer(200, { posts: [post] });
  }

  private address(post: Stored, origin: string): void {
    if (post.status === 'published') post.published_at ??= post.updated_at;
    post.url = post.status === 'published' ? `${origin}/${post.slug}/` : `${origin}/p/${post.id}/`;
  }

  private freeSlug(slug: string, post: Stored): string {
    const taken = new Set(this.posts.filter((one) => one !== post).map((one) => one.slug));
    for (let n = 1; ; n += 1) {
      const name = n === 1 ? slug : `${slug}-${n}`;
      if (!taken.has(name)) return name;
    }
  }

  /** Ghost's clock goes by seconds. */
  private now(): string {
    this.clockMs += 1_000;
    return new Date(this.clockMs).toISOString();
  }
}

type Answer = (status: number, json?: object) => void;
type Refuse = (status: number, message: string, context?: string) => void;

function fieldsOf(pieces: readonly Buffer[]): Fields {
  const { posts } = JSON.parse(Buffer.concat(pieces).toString()) as { posts: [Fields] };
  return posts[0];
}

function kept({ updated_at: _at, slug: _slug, html, ...fields }: Fields): Fields {
  return { ...fields, ...(typeof html === 'string' && { html: asStored(html) }) };
}

function invalid({ title = 'x', custom_excerpt = '', status, published_at }: Fields): string | undefined {
  if (String(title).length > 255) return 'Value in [posts.title] exceeds maximum length of 255 characters.';
  if (String(custom_excerpt).length > 300) return 'Validation failed for custom_excerpt.';
  const isPast = status === 'scheduled' && !(Date.parse(String(published_at)) > Date.now());
  return isPast ? 'Date must be at least -2 minutes in the future.' : undefined;
}

/** Outside of cards: no comments, no marks that the editor does not know, headings with ids, no space between blocks. */
function asStored(html: string): string {
  return html
    .split(/(<!--kg-card-begin: html-->[^]*?<!--kg-card-end: html-->)/)
    .map((part, i) => {
      if (i % 2 === 1) return `\n${part}\n`;
      return part
        .replace(/<!--[^]*?-->/g, '')
        .replace(/<\/?(?:del|strike|mark|kbd|time|section)\b[^>]*>/g, '')
        .replace(
          /<(h[1-6])>([^<]*)/g,
          (_, name: string, words: string) => `<${name} id="${words.toLowerCase()}">${words}`,
        )
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replace(/>\n</g, '><')
        .trim();
    })
    .join('');
}
