import { bareHost } from './site-of';
import { registeredName } from './same-site';

/** Labels that name another dress of the same site, never a part of it. */
const twinLabels = new Set(['www', 'm', 'mobile', 'amp']);

/**
 * The host without the labels of its mobile and AMP twins: `en.wikipedia.org` of
 * `en.m.wikipedia.org`. The registered name stays whole, so `mobile.de` is itself.
 */
export function normalizeHost(hostname: string): string {
  const host = bareHost(hostname);
  const core = registeredName(host);
  const labels = host.slice(0, -core.length).split('.');
  return [...labels.filter((label) => label !== '' && !twinLabels.has(label)), core].join('.');
}

const indexFile = /^(?:index|default)\.(?:x?html?|shtml|php\d?|aspx?|jsp|cgi)$/i;

/**
 * The path without the endings that lead to the same page: a slash, `index.html` and its kin, and the
 * AMP twin's `.amp` or `.amp.html`. A last part `amp` is the twin's only behind a dated article: anywhere
 * else it may be a page's own name, and the page itself has to say what it is.
 */
export function normalizePath(pathname: string): string {
  const parts = pathname.split('/');
  for (;;) {
    const last = parts.at(-1);
    if (last === undefined) return '';
    const bare = last.replace(/(?<=[^.])\.amp(?=$|\.html?$)/i, '');
    if (last === '' || indexFile.test(last) || isDatedAmp(parts)) parts.pop();
    else if (bare === last) return parts.join('/');
    else parts[parts.length - 1] = bare;
  }
}

function isDatedAmp(parts: readonly string[]): boolean {
  if (!/^amp$/i.test(parts.at(-1) ?? '')) return false;
  return /\/(?:19|20)\d\d\/\d{1,2}\/(?:\d{1,2}\/)?[^/]*[^/\d][^/]*$/.test(parts.slice(0, -1).join('/'));
}

/** Whether a parameter asks for the AMP or the mobile twin, or was put there by an AMP viewer. */
export function asksForTwin(host: string, name: string, value: string): boolean {
  if (name === 'amp') return /^(?:|1|true|amp)$/i.test(value);
  if (/^output(?:type)?$/i.test(name)) return value.toLowerCase() === 'amp';
  if (name === 'm') return /(?:^|\.)blogspot\.[a-z.]+$/.test(host) && /^[01]$/.test(value);
  return /^(?:amp_(?:js_v|gsa|lite|kit|ct|r|tf)|usqp)$/.test(name);
}

/** The address inside an address of an AMP cache; undefined where it is none. */
export function addressInAmpCache(url: URL): string | undefined {
  const place = url.pathname + url.search + url.hash;
  const cache = /(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com)$/.test(url.hostname);
  const viewer = /(?:^|\.)(?:google\.(?:com?\.)?[a-z]{2,3}|bing\.com)$/.test(url.hostname);
  const found = cache
    ? /^\/[cv]\/(s\/)?(.+)$/s.exec(place)
    : viewer
      ? /^\/amp\/(s\/)?([^/]+\..+)$/s.exec(place)
      : null;
  return found ? `http${found[1] ? 's' : ''}://${found[2]}` : undefined;
}

/** The host by which a site with several names is known. */
export function siteAlias(host: string): string {
  return twins.find(({ hosts }) => hosts.test(host))?.alias ?? host;
}

/**
 * What the addresses of one page of a large site have in common, where the site has many for it; a text
 * that is an address without its scheme. Undefined for all other addresses.
 */
export function siteTwin(host: string, { pathname, searchParams }: URL): string | undefined {
  const twin = twins.find(({ hosts }) => hosts.test(host));
  return twin?.address(pathname, searchParams, host);
}

interface Twin {
  hosts: RegExp;
  alias?: string;
  address: (path: string, query: URLSearchParams, host: string) => string | undefined;
}

const twins: readonly Twin[] = [
  {
    hosts: /^(?:youtube\.com|youtu\.be|youtube-nocookie\.com|music\.youtube\.com)$/,
    address(path, query, host) {
      const named =
        host === 'youtu.be'
          ? /^\/([\w-]{6,})\/?$/.exec(path)?.[1]
          : /^\/(?:shorts|embed|live|v|e)\/(?!videoseries|live_stream)([\w-]{6,})\/?$/.exec(path)?.[1];
      const id = named ?? (/^\/watch\/?$/.test(path) ? query.get('v') : undefined);
      if (id && /^[\w-]+$/.test(id)) return `youtube.com/watch?v=${id}`;
      return undefined;
    },
  },
  {
    hosts: /^(?:x|twitter|fxtwitter|vxtwitter|fixupx|fixvx|nitter)\.(?:com|net)$/,
    alias: 'x.com',
    address(path) {
      const id = /^\/(?:i\/web|i|[\w]+)\/status(?:es)?\/(\d+)(?:\/(?:photo|video)\/\d+)?\/?$/.exec(path)?.[1];
      return id === undefined ? undefined : `x.com/i/status/${id}`;
    },
  },
  {
    hosts: /^(?:(?:old|new|np|i|sh|[a-z]{2})\.)?reddit\.com$|^redd\.it$/,
    alias: 'reddit.com',
    address(path, _query, host) {
      const short = host === 'redd.it' ? /^\/(\w+)\/?$/.exec(path)?.[1] : undefined;
      if (short !== undefined) return `reddit.com/comments/${short}`;
      const found = /^(?:\/(?:r|user|u)\/[\w-]+)?\/comments\/(\w+)(?:\/[^/]*(?:\/(\w+))?)?\/?$/.exec(path);
      if (!found) return undefined;
      const [, post, comment] = found;
      return comment === undefined
        ? `reddit.com/comments/${post}`
        : `reddit.com/comments/${post}/_/${comment}`;
    },
  },
  {
    hosts: /^(?:smile\.)?amazon\.(?:com?\.)?[a-z]{2,3}$/,
    address(path, _query, host) {
      const id =
        /\/(?:dp|gp\/product|gp\/aw\/d|exec\/obidos\/(?:ASIN|tg\/detail\/-)|o\/ASIN)\/([A-Z\d]{10})\/?$/i.exec(
          path,
        )?.[1];
      return id === undefined ? undefined : `${host.replace(/^smile\./, '')}/dp/${id.toUpperCase()}`;
    },
  },
  {
    hosts:
      /^(?:[a-z]+\.)?stackoverflow\.com$|^(?:serverfault|superuser|askubuntu|mathoverflow)\.(?:com|net)$|\.stackexchange\.com$/,
    address(path, _query, host) {
      const id = /^\/(?:questions|q)\/(\d+)(?:\/[^/]*)?\/?$/.exec(path)?.[1];
      return id === undefined ? undefined : `${host}/questions/${id}`;
    },
  },
  {
    hosts: /^instagram\.com$/,
    address(path) {
      const id = /^(?:\/[\w.]+)?\/(?:p|reel|reels|tv)\/([\w-]+)\/?$/.exec(path)?.[1];
      return id === undefined ? undefined : `instagram.com/p/${id}`;
    },
  },
];
