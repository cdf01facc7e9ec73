import { hostPatterns } from '../../../src/browser/host-permission';
import { bySite, type Linked } from './by-site';

/** Links that are asked for by one permission. */
export interface Portion<L extends Linked> {
  links: L[];
  sites: number;
  /** Patterns of what the permission has to be for. */
  hosts: string[];
}

/**
 * The links that are on the web, parted so that no permission is for more than `most` hosts, unless a
 * single site has more. The links of a site stay together.
 */
export function portionsOf<L extends Linked>(links: readonly L[], most: number): Portion<L>[] {
  const portions: Portion<L>[] = [];
  for (const site of bySite(links.filter(({ url }) => hostPatterns(url).length > 0))) {
    const hosts = [...new Set(site.flatMap(({ url }) => hostPatterns(url)))];
    const last = portions.at(-1);
    if (last && last.hosts.length + hosts.length <= most) {
      last.links.push(...site);
      last.sites += 1;
      last.hosts.push(...hosts);
    } else portions.push({ links: [...site], sites: 1, hosts });
  }
  return portions;
}
