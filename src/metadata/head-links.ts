import { limits } from './limits';
import type { HeadLink } from './raw-page-data';
import { resolveWebUrl } from './page-address';

export interface HeadLinks {
  canonical?: string;
  icon?: string;
  image?: string;
}

interface Icon {
  href: string;
  worth: number;
}

/** What the page's `<link>`s say. Two canonical links that differ say nothing. */
export function readHeadLinks(links: HeadLink[], base: string): HeadLinks {
  const canonical = new Set<string>();
  const icons: Icon[] = [];
  let image = '';
  for (const link of links) {
    const { href } = link;
    const relations = link.rel.toLowerCase().split(/\s+/);
    if (relations.includes('canonical')) canonical.add(resolveWebUrl(href, base) ?? '');
    if (relations.includes('image_src')) image ||= href;
    const address = relations.some((relation) => /^(?:shortcut-)?icon$|^apple-touch-icon/.test(relation))
      ? iconAddress(href, base)
      : undefined;
    if (address !== undefined) icons.push({ href: address, worth: worthOf(link, relations) });
  }
  const icon = icons.sort((one, other) => other.worth - one.worth)[0]?.href;
  const [own] = canonical;
  return {
    ...(own && canonical.size === 1 && { canonical: own }),
    ...(icon && { icon }),
    ...(image && { image }),
  };
}

function iconAddress(href: string, base: string): string | undefined {
  if (/^data:image\//i.test(href.trim())) return href.length <= limits.iconData ? href.trim() : undefined;
  return resolveWebUrl(href, base);
}

/** Drawn at 32 px or more without being huge is best; what phones pin is better than a smaller one. */
function worthOf(link: HeadLink, relations: string[]): number {
  const sizes = link.sizes.toLowerCase();
  if (sizes === 'any' || link.type.includes('svg')) return 5;
  const width = Number(/(\d{1,4})x/.exec(sizes)?.[1] ?? 0);
  if (width >= 32 && width <= 96) return 6;
  if (!relations.includes('icon')) return 3;
  return width > 96 ? 4 : width === 0 ? 3.5 : 2;
}
