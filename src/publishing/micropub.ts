import * as v from 'valibot';
import type { MicropubDestination } from '../domain/destination';
import { isSiteAddress, maxTargets, type PostTarget } from '../domain/destination';
import type { RemoteStatus } from '../domain/digest/publication';
import {
  keyIn,
  markOf,
  type DestinationClient,
  type OutgoingPost,
  type RemotePost,
  type WriteResult,
} from './destination-client';
import { createHttpClient, jsonOf, type HttpAnswer, type HttpDependencies } from './http';
import { findIndieAuth, type IndieAuthSite } from './indieauth';
import { detailOf, PublishError } from './publish-error';
import { linkedUrl } from './site-links';

/** A site that speaks Micropub. */
export interface MicropubSite {
  /** Its endpoint. */
  apiRoot: string;
  /** Where it lets applications in, where it says so. */
  indieAuth?: IndieAuthSite;
}

/**
 * Finds a site's Micropub endpoint, in a header or in the page, by W3C's Micropub, section 5.3. Nothing secret
 * is sent, so redirects are followed.
 * @throws {PublishError}
 */
export async function findMicropub(
  address: string,
  signal: AbortSignal,
  dependencies?: HttpDependencies,
): Promise<MicropubSite> {
  const page = await createHttpClient(undefined, dependencies)({ url: address, signal });
  const apiRoot = linkedUrl(page, 'micropub');
  if (apiRoot === undefined) throw new PublishError('not-found');
  const indieAuth = await findIndieAuth(page, signal, dependencies);
  return { apiRoot, ...(indieAuth && { indieAuth }) };
}

const strings = v.fallback(v.array(v.unknown()), []);

const sourceSchema = v.object({
  properties: v.object({
    name: strings,
    content: strings,
    url: strings,
    'post-status': strings,
  }),
});

/** A site without targets may say so by an empty list, as PHP writes an empty object. */
const configSchema = v.union([
  v.object({ 'syndicate-to': v.fallback(v.array(v.unknown()), []) }),
  v.pipe(
    v.array(v.unknown()),
    v.transform(() => ({ 'syndicate-to': [] })),
  ),
]);

const targetSchema = v.object({
  uid: v.pipe(v.string(), v.nonEmpty(), v.maxLength(1_000)),
  name: v.fallback(v.string(), ''),
});

const listSchema = v.object({ items: v.array(v.unknown()) });

const errorSchema = v.object({ error: v.string(), error_description: v.fallback(v.string(), '') });

/** Posts on a site that speaks W3C Micropub, with a token that the writer pasted. */
export function micropubClient(
  { apiRoot, address }: Pick<MicropubDestination, 'apiRoot' | 'address'>,
  token: string,
  dependencies?: HttpDependencies,
): DestinationClient {
  const { origin } = new URL(apiRoot);
  // The token goes once, in the header: some servers refuse two, as the specification says.
  const http = createHttpClient({ origin, value: `Bearer ${token.trim()}` }, dependencies);
  const query = (parameters: Record<string, string>) => {
    const url = new URL(apiRoot);
    for (const [name, value] of Object.entries(parameters)) url.searchParams.append(name, value);
    return url.href;
  };
  const ask = (parameters: Record<string, string>, signal: AbortSignal) =>
    http({ url: query(parameters), headers: { accept: 'application/json' }, signal });
  const write = (json: object, signal: AbortSignal) =>
    http({ method: 'POST', url: apiRoot, headers: { accept: 'application/json' }, json, signal });
  const read = async (id: string, signal: AbortSignal): Promise<RemotePost | undefined> => {
    const answer = await ask({ q: 'source', url: id }, signal);
    if (answer.status === 404 || answer.status === 410 || isMissing(answer)) return undefined;
    const { success, output } = v.safeParse(sourceSchema, micropubJson(answer, [200]));
    if (!success) throw new PublishError('not-understood');
    return remotePost(id, output);
  };
  return {
    capabilities: { createsOnce: false, drafts: true, textIsAll: false, schedules: false },
    async check(signal) {
      const answer = await ask({ q: 'config' }, signal);
      const { success, output } = v.safeParse(configSchema, micropubJson(answer, [200]));
      if (!success) throw new PublishError('not-understood');
      return { account: new URL(address).host, limits: [], targets: targetsOf(output['syndicate-to']) };
    },
    keyOf: ({ postId }) => postId,
    textOf: (post) => storedText(post.title, contentOf(post)),
    read,
    async find(key, signal) {
      const answer = await ask({ q: 'source', limit: '50' }, signal);
      // To list posts is an extension; a server without it takes it for a question after no post.
      if (answer.status === 400 || answer.status === 404 || answer.status === 501)
        throw new PublishError('cannot-look');
      const { success, output } = v.safeParse(listSchema, micropubJson(answer, [200]));
      if (!success) throw new PublishError('cannot-look');
      for (const item of output.items) {
        const parsed = v.safeParse(sourceSchema, item);
        if (!parsed.success) continue;
        const { properties } = parsed.output;
        const url = properties.url[0];
        if (
          typeof url !== 'string' ||
          !isSiteAddress(url) ||
          !contentText(properties.content).includes(markOf(key))
        )
          continue;
        return remotePost(url, parsed.output);
      }
      return undefined;
    },
    async create(_key, post, signal) {
      const properties = {
        ...propertiesOf(post),
        ...(post.slug !== '' && { 'mp-slug': [post.slug] }),
        'post-status': [post.status === 'draft' ? 'draft' : 'published'],
        ...(post.status !== 'draft' && syndication(post)),
      };
      const answer = await write({ type: ['h-entry'], properties }, signal);
      const location = answer.headers.get('location');
      if (answer.status !== 201 && answer.status !== 202) micropubJson(answer, []);
      if (location === null || !URL.canParse(location, apiRoot)) throw new PublishError('not-understood');
      const id = new URL(location, apiRoot).href;
      if (!isSiteAddress(id)) throw new PublishError('not-understood');
      return { id, missingTerms: [] };
    },
    async update(there, post, signal): Promise<WriteResult> {
      const publishes = there.status === 'draft' && post.status === 'published';
      const replace = {
        ...propertiesOf(post),
        ...(publishes && { 'post-status': ['published'], ...syndication(post) }),
      };
      const answer = await write({ action: 'update', url: there.id, replace }, signal);
      if (![200, 201, 204].includes(answer.status)) micropubJson(answer, []);
      // The address of a draft may change when it comes out.
      const location = answer.headers.get('location');
      const moved = answer.status === 201 && location !== null && URL.canParse(location, apiRoot);
      return { id: moved ? new URL(location, apiRoot).href : there.id, missingTerms: [] };
    },
    async remove(there, signal) {
      const answer = await write({ action: 'delete', url: there.id }, signal);
      if (![200, 201, 204].includes(answer.status)) micropubJson(answer, []);
    },
  };
}

