import * as v from 'valibot';
import { basicAuthorization } from '../domain/basic-authorization';
import { isSiteAddress, maxTargets, type SiteAuthor } from '../domain/destination';
import { createHttpClient, jsonOf } from './http';
import type { HttpAnswer, HttpClient, HttpDependencies } from './http';
import type { RightsReport } from './destination-client';
import { detailOf, PublishError } from './publish-error';

/** A WordPress site as it describes itself to everybody. */
export interface WordPressSite {
  name: string;
  /** The root of its REST API, to which routes are added by `routeUrl`. */
  apiRoot: string;
  /** Where the writer allows an application in, where the site lets application passwords in at all. */
  authorizeUrl?: string;
}

export interface WordPressLogin {
  user: string;
  password: string;
}

const indexSchema = v.object({
  name: v.fallback(v.string(), ''),
  namespaces: v.array(v.string()),
  // PHP writes an empty object as a list.
  authentication: v.fallback(v.record(v.string(), v.unknown()), {}),
});

const passwordsSchema = v.object({ endpoints: v.object({ authorization: v.string() }) });

const accountSchema = v.object({
  name: v.fallback(v.string(), ''),
  capabilities: v.record(v.string(), v.unknown()),
});

const authorsSchema = v.array(v.object({ id: v.number(), name: v.string() }));

const maxNameChars = 200;

/**
 * Finds the REST API of the site at an address, which may be that of any of its pages. Nothing secret is
 * sent, so redirects are followed.
 * @throws {PublishError}
 */
export async function findWordPress(
  address: string,
  signal: AbortSignal,
  dependencies?: HttpDependencies,
): Promise<WordPressSite> {
  const http = createHttpClient(undefined, dependencies);
  const page = await http({ url: address, signal });
  const roots = [linkedRoot(page), ...guessedRoots(page.url)].filter((root) => root !== undefined);
  for (const apiRoot of new Set(roots)) {
    const site = siteOfIndex(apiRoot, await http({ url: apiRoot, signal }));
    if (site) return site;
  }
  throw new PublishError(page.status >= 500 ? 'server-fault' : 'not-found');
}

