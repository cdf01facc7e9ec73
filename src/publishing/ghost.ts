import * as v from 'valibot';
import { base64Url } from '../domain/base64';
import { isSiteAddress, maxTargets, type GhostDestination, type PostTarget } from '../domain/destination';
import type { RemoteStatus } from '../domain/digest/publication';
import {
  keyIn,
  markOf,
  type DestinationClient,
  type OutgoingPost,
  type RemotePost,
  type WriteResult,
} from './destination-client';
import { comparableHtml, ghostHtml } from './ghost-html';
import { createHttpClient, jsonOf, type HttpAnswer, type HttpDependencies } from './http';
import { detailOf, PublishError } from './publish-error';

const postSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[\da-f]{24}$/)),
  title: v.string(),
  html: v.nullish(v.string(), ''),
  status: v.string(),
  url: v.fallback(v.string(), ''),
  updated_at: v.string(),
  codeinjection_foot: v.nullish(v.string(), ''),
  newsletter: v.fallback(v.nullish(v.object({ slug: v.string() })), undefined),
});

type StoredPost = v.InferOutput<typeof postSchema>;

const postsSchema = v.object({ posts: v.array(postSchema) });
const siteSchema = v.object({ site: v.object({ title: v.string() }) });
const newslettersSchema = v.object({
  newsletters: v.array(v.object({ slug: v.string(), name: v.string() })),
});
const errorSchema = v.object({
  errors: v.pipe(
    v.array(v.object({ message: v.string(), context: v.fallback(v.nullable(v.string()), null) })),
    v.nonEmpty(),
  ),
});

/** Ghost's own bounds; it refuses what is longer. */
const [maxTitleChars, maxExcerptChars, maxTagChars] = [255, 300, 191];

