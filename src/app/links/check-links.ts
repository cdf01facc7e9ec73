import { askLink } from '../../browser/ask-link';
import { hostPatterns, withTemporaryHostAccess } from '../../browser/host-permission';
import { siteOf } from '../../domain/address/site-of';
import type { Clip } from '../../domain/clip';
import type { CheckedLink, LinkAnswer } from '../../domain/link-answer';
import { keepLinkAnswer } from '../../storage/link-answers';
import { systemClock, type Clock } from '../clock';

interface Link {
  id: string;
  url: string;
}

/** Links that are asked for by one permission. */
export interface Portion<L extends Link> {
  links: L[];
  sites: number;
  /** Patterns of what the permission has to be for. */
  hosts: string[];
}

/** Sites that are asked at the same time; each of them only one thing at a time. */
const maxSitesAtOnce = 6;

/** The links of each site, in the order in which the sites come up. */
function linksBySite<L extends Link>(links: readonly L[]): L[][] {
  const sites = new Map<string, L[]>();
  for (const link of links) {
    const site = siteOf(link.url);
    const known = sites.get(site);
    if (known) known.push(link);
    else sites.set(site, [link]);
  }
  return [...sites.values()];
}

/**
 * The links that are on the web, parted so that no permission is for more than `maxHosts` hosts, unless a
 * single site has more. The links of a site stay together.
 */
export function portionsOf<L extends Link>(links: readonly L[], maxHosts: number): Portion<L>[] {
  const portions: Portion<L>[] = [];
  for (const site of linksBySite(links.filter(({ url }) => hostPatterns(url).length > 0))) {
    const hosts = [...new Set(site.flatMap(({ url }) => hostPatterns(url)))];
    const last = portions.at(-1);
    if (last && last.hosts.length + hosts.length <= maxHosts) {
      last.links.push(...site);
      last.sites += 1;
      last.hosts.push(...hosts);
    } else portions.push({ links: [...site], sites: 1, hosts });
  }
  return portions;
}

/**
 * Asks every link once, one after the other on the same site, and reports each answer as it comes.
 * Ends when all are asked; once the signal is aborted nothing more is asked or reported.
 */
export async function checkLinks<L extends Link, A>(
  links: readonly L[],
  ask: (url: string, signal: AbortSignal) => Promise<A>,
  report: (link: L, answer: A) => unknown,
  signal: AbortSignal,
): Promise<void> {
  const sites = linksBySite(links);
  const next = async (): Promise<void> => {
    for (let site = sites.shift(); site && !signal.aborted; site = sites.shift()) {
      for (const link of site) {
        if (signal.aborted) return;
        const answer = await ask(link.url, signal).catch(() => undefined);
        if (answer !== undefined && !signal.aborted) await report(link, answer);
      }
    }
  };
  await Promise.all(Array.from({ length: maxSitesAtOnce }, next));
}

interface CheckDependencies {
  clock: Pick<Clock, 'now'>;
  storage: { keepLinkAnswer: (checked: CheckedLink) => Promise<void> };
}

const here: CheckDependencies = { clock: systemClock, storage: { keepLinkAnswer } };

/**
 * The same for the links of clips; what is answered is kept, for the checks of digests and for lists. That
 * nobody answered says nothing of the page: what was known before stays.
 */
export function checkClips<C extends Pick<Clip, 'id' | 'url'>>(
  clips: readonly C[],
  ask: (url: string, signal: AbortSignal) => Promise<LinkAnswer>,
  report: (clip: C, answer: LinkAnswer) => void,
  signal: AbortSignal,
  { clock, storage }: CheckDependencies = here,
): Promise<void> {
  const keep = async (clip: C, answer: LinkAnswer) => {
    report(clip, answer);
    if (answer.kind === 'silent') return;
    // What the reader sees is true also where there is no room to keep it.
    await storage
      .keepLinkAnswer({ clipId: clip.id, url: clip.url, at: clock.now(), answer })
      .catch(() => undefined);
  };
  return checkLinks(clips, ask, keep, signal);
}

/** How long a server may take to answer. */
export const answerTimeoutMs = 15_000;

/**
 * Asks the one site of a clip whether its page is there by now; to be called in the handler of a click, before
 * anything is awaited. Resolves to what was answered, or undefined where the reader does not let us ask.
 */
export async function checkClipAgain(
  clip: Pick<Clip, 'id' | 'url'>,
  withAccess = withTemporaryHostAccess,
  ask: (url: string, signal: AbortSignal) => Promise<LinkAnswer> = (url, signal) =>
    askLink(url, signal, answerTimeoutMs),
  dependencies: CheckDependencies = here,
): Promise<LinkAnswer | undefined> {
  let answer: LinkAnswer | undefined;
  const { signal } = new AbortController();
  await withAccess(hostPatterns(clip.url), () =>
    checkClips([clip], ask, (_, answered) => void (answer = answered), signal, dependencies),
  );
  return answer;
}

/** Where the Web Archive shows the page as it was when it was saved, or the nearest day that it has. */
export function archiveUrl({ url, savedAt }: Pick<Clip, 'url' | 'savedAt'>): string {
  const day = savedAt.slice(0, 10).replaceAll('-', '');
  return `https://web.archive.org/web/${day}/${url}`;
}
