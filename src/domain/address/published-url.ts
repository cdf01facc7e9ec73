import { rulesOfAddress, wrappedAddress } from './address-rules';
import { addressInAmpCache } from './page-twins';
import { siteOf } from './site-of';
import { decides, narrowestFirst, rulesFor, type SiteRule } from './site-rule';
import { partsOfAddress, stripParameters } from './strip-parameters';
import { webUrl } from './web-url';

/** An address as it goes out, and what became of the one that it was made of. */
export interface PublishedUrl {
  url: string;
  /** The names of what was taken out, each once. */
  removed: string[];
  /** The sites of redirect pages and AMP caches that the address was taken out of, the outermost first. */
  unwrapped: string[];
}

/** Wrappers lie within wrappers; more layers than these nobody makes in earnest. */
const maxLayers = 5;

/**
 * The address that goes out: the page's own, taken out of redirect pages and AMP caches, without what
 * names the reader, the one who shared it, a campaign or a session, and otherwise to the byte as the
 * page has it. Order, percent-encoding, trailing slash and fragment stay, a text fragment
 * (`#:~:text=`) too: a browser hides it from the page, so where one is seen, somebody made the link
 * to that very passage. A signed address, and one that holds another as archives do, stays whole. The
 * user's `rules` go before those of the product; a site that keeps everything stays whole, as does what
 * `from`, a page of such a site, leads to.
 */
export function publishedUrl(url: string, rules: readonly SiteRule[] = [], from?: string): PublishedUrl {
  const own = narrowestFirst(rules);
  const unwrapped: string[] = [];
  let address = url;
  let parsed = webUrl(address);
  for (let layer = 0; parsed && layer < maxLayers; layer += 1) {
    const inner = addressInside(parsed);
    if (inner === undefined || keepsAll(siteOf(address), own)) break;
    unwrapped.push(siteOf(address));
    address = inner;
    parsed = webUrl(address);
  }
  if (!parsed || !/[?#;(@]|\/ref=/.test(address)) return { url: address, removed: [], unwrapped };
  if (from !== undefined && keepsAll(siteOf(from), own)) return { url: address, removed: [], unwrapped };
  return { ...cleaned(address, parsed, own), unwrapped };
}

function keepsAll(site: string, rules: readonly SiteRule[]): boolean {
  return rulesFor(site, rules).some((rule) => rule.keep.includes('*'));
}

/** The address that a redirect page or an AMP cache holds. */
function addressInside(url: URL): string | undefined {
  const inner = wrappedAddress(url) ?? addressInAmpCache(url);
  return inner !== undefined && webUrl(inner) ? inner : undefined;
}

function cleaned(url: string, parsed: URL, rules: readonly SiteRule[]): { url: string; removed: string[] } {
  const [, scheme = '', , rest = ''] = /^(\s*https?:\/\/)([^/?#]*@)(.*)$/is.exec(url) ?? [];
  // Who may come in is nobody else's to know, however the address goes on.
  const open = scheme === '' ? undefined : webUrl(scheme + rest);
  if (open && !keepsAll(siteOf(url), rules)) {
    const bare = cleaned(scheme + rest, open, rules);
    return { url: bare.url, removed: ['user:password', ...bare.removed] };
  }
  if (isWhole(parsed)) return { url, removed: [] };
  const { base, query = '' } = partsOfAddress(url);
  const names = query.split('&').map((parameter) => parameter.split('=', 1)[0] ?? '');
  const product = rulesOfAddress(parsed, names);
  const own = rulesFor(siteOf(url), rules);
  const keeps = (name: string) => decides(own, name) === 'keep';
  const removes = (name: string, value: string) =>
    !keeps(name) && (decides(own, name) === 'remove' || product.removes(name) || namesSomebody(name, value));
  const path = stripPath(base, parsed, keeps);
  const fragments = product.fragments.filter((one) => !keeps(`#${one}`));
  const stripped = stripParameters(path.base + url.slice(base.length), removes, fragments);
  return { url: stripped.url, removed: [...path.removed, ...stripped.removed] };
}

/** Parameters that sign an address, all of a line together. */
const signatures = [
  /[?&]x-amz-signature=/i,
  /[?&]x-goog-signature=/i,
  /[?&](?:signature=.*&key-pair-id|key-pair-id=.*&signature)=/i,
  /[?&](?:signature=.*&expires|expires=.*&signature)=/i,
  /[?&](?:token=.*&expires|expires=.*&token)=/i,
  /[?&](?:sig=.*&se|se=.*&sig)=/i,
  /[?&](?:oh=.*&oe|oe=.*&oh)=/i,
  /[?&]hmac=/i,
];

/** Whether an address would lead nowhere were it changed: it is signed, or holds another in its path. */
function isWhole({ hostname, pathname, search }: URL): boolean {
  if (/(?:^|\.)urldefense\.(?:com|us|proofpoint\.com)$/.test(hostname)) return true;
  if (/\/https?(?::|%3a)\//i.test(pathname) || /\/https?%3a/i.test(pathname)) return true;
  return search !== '' && signatures.some((signature) => signature.test(search));
}

/** Whether a parameter names a person or a session by what it says. */
function namesSomebody(name: string, value: string): boolean {
  if (/^(?:s|sid|session|session_?id)$/i.test(name)) return /^[\da-f]{32}$/i.test(value);
  return /e-?mail|^(?:recipient|subscriber)$/i.test(name) && /[^@]@[^@]+\.[a-z]+$/i.test(value);
}

/** Takes out what a path says of a session, and Amazon's `/ref=` of how somebody came. */
function stripPath(
  base: string,
  { hostname, pathname }: URL,
  keeps: (name: string) => boolean,
): { base: string; removed: string[] } {
  const removed: string[] = [];
  const without = (text: string, pattern: RegExp, name: string) => {
    const rest = keeps(name) ? text : text.replace(pattern, '');
    if (rest !== text) removed.push(name);
    return rest;
  };
  const at = base.indexOf('/', base.indexOf('//') + 2);
  if (at < 0 || !/[;(]|\/ref=/i.test(pathname)) return { base, removed };
  let path = without(base.slice(at), /;jsessionid=[^/?#;]*/gi, 'jsessionid');
  path = without(path, /;phpsessid=[^/?#;]*/gi, 'PHPSESSID');
  path = without(path, /\/\(S\([a-z\d]{20,}\)\)(?=\/)/gi, 'session');
  if (/(?:^|\.)amazon\.[a-z.]+$/.test(hostname)) path = without(path, /\/ref=[^/]*\/?$/i, 'ref');
  return { base: base.slice(0, at) + path, removed };
}
