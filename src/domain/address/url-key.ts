import { narrowestFirst, type SiteRule } from './site-rule';
import { stripParameters } from './strip-parameters';
import { trackingRules } from './tracking-rules';
import { asksForTwin, insideAmpCache, plainHost, plainPath } from './twins';
import { webUrl } from './web-url';

/**
 * What two addresses of one page have in common; for finding duplicates, never for publishing.
 *
 * It ignores the scheme, a user's name and password, `www.`, default ports, the trailing slash,
 * `index.html` and its kin, the order of parameters, tracking parameters, how a character is
 * encoded, AMP and mobile twins, and the fragment with its text directive, unless the fragment is a
 * route of the page's script (`#/…`, `#!…`). The order of parameters of one name is kept.
 *
 * It errs towards one key: a site that shows two pages at `/a` and `/a/` has one key for both.
 * The key of what is no web address is its own text, trimmed.
 */
export function urlKey(url: string, rules: readonly SiteRule[] = []): string {
  if (rules.length > 0) return madeKey(url, rules);
  let key = known.get(url);
  if (key === undefined) {
    key = madeKey(url, rules);
    if (known.size >= mostKnown) known.clear();
    known.set(url, key);
  }
  return key;
}

/** Keys made of late: an import asks for each several times, and it takes parsing the address twice. */
const known = new Map<string, string>();
const mostKnown = 2_000;

function madeKey(url: string, rules: readonly SiteRule[]): string {
  const address = url.trim();
  const original = webUrl(address);
  if (!original) return address;
  const { href } = withoutAmpCache(original);
  const parts = new URL(stripParameters(href, [...narrowestFirst(rules), ...trackingRules]).url);
  const host = plainHost(parts.hostname);
  const port = /^(?:|80|443)$/.test(parts.port) ? '' : `:${parts.port}`;
  return (
    host + port + plainPath(host, evenly(parts.pathname)) + query(host, parts.search) + route(parts.hash)
  );
}

/** Caches lie within viewers; five layers are more than anyone makes in earnest. */
function withoutAmpCache(url: URL, layers = 5): URL {
  const inner = layers === 0 ? undefined : webUrl(insideAmpCache(url) ?? '');
  return inner ? withoutAmpCache(inner, layers - 1) : url;
}

function query(host: string, search: string): string {
  const parameters = evenly(search.slice(1).replaceAll('+', '%20'))
    .split('&')
    .map((text) => ({ text, name: text.split('=', 1)[0] ?? '' }))
    .filter(({ text, name }) => text !== '' && !asksForTwin(host, name, text.slice(name.length + 1)));
  const sorted = parameters.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  return sorted.length === 0 ? '' : `?${sorted.map(({ text }) => text).join('&')}`;
}

function route(hash: string): string {
  let place = evenly(hash.split(':~:', 1)[0] ?? '');
  while (place.endsWith('/')) place = place.slice(0, -1);
  return /^#(?:\/|!.)/s.test(place) ? place : '';
}

/** One spelling for each encoded character: bare where it never needs encoding, else in capitals (RFC 3986, 6.2.2). */
function evenly(text: string): string {
  return text.replace(/%(?![\da-f]{2})/gi, '%25').replace(/%[\da-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : code.toUpperCase();
  });
}