/** Where the site says that its API is: in a header, or in the page's own links. */
function linkedRoot({ headers, text, url }: HttpAnswer): string | undefined {
  const inHeader = /<([^<>]+)>\s*;\s*rel="?https:\/\/api\.w\.org\/"?/.exec(headers.get('link') ?? '')?.[1];
  const inPage = /<link\s[^<>]{0,500}rel=["']https:\/\/api\.w\.org\/["'][^<>]{0,500}>/i.exec(text)?.[0];
  const href = inHeader ?? /href=["']([^"']+)["']/i.exec(inPage ?? '')?.[1]?.replaceAll('&#038;', '&');
  if (href === undefined || !URL.canParse(href, url)) return undefined;
  const root = new URL(href, url).href;
  return isSiteAddress(root) ? root : undefined;
}

/** Where it is by custom, with readable addresses and with plain ones. */
function guessedRoots(url: string): string[] {
  const { origin, pathname } = new URL(url);
  // A site in a folder may be given without the slash at its end; a page of a site lies below it.
  const folders = [`${pathname.replace(/\/$/, '')}/`, new URL('.', url).pathname, '/'];
  return folders.flatMap((folder) => [
    `${origin}${folder}wp-json/`,
    `${origin}${folder}index.php?rest_route=/`,
  ]);
}

function siteOfIndex(apiRoot: string, answer: HttpAnswer): WordPressSite | undefined {
  if (answer.status !== 200) return undefined;
  let json: unknown;
  try {
    json = jsonOf(answer);
  } catch {
    return undefined;
  }
  const { success, output } = v.safeParse(indexSchema, json);
  if (!success || !output.namespaces.includes('wp/v2')) return undefined;
  const passwords = v.safeParse(passwordsSchema, output.authentication['application-passwords']);
  const authorizeUrl = passwords.success ? passwords.output.endpoints.authorization : undefined;
  return {
    name: plainName(output.name).slice(0, maxNameChars),
    // A site that was reached by a redirect names its API at its own address.
    apiRoot: answer.url.includes('rest_route') ? apiRoot : answer.url,
    ...(authorizeUrl !== undefined && isSiteAddress(authorizeUrl) && { authorizeUrl }),
  };
}

/** The address of a route of the API, whose root may hold the route in a parameter. */
export function routeUrl(apiRoot: string, route: string, query: Record<string, string> = {}): string {
  const url = new URL(apiRoot);
  const inParameter = url.searchParams.get('rest_route');
  if (inParameter === null) url.pathname = `${url.pathname.replace(/\/$/, '')}/${route}`;
  else url.searchParams.set('rest_route', `/${route}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

export function wordPressHttp(
  apiRoot: string,
  { user, password }: WordPressLogin,
  dependencies?: HttpDependencies,
): HttpClient {
  // WordPress shows an application password in groups, and takes it with or without the spaces.
  const value = basicAuthorization(user, password.replace(/\s+/g, ''));
  return createHttpClient({ origin: new URL(apiRoot).origin, value }, dependencies);
}

/**
 * Asks who the account is and what it may do.
 * @throws {PublishError} `unauthorized` also where the server strips the header that names the account:
 * WordPress answers the same to both
 */
export async function checkWordPress(
  apiRoot: string,
  login: WordPressLogin,
  signal: AbortSignal,
  dependencies?: HttpDependencies,
): Promise<RightsReport> {
  const http = wordPressHttp(apiRoot, login, dependencies);
  const answer = await http({ url: routeUrl(apiRoot, 'wp/v2/users/me', { context: 'edit' }), signal });
  if (answer.status === 401) {
    // Only its own description tells whether it lets application passwords in at all.
    const index = await createHttpClient(undefined, dependencies)({ url: apiRoot, signal });
    const site = siteOfIndex(apiRoot, index);
    if (site && site.authorizeUrl === undefined) throw new PublishError('passwords-off');
  }
  const { success, output } = v.safeParse(accountSchema, wordPressJson(answer, [200]));
  if (!success) throw new PublishError('not-understood');
  const may = (capability: string) => output.capabilities[capability] === true;
  if (!may('edit_posts')) throw new PublishError('forbidden');
  const authors = may('edit_others_posts') ? await readAuthors(http, apiRoot, signal) : [];
  return {
    account: plainName(output.name).slice(0, maxNameChars),
    limits: [
      ...(may('publish_posts') ? [] : ['drafts-only' as const]),
      ...(may('manage_categories') ? [] : ['no-new-categories' as const]),
      ...(may('unfiltered_html') ? [] : ['html-filtered' as const]),
    ],
    ...(authors.length > 1 && { authors }),
  };
}

/** Who writes posts on the site; nobody where it does not say. */
async function readAuthors(http: HttpClient, apiRoot: string, signal: AbortSignal): Promise<SiteAuthor[]> {
  const query = { who: 'authors', per_page: String(maxTargets), _fields: 'id,name' };
  const answer = await http({ url: routeUrl(apiRoot, 'wp/v2/users', query), signal });
  if (answer.status !== 200) return [];
  const { success, output } = v.safeParse(authorsSchema, jsonOf(answer));
  return success ? output.map(({ id, name }) => ({ id, name: plainName(name).slice(0, maxNameChars) })) : [];
}

const errorSchema = v.object({ code: v.string(), message: v.fallback(v.string(), '') });

/**
 * The JSON of an answer with one of these statuses.
 * @throws {PublishError} that names what WordPress says instead
 */
export function wordPressJson(answer: HttpAnswer, statuses: readonly number[]): unknown {
  const { status } = answer;
  if (statuses.includes(status)) return jsonOf(answer);
  if (status >= 500) throw new PublishError('server-fault');
  const error = v.safeParse(errorSchema, attemptJson(answer.text));
  const detail = error.success ? detailOf(plainName(error.output.message)) : '';
  if (status === 401) throw new PublishError('unauthorized', detail);
  if (status === 403) throw new PublishError('forbidden', detail);
  if (status === 404 && error.success && error.output.code.startsWith('rest_post_'))
    throw new PublishError('gone-there');
  if (status === 404) throw new PublishError('not-found', detail);
  if (status === 429) throw new PublishError('too-many');
  // A refusal of WordPress' own says why in JSON; anything else may come from whatever stands before it.
  throw new PublishError(status >= 400 && error.success ? 'refused' : 'not-understood', detail);
}

function attemptJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const references = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }),
);

/** A name or a title as WordPress gives it, with character references, as plain text. */
export function plainName(html: string): string {
  return html.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(String(hex), 16) : undefined;
    if (code !== undefined) return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    return references.get(name.toLowerCase()) ?? whole;
  });
}
