import { limits } from './limits';

/** An absolute http(s) address, or nothing. */
export function webAddress(raw: string, base: string): string | undefined {
  const trimmed = raw.trim();
  if (trimmed === '' || trimmed.length > limits.address || !URL.canParse(trimmed, base)) return undefined;
  const url = new URL(trimmed, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  return url.href.length <= limits.address ? url.href : undefined;
}

/** The host as the same site answers to it: `www.` and the hosts of the mobile version are dropped. */
export function siteHost(url: URL): string {
  return url.hostname.replace(/^(?:www\d?|m|mobile|amp|touch)\./, '');
}

export function onSameSite(one: string, other: string): boolean {
  return URL.canParse(one) && URL.canParse(other) && siteHost(new URL(one)) === siteHost(new URL(other));
}

// Parameters that say how the reader came, never what is read.
const passing =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|ref|ref_src|source|amp|outputType|at_.*|cmpid|cid|ncid|spm|share)$/i;

/** Those of the page that is read: it asks for the same few again and again. */
const keys = new Map<string, string>();

/** Equal for two spellings of one page's address: protocol, `www.`, index file, closing slash, tracking. */
export function pageKey(address: string): string {
  const known = keys.get(address);
  if (known !== undefined) return known;
  const key = madeKey(address);
  if (keys.size >= limits.candidates) keys.clear();
  keys.set(address, key);
  return key;
}

function madeKey(address: string): string {
  const url = new URL(address);
  const path = url.pathname
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '')
    .replace(/\/amp\/?$|\.amp(?=\.html?$|$)/i, '')
    .replace(/\/+$/, '');
  const query = [...url.searchParams]
    .filter(([name]) => !passing.test(name))
    .map(([name, value]) => `${name}=${value}`);
  const route = /^#!?\//.test(url.hash) ? url.hash : '';
  return `${siteHost(url)}${safelyDecoded(path)}?${query.sort().join('&')}${route}`;
}

function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether the address is that of a whole site: no path and no query. */
export function isHome(address: string): boolean {
  const key = pageKey(address);
  return key.endsWith('?') && !key.includes('/');
}