function targetsOf(given: readonly unknown[]): PostTarget[] {
  return given.slice(0, maxTargets).flatMap((one) => {
    const { success, output } = v.safeParse(targetSchema, one);
    return success ? [{ id: output.uid, name: (output.name || output.uid).slice(0, 200) }] : [];
  });
}

function propertiesOf(post: OutgoingPost): Record<string, unknown[]> {
  return {
    name: [post.title],
    content: [{ html: contentOf(post) }],
    // Micropub has tags alone.
    category: [...post.categories, ...post.tags].map(({ name }) => name),
  };
}

/** What the site is to pass on when the post comes out; said once, since it may pass it on each time. */
function syndication({ targets }: OutgoingPost): Record<string, string[]> {
  return targets.length === 0 ? {} : { 'mp-syndicate-to': [...targets] };
}

function contentOf(post: OutgoingPost): string {
  return `${post.render('html').body.trim()}\n${markOf(post.postId)}`;
}

function remotePost(id: string, { properties }: v.InferOutput<typeof sourceSchema>): RemotePost {
  const status: RemoteStatus = properties['post-status'][0] === 'draft' ? 'draft' : 'published';
  const [name] = properties.name;
  return {
    id,
    status,
    text: storedText(typeof name === 'string' ? name : '', contentText(properties.content)),
    key: keyIn(contentText(properties.content)),
    ...(status === 'published' && isSiteAddress(id) && { url: id }),
  };
}

function contentText([content]: readonly unknown[]): string {
  if (typeof content === 'string') return content;
  if (typeof content !== 'object' || content === null) return '';
  if ('html' in content && typeof content.html === 'string') return content.html;
  return 'value' in content && typeof content.value === 'string' ? content.value : '';
}

function storedText(name: string, content: string): string {
  return `${name.trim()}\n\n${content.trim()}\n`;
}

function isMissing({ status, text }: HttpAnswer): boolean {
  // The specification has no answer for a post that is not there; some say 400 and name it so.
  return status === 400 && /not[ _]found/i.test(text);
}

function micropubJson(answer: HttpAnswer, statuses: readonly number[]): unknown {
  const { status } = answer;
  if (statuses.includes(status)) return jsonOf(answer);
  if (status >= 500) throw new PublishError('server-fault');
  let json: unknown;
  try {
    json = jsonOf(answer);
  } catch {
    throw new PublishError('not-understood');
  }
  const { success, output } = v.safeParse(errorSchema, json);
  const detail = success ? detailOf(output.error_description || output.error) : '';
  if (status === 401) throw new PublishError('unauthorized', detail);
  if (status === 403) throw new PublishError('forbidden', detail);
  if (status === 429) throw new PublishError('too-many');
  if (status === 404) throw new PublishError('not-found', detail);
  throw new PublishError(status >= 400 && success ? 'refused' : 'not-understood', detail);
}
