import browser from 'webextension-polyfill';
import { readList, readText } from '../domain/parse';

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

/** Held by a page as long as it uses its access; the browser takes it from a page that is closed. */
const lock = 'gleanings-temporary-hosts';
/** Where it is noted what is to be revoked, lest a page that is closed take it along. */
const key = 'temporaryHosts';

/**
 * Asks the reader for the hosts; to be called in the handler of a click, before anything is awaited.
 * Where the answer is yes it runs `work`, and revokes in the end what was not ours before. Resolves to the
 * answer.
 */
export async function withTemporaryHostAccess(
  patterns: readonly string[],
  work: () => Promise<void>,
): Promise<boolean> {
  // The browser forgets the click while one waits: what is ours already is asked at the same time.
  const known = Promise.all(patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] })));
  const answer = browser.permissions.request({ origins: [...patterns] }).catch(() => false);
  try {
    return await navigator.locks.request(lock, { mode: 'shared' }, async () => {
      const had = await known;
      await browser.storage.local.set({
        [key]: [...new Set([...(await notedHosts()), ...patterns.filter((_, n) => had[n] !== true)])],
      });
      const given = await answer;
      if (given) await work();
      return given;
    });
  } finally {
    await revokeLeftoverHosts();
  }
}

/** Revokes what a page that was closed has left, unless another still uses it, which then does so itself. */
export function revokeLeftoverHosts(): Promise<void> {
  return navigator.locks.request(lock, { ifAvailable: true }, async (held) => {
    const origins = held ? await notedHosts() : [];
    if (origins.length === 0) return;
    await browser.permissions.remove({ origins });
    await browser.storage.local.remove(key);
  });
}

async function notedHosts(): Promise<string[]> {
  const noted = (await browser.storage.local.get(key))[key];
  return readList(noted, Infinity, (host) => readText(host, 1_000));
}