/** The root of the Admin API of the site at an address: what Ghost shows beside the key as its API URL. */
export function ghostApiRoot(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname.replace(/\/ghost(?:\/.*)?$/, '').replace(/\/$/, '')}/ghost/api/admin/`;
}

/** Posts on a Ghost site, over its Admin API, by the key of an integration. */
export function ghostClient(
  { apiRoot }: Pick<GhostDestination, 'apiRoot'>,
  key: string,
  dependencies?: HttpDependencies,
  nowMs: () => number = () => Date.now(),
): DestinationClient {
  const { origin } = new URL(apiRoot);
  const http = createHttpClient({ origin, value: () => ghostAuthorization(key, nowMs()) }, dependencies);
  const urlOf = (route: string, query: Record<string, string>) =>
    `${apiRoot}${route}?${new URLSearchParams(query).toString()}`;
  const headers = { accept: 'application/json', 'accept-version': 'v5.0' };
  const ask = (route: string, query: Record<string, string>, signal: AbortSignal) =>
    http({ url: urlOf(route, query), headers, signal });
  const write = async (
    target: { method: 'POST' | 'PUT'; route: string; newsletter?: string | undefined },
    fields: Record<string, unknown>,
    signal: AbortSignal,
  ): Promise<StoredPost> => {
    const { method, route, newsletter } = target;
    const url = urlOf(route, {
      source: 'html',
      formats: 'html',
      ...(newsletter !== undefined && { newsletter, email_segment: 'all' }),
    });
    const answer = await http({ method, url, headers, json: { posts: [fields] }, signal });
    return onlyPost(ghostJson(answer, method === 'POST' ? 201 : 200));
  };
  const publish = async (
    post: OutgoingPost,
    there: RemotePost,
    signal: AbortSignal,
  ): Promise<WriteResult> => {
    const [newsletter] = post.targets;
    const comesOut = there.status === 'draft' && post.status !== 'draft';
    const stored = await write(
      { method: 'PUT', route: `posts/${there.id}/`, newsletter: comesOut ? newsletter : undefined },
      {
        ...fieldsOf(post),
        // What visitors can read already does not become a draft by being updated, nor does its address change.
        ...(there.status !== 'published' && {
          ...statusFields(post),
          // What was to come out later comes out now.
          ...(there.status === 'scheduled' &&
            post.status === 'published' && { published_at: new Date(nowMs()).toISOString() }),
          ...slugFields(post),
        }),
        updated_at: there.version,
      },
      signal,
    );
    const isMissing = comesOut && newsletter !== undefined && stored.newsletter?.slug !== newsletter;
    return { id: stored.id, missingTerms: isMissing ? [newsletter] : [] };
  };
  return {
    capabilities: { createsOnce: false, drafts: true, textIsAll: false, schedules: true },
    async check(signal) {
      ghostJson(await ask('posts/', { limit: '1', fields: 'id' }, signal), 200);
      const site = v.safeParse(siteSchema, ghostJson(await ask('site/', {}, signal), 200));
      const list = { filter: 'status:active', fields: 'slug,name', limit: String(maxTargets) };
      const known = v.safeParse(newslettersSchema, ghostJson(await ask('newsletters/', list, signal), 200));
      if (!site.success || !known.success) throw new PublishError('not-understood');
      const targets = known.output.newsletters.map(({ slug, name }): PostTarget => ({
        id: slug.slice(0, 1_000),
        name: name.slice(0, 200),
      }));
      return { account: site.output.site.title.slice(0, 200), limits: [], targets };
    },
    keyOf: ({ postId }) => postId,
    textOf: (post) => comparableText(titleOf(post), ghostHtml(post.render('html').body)),
    async find(key, signal) {
      const filter = `codeinjection_foot:~'gleanings:${key.replaceAll(/[^\w-]/g, '')}'`;
      const query = { filter, formats: 'html', limit: '5', order: 'created_at asc' };
      const { success, output } = v.safeParse(
        postsSchema,
        ghostJson(await ask('posts/', query, signal), 200),
      );
      if (!success) throw new PublishError('not-understood');
      const found = output.posts.find(({ codeinjection_foot }) => codeinjection_foot.includes(markOf(key)));
      return found && remotePost(found);
    },
    async read(id, signal) {
      const answer = await ask(`posts/${encodeURIComponent(id)}/`, { formats: 'html' }, signal);
      return answer.status === 404 ? undefined : remotePost(onlyPost(ghostJson(answer, 200)));
    },
    async create(key, post, signal) {
      const hasNewsletter = post.targets.length > 0 && post.status !== 'draft';
      const made = await write(
        { method: 'POST', route: 'posts/' },
        {
          ...fieldsOf(post),
          // Ghost sends a newsletter when a draft comes out, and passes over one that is asked for with a new post.
          ...statusFields(hasNewsletter ? { status: 'draft' } : post),
          ...slugFields(post),
          // Where the site puts code below a post: Ghost's editor keeps no comment in the text itself.
          codeinjection_foot: markOf(key),
        },
        signal,
      );
      return hasNewsletter ? publish(post, remotePost(made), signal) : { id: made.id, missingTerms: [] };
    },
    update: (there, post, signal) => publish(post, there, signal),
    async remove(there, signal) {
      // Ghost has no trash.
      const answer = await http({ method: 'DELETE', url: urlOf(`posts/${there.id}/`, {}), headers, signal });
      if (answer.status !== 204 && answer.status !== 404) ghostJson(answer, 204);
    },
  };
}

function fieldsOf(post: OutgoingPost): Record<string, unknown> {
  const names = [...post.categories, ...post.tags].map(({ name }) => cut(name, maxTagChars));
  return {
    title: titleOf(post),
    html: ghostHtml(post.render('html').body),
    tags: [...new Set(names)].map((name) => ({ name })),
    ...(post.excerpt !== '' && { custom_excerpt: cut(post.excerpt, maxExcerptChars) }),
  };
}

function slugFields({ slug }: OutgoingPost): { slug?: string } {
  return slug === '' ? {} : { slug };
}

function statusFields({
  status,
  publishAt,
}: Pick<OutgoingPost, 'status' | 'publishAt'>): Record<string, unknown> {
  return status === 'scheduled' ? { status, published_at: publishAt } : { status };
}

function titleOf({ title }: OutgoingPost): string {
  // Without one it writes its own, in English.
  return cut(title.trim(), maxTitleChars) || '(Untitled)';
}

function cut(text: string, maxChars: number): string {
  return text.length <= maxChars ? text : text.slice(0, maxChars).replace(/\p{Cs}$/u, '');
}

function remotePost({
  id,
  title,
  html,
  status,
  url,
  updated_at,
  codeinjection_foot,
}: StoredPost): RemotePost {
  const shown = remoteStatus(status);
  return {
    id,
    status: shown,
    text: comparableText(title, html),
    key: keyIn(codeinjection_foot),
    version: updated_at,
    ...(shown === 'published' && isSiteAddress(url) && { url }),
  };
}

function remoteStatus(status: string): RemoteStatus {
  return status === 'draft' || status === 'scheduled' ? status : 'published';
}

function comparableText(title: string, html: string): string {
  return `${title.trim()}\n\n${comparableHtml(html)}\n`;
}

function onlyPost(json: unknown): StoredPost {
  const { success, output } = v.safeParse(postsSchema, json);
  const [post] = success ? output.posts : [];
  if (!post) throw new PublishError('not-understood');
  return post;
}

function ghostJson(answer: HttpAnswer, wanted: number): unknown {
  const { status } = answer;
  if (status === wanted) return jsonOf(answer);
  if (status >= 500) throw new PublishError('server-fault');
  let json: unknown;
  try {
    json = jsonOf(answer);
  } catch {
    throw new PublishError(status === 404 ? 'not-found' : 'not-understood');
  }
  const { success, output } = v.safeParse(errorSchema, json);
  const [error] = success ? output.errors : [];
  const detail = error ? detailOf(error.context ?? error.message) : '';
  if (status === 401 || (status === 400 && /token/i.test(error?.message ?? '')))
    throw new PublishError('unauthorized', detail);
  if (status === 403) throw new PublishError('forbidden', detail);
  if (status === 404) throw new PublishError('not-found', detail);
  if (status === 409) throw new PublishError('conflict');
  if (status === 429) throw new PublishError('too-many');
  throw new PublishError(status >= 400 && success ? 'refused' : 'not-understood', detail);
}

/** How long Ghost takes a token; it takes none that is longer. */
const tokenSeconds = 300;

/**
 * A JSON Web Token for Ghost's Admin API, signed with the secret half of the key, which itself never goes out.
 * @throws {PublishError} where the key is none
 */
async function ghostAuthorization(key: string, nowMs: number): Promise<string> {
  const [, id, secret] = /^([\da-f]{8,64}):((?:[\da-f]{2}){16,128})$/i.exec(key.trim()) ?? [];
  if (id === undefined || secret === undefined) throw new PublishError('unauthorized');
  const issuedAt = Math.floor(nowMs / 1_000);
  const encoder = new TextEncoder();
  const part = (json: object) => base64Url(encoder.encode(JSON.stringify(json)));
  const head = part({ alg: 'HS256', typ: 'JWT', kid: id });
  const claims = part({ iat: issuedAt, exp: issuedAt + tokenSeconds, aud: '/admin/' });
  const bytes = Uint8Array.from(secret.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const signer = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']);
  const signature = await crypto.subtle.sign('HMAC', signer, encoder.encode(`${head}.${claims}`));
  return `Ghost ${head}.${claims}.${base64Url(new Uint8Array(signature))}`;
}
