import type { Candidates } from './candidates';
import { limits } from './limits';
import { bare, likeness } from './similarity';

/** An absolute http(s) address, or nothing. */
export function resolveWebUrl(raw: string, base: string): string | undefined {
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

/** Whether two addresses of a site share what tells its pages apart: a number, or the words of a slug. */
export function isKin(one: string, other: string): boolean {
  if (pageKey(one) === pageKey(other)) return true;
  const [ours, theirs] = [tellingParts(one), tellingParts(other)];
  return ours.some((part) => theirs.includes(part));
}

function tellingParts(address: string): string[] {
  const { pathname, search } = new URL(address);
  const last = /([^/]+)\/*$/.exec(pathname)?.[1] ?? '';
  return [
    ...(`${pathname}${search}`.match(/\d{5,}/g) ?? []),
    ...(last.length > 12 ? [last.replace(/\.\w{2,5}$/, '')] : []),
  ];
}

/**
 * Whether candidates are left over from another page, as single-page apps leave them in the head when
 * they change the address: they name another page of the site, and their title is none of those shown,
 * or that of another of the page's `headings`.
 */
export function areLeftOver(
  candidates: Candidates,
  address: string,
  { titles, headings }: { titles: readonly string[]; headings: readonly string[] },
): boolean {
  const named = (candidates.address ?? []).filter((own) => onSameSite(own, address) && !isHome(own));
  if (named.length === 0 || named.some((own) => isKin(own, address))) return false;
  return !(candidates.title ?? []).some((title) =>
    titles.some((shown) => likeness(title, shown) >= 0.4 && !isOtherHeading(title, shown, headings)),
  );
}

/** Whether a title is one of the headings, and what is shown is another. */
function isOtherHeading(title: string, shown: string, headings: readonly string[]): boolean {
  const [own, seen] = [bare(title), bare(shown)];
  if (seen.includes(own)) return false;
  const known = headings.map(bare);
  return known.includes(own) && known.some((heading) => heading.length > 3 && seen.includes(heading));
}

/**
 * The page's own word for its address, believed only where it names the same page: on the same
 * site, not the first page of the site, in the same language, at the same place of a list.
 * `isVouched` tells that the page's titles agree on it though the addresses look nothing alike.
 */
export function canonicalAddress(stated: string, address: string, isVouched: boolean): string | undefined {
  const own = resolveWebUrl(stated, address);
  if (own === undefined || !URL.canParse(address) || !onSameSite(own, address)) return undefined;
  if (
    isHome(own) !== isHome(address) ||
    languageIn(own) !== languageIn(address) ||
    listPlaceIn(own) !== listPlaceIn(address)
  )
    return undefined;
  return isKin(own, address) || isVouched ? own : undefined;
}

function languageIn(address: string): string {
  const url = new URL(address);
  const asked = url.searchParams.get('lang') ?? url.searchParams.get('hl') ?? url.searchParams.get('locale');
  return (asked ?? /^\/([a-z]{2}(?:[-_][a-z]{2})?)(?=\/|$)/i.exec(url.pathname)?.[1] ?? '').toLowerCase();
}

function listPlaceIn(address: string): number {
  const { pathname, searchParams } = new URL(address);
  const asked = ['page', 'paged', 'pg', 'start', 'offset', 'seite']
    .map((name) => searchParams.get(name))
    .find((value) => value !== null && /^\d{1,4}$/.test(value));
  return Number(asked ?? /\/(?:page|seite|pagina|p)[/-]?(\d{1,4})\/?$/.exec(pathname)?.[1] ?? 1) || 1;
}
