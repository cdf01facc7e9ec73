import { webUrl } from '../../domain/address/web-url';
import { hostPatterns } from '../../browser/host-permission';
import { readWordPressPage } from '../../exchange/posts/wordpress-json';
import type { PostReading } from '../../exchange/posts/source-post';
import type { HtmlOptions } from '../../exchange/posts/html-post';
import { escapeMarkdown, linkDestination } from '../../rendering/markdown/escape-markdown';
import { PublishError } from '../../publishing/publish-error';
import { findWordPress, routeUrl } from '../../publishing/wordpress-site';
import { wordings } from '../../rendering/wording/wordings';

/** Why a site's posts could not be read: it did not answer, it is no WordPress, or the reader ended it. */
export class WordPressError extends Error {
  override name = 'WordPressError';
  constructor(readonly why: 'silent' | 'no-wordpress') {
    super(why);
  }
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const postsPerPage = 100;
const answerTimeoutMs = 30_000;
/** A blog has no more posts than that; whoever answers on and on is none. */
const maxPages = 500;

/** Which hosts have to be asked for; none where the address is no web address. */
export function hostsOfSite(site: string): string[] {
  return webUrl(site.trim()) ? hostPatterns(site.trim()) : [];
}

/**
 * Reads all published posts of a WordPress site over its REST API, which everybody may read. No cookies are
 * sent.
 * @throws {WordPressError}
 */
export async function readWordPressSite(
  site: string,
  zone: string,
  signal: AbortSignal,
  report: (posts: number) => void,
  fetchIt: Fetch = (url, init) => fetch(url, init),
): Promise<PostReading[]> {
  const get = async (url: string) => {
    const request = {
      credentials: 'omit' as const,
      referrerPolicy: 'no-referrer' as const,
      signal: AbortSignal.any([signal, AbortSignal.timeout(answerTimeoutMs)]),
    };
    const answer = await fetchIt(url, request).catch(() => undefined);
    signal.throwIfAborted();
    if (!answer) throw new WordPressError('silent');
    return answer;
  };
  const home = site.trim().replace(/\/+$/, '');
  const root = await apiRoot(home, signal, fetchIt);
  const options: HtmlOptions = { zone, wordings, writing: { escapeMarkdown, linkDestination } };
  const posts: PostReading[] = [];
  for (let page = 1, pages = 1; page <= Math.min(pages, maxPages); page += 1) {
    const answer = await get(routeUrl(root, 'wp/v2/posts', query(page)));
    const json = answer.ok
      ? await answer.json().then(
          (value: unknown) => value,
          () => undefined,
        )
      : undefined;
    if (!Array.isArray(json)) throw new WordPressError('no-wordpress');
    posts.push(...readWordPressPage(json, home, options));
    pages = Number(answer.headers.get('X-WP-TotalPages')) || 1;
    report(posts.length);
  }
  return posts;
}

function query(page: number): Record<string, string> {
  return {
    per_page: String(postsPerPage),
    page: String(page),
    order: 'asc',
    _embed: 'author,wp:term',
  };
}

/** Where the site's API is, on the hosts that the reader has let us ask, and on no others. */
async function apiRoot(home: string, signal: AbortSignal, fetchIt: Fetch): Promise<string> {
  const hosts = hostPatterns(home);
  const isOwn = (url: string) => hostPatterns(url).some((host) => hosts.includes(host));
  const dependencies = {
    fetch: (url: string, init: RequestInit) =>
      isOwn(url) ? fetchIt(url, init) : Promise.resolve(new Response(null, { status: 404 })),
    deadline: () => AbortSignal.timeout(answerTimeoutMs),
  };
  try {
    return (await findWordPress(`${home}/`, signal, dependencies)).apiRoot;
  } catch (error) {
    signal.throwIfAborted();
    const isThere = error instanceof PublishError && error.kind === 'not-found';
    throw new WordPressError(isThere ? 'no-wordpress' : 'silent');
  }
}
