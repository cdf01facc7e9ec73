import { bare } from './similarity';
import type { SiteNames } from './site-names';

/**
 * Whose page a title says it is, where it says nothing else: "Ann Lee on Chirp", "Ann Lee (@ann@chirp.example)".
 * Such is what the head of posts and profiles has in the place of a title.
 */
export function ownerIn(title: string, names: SiteNames): string | undefined {
  const [, name = '', platform] =
    /^([^|–—:"“]{2,60}?)(?:\s+\(@[^()\s]+\))?(?:\s+on\s+([^:]{1,30}))?$/.exec(title) ?? [];
  if (platform !== undefined && names.has(bare(platform))) return name;
  return /\s\(@[^()\s]+\)$/.test(title) ? name : undefined;
}

/** Who made what one of the `titles` names, where another says so: "Rain Song by Ann Lee". */
export function makersIn(title: string, titles: readonly string[]): string[] {
  const known = titles.map(bare).filter((one) => one.length > 1);
  return [...title.matchAll(/\s(?:by|von|par|por)\s(?=\p{Lu}|\d|\p{Lo})/gu)].flatMap((found) => {
    const [work, maker] = [bare(title.slice(0, found.index)), title.slice(found.index + found[0].length)];
    const isWork = known.some(
      (one) => work === one || (work.includes(one) && work.length <= one.length + 25),
    );
    return isWork && maker.length <= 80 ? [maker.replace(/\s+[|–—·•-]\s.*$/s, '')] : [];
  });
}
