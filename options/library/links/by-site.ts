import { siteOf } from '../../../src/domain/address/site-of';

export interface Linked {
  id: string;
  url: string;
}

/** The links of each site, in the order in which the sites come up. */
export function bySite<L extends Linked>(links: readonly L[]): L[][] {
  const sites = new Map<string, L[]>();
  for (const link of links) {
    const site = siteOf(link.url);
    const known = sites.get(site);
    if (known) known.push(link);
    else sites.set(site, [link]);
  }
  return [...sites.values()];
}
