import { bySite, type Linked } from './by-site';

/** Sites that are asked at the same time; each of them only one thing at a time. */
const sitesAtOnce = 6;

/**
 * Asks every link once, one after the other on the same site, and tells each answer as it comes.
 * Ends when all are asked; once the signal is aborted nothing more is asked or told.
 */
export async function checkLinks<L extends Linked, A>(
  links: readonly L[],
  ask: (url: string, signal: AbortSignal) => Promise<A>,
  told: (link: L, answer: A) => void,
  signal: AbortSignal,
): Promise<void> {
  const sites = bySite(links);
  const next = async (): Promise<void> => {
    for (let site = sites.shift(); site && !signal.aborted; site = sites.shift()) {
      for (const link of site) {
        if (signal.aborted) return;
        const answer = await ask(link.url, signal).catch(() => undefined);
        if (answer !== undefined && !signal.aborted) told(link, answer);
      }
    }
  };
  await Promise.all(Array.from({ length: sitesAtOnce }, next));
}
