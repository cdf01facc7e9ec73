import { bare } from './alike';
import { siteHost } from './web-address';

/** The names by which a site may sign its titles, bare: what it calls itself, and its host with and without its ending. */
export function siteNames(declared: string[], address: string): Set<string> {
  const names = declared.map(bare);
  if (URL.canParse(address)) {
    const host = siteHost(new URL(address));
    const labels = host.split('.');
    names.push(
      bare(host),
      bare(`www${host}`),
      bare(labels.slice(0, -1).join('')),
      bare(labels.slice(-2).join('')),
      bare(labels.at(-2) ?? ''),
    );
  }
  return new Set(names.filter((name) => name.length > 1));
}
