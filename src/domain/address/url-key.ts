import { publishedUrl } from './published-url';
import { asksForTwin, normalizeHost, normalizePath, siteAlias, siteTwin } from './page-twins';
import { webUrl } from './web-url';

/** The addresses of a page: the one it was opened at, and its own word for it where it named one. */
export interface PageAddress {
  url: string;
  canonicalUrl?: string;
}

/**
 * What two addresses of one page have in common; for finding duplicates, never for publishing.
 *
 * It ignores the scheme, a user's name and password, `www.`, default ports, the trailing slash,
 * `index.html` and its kin, the order of parameters, what `publishedUrl` takes out, how a character is
 * encoded, AMP and mobile twins, and the text directive of a fragment. A fragment may be a page of its
 * own and tells pages apart; whether it is but a place on the page is for the page to say (`pageUrlKey`).
 * The order of parameters of one name is kept. The key of what is no web address is its own text, trimmed.
 */
export function urlKey(url: string): string {
  let key = cache.get(url);
  if (key === undefined) {
    key = makeKey(url);
    if (cache.size >= maxCached) cache.clear();
    cache.set(url, key);
  }
  return key;
}

/** Keys made of late: an import asks for each several times, and it takes parsing the address twice. */
const cache = new Map<string, string>();
const maxCached = 2_000;

/** The key of a page by its address and what the page says of it: a place on it is no page, nor is its AMP twin. */
export function pageUrlKey({ url, canonicalUrl }: PageAddress): string {
  const key = urlKey(url);
  if (canonicalUrl === undefined || !webUrl(canonicalUrl)) return key;
  const stated = urlKey(canonicalUrl);
  const amp = withoutAmp(withoutPlace(key));
  if (amp === stated) return amp;
  return stated.includes('#') ? key : withoutPlace(key);
}

/** The key of a page that is kept apart from all others, whatever the rules say: its published address. */
export function exactUrlKey(url: string): string {
  return `=${publishedUrl(url.trim()).url}`;
}

/**
 * The keys under which a page's clip may be stored. Beside its own that is the key of the whole page
 * where only that page can say whether this one is a place on it, or its AMP twin.
 */
export function keysOfPage(page: PageAddress): string[] {
  const key = pageUrlKey(page);
  return [...new Set([exactUrlKey(page.url), key, withoutPlace(key), withoutAmp(withoutPlace(key))])];
}

/** The key without a fragment, unless it is a route of the page's script (`#/…`, `#!…`). */
function withoutPlace(key: string): string {
  return key.replace(/#(?![/!]).*$/s, '');
}

function withoutAmp(key: string): string {
  return key.replace(/\/amp(?=$|[?#])/i, '');
}

function makeKey(url: string): string {
  const address = url.trim();
  if (!webUrl(address)) return address;
  const parts = new URL(publishedUrl(address).url);
  const host = normalizeHost(parts.hostname);
  const twin = siteTwin(host, parts);
  if (twin !== undefined) return twin;
  const port = /^(?:|80|443)$/.test(parts.port) ? '' : `:${parts.port}`;
  const site = siteAlias(host);
  const path = withoutPost(normalizePath(evenly(parts.pathname)));
  return site + port + path + query(host, parts.search) + fragment(parts.hash);
}

/** The path of a Discourse topic without the number of a post in it. */
function withoutPost(path: string): string {
  return path.replace(/^(.*\/t\/(?=[^/]*[^/\d])[^/]+\/\d+)\/\d+$/, '$1');
}

function query(host: string, search: string): string {
  const parameters = evenly(search.slice(1).replaceAll('+', '%20'))
    .split('&')
    .map((text) => ({ text, name: text.split('=', 1)[0] ?? '' }))
    .filter(({ text, name }) => text !== '' && !asksForTwin(host, name, text.slice(name.length + 1)));
  const sorted = parameters.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  return sorted.length === 0 ? '' : `?${sorted.map(({ text }) => text).join('&')}`;
}

function fragment(hash: string): string {
  let place = evenly(hash.split(':~:', 1)[0] ?? '');
  if (/^#[/!]/.test(place)) while (place.endsWith('/')) place = place.slice(0, -1);
  return /^#!?$/.test(place) ? '' : place;
}

/** One spelling for each encoded character: bare where it never needs encoding, else in capitals (RFC 3986, 6.2.2). */
function evenly(text: string): string {
  return text.replace(/%(?![\da-f]{2})/gi, '%25').replace(/%[\da-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : code.toUpperCase();
  });
}
