import browser from 'webextension-polyfill';

/**
 * The patterns that stand for all pages of the address's host; of its namesake with or without `www.`
 * too, to which sites send each other's readers on. None where it is no web address.
 */
export function hostPatterns(url: string): string[] {
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' };
  if (!/^https?:$/.test(protocol) || hostname === '') return [];
  return [hostname, ...namesake(hostname)].map((host) => `*://${host}/*`);
}

function namesake(hostname: string): string[] {
  const bare = /^www\.(.+\..+)$/.exec(hostname)?.[1];
  if (bare !== undefined) return [bare];
  // A longer name is mostly that of a part of a site, which has none.
  return /^(?!www\.)[^.]+\.[^.]+$/.test(hostname) ? [`www.${hostname}`] : [];
}

/**
 * Asks the reader for the hosts; to be called in the handler of a click, before anything is awaited.
 * Resolves to those of them that were not ours before, so that they can be given back, or to
 * undefined where the answer was no.
 */
export async function askForHosts(patterns: readonly string[]): Promise<string[] | undefined> {
  // The browser forgets the click while one waits: what is ours already is asked at the same time.
  const known = Promise.all(patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] })));
  const given = await browser.permissions.request({ origins: [...patterns] });
  const had = await known;
  return given ? patterns.filter((_, n) => had[n] !== true) : undefined;
}

export async function giveHostsBack(patterns: readonly string[]): Promise<void> {
  if (patterns.length > 0) await browser.permissions.remove({ origins: [...patterns] });
}
