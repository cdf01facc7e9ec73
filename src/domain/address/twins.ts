import { bareHost } from './site-of';
import { registeredName } from './same-site';

/** Labels that name another dress of the same site, never a part of it. */
const twinLabels = new Set(['www', 'm', 'mobile', 'amp']);

/**
 * The host without the labels of its mobile and AMP twins: `en.wikipedia.org` of
 * `en.m.wikipedia.org`. The registered name stays whole, so `mobile.de` is itself.
 */
export function plainHost(hostname: string): string {
  const host = bareHost(hostname);
  const core = registeredName(host);
  const labels = host.slice(0, -core.length).split('.');
  return [...labels.filter((label) => label !== '' && !twinLabels.has(label)), core].join('.');
}

const indexFile = /^(?:index|default)\.(?:x?html?|shtml|php\d?|aspx?|jsp|cgi)$/i;
/** Code hosts, on which the last part of a path is a name that somebody chose. */
const namingHosts = /^(?:github\.com|gitlab\.com|codeberg\.org|npmjs\.com|pypi\.org|crates\.io|hex\.pm)$/;
/** Parts of a path behind which any word may stand as the name of a thing. */
const namingParts =
  /^(?:c|categor(?:y|ies)|labels?|packages?|people|profiles?|r|search|tags?|topics?|u|users?|wiki)$/i;

/**
 * The path without the endings that lead to the same page: a slash, `index.html` and its kin, and
 * the AMP twin's `/amp`, `.amp` or `.amp.html`. `/amp` itself, `/tag/amp` and a repository called
 * amp stay.
 */
export function plainPath(host: string, pathname: string): string {
  const parts = pathname.split('/');
  for (;;) {
    const last = parts.at(-1);
    if (last === undefined) return '';
    const before = parts.at(-2) ?? '';
    const twin = /^amp$/i.test(last) && before !== '' && !namingParts.test(before) && !namingHosts.test(host);
    const bare = last.replace(/(?<=[^.])\.amp(?=$|\.html?$)/i, '');
    if (last === '' || twin || indexFile.test(last)) parts.pop();
    else if (bare === last) return parts.join('/');
    else parts[parts.length - 1] = bare;
  }
}

/** Whether a parameter asks for the AMP or the mobile twin, or was put there by an AMP viewer. */
export function asksForTwin(host: string, name: string, value: string): boolean {
  if (name === 'amp') return /^(?:|1|true|amp)$/i.test(value);
  if (/^output(?:type)?$/i.test(name)) return value.toLowerCase() === 'amp';
  if (name === 'm') return /(?:^|\.)blogspot\.[a-z.]+$/.test(host) && /^[01]$/.test(value);
  return /^(?:amp_(?:js_v|gsa|lite|kit|ct|r|tf)|usqp)$/.test(name);
}

/** The address inside an address of an AMP cache; undefined where it is none. */
export function insideAmpCache(url: URL): string | undefined {
  const place = url.pathname + url.search + url.hash;
  const cache = /(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com)$/.test(url.hostname);
  const viewer = /(?:^|\.)google\.(?:com?\.)?[a-z]{2,3}$/.test(url.hostname);
  const found = cache
    ? /^\/[cv]\/(s\/)?(.+)$/s.exec(place)
    : viewer
      ? /^\/amp\/(s\/)?([^/]+\..+)$/s.exec(place)
      : null;
  return found ? `http${found[1] ? 's' : ''}://${found[2]}` : undefined;
}
