import { bare } from './alike';

const separator = /\s+[-–—|·•:»«/~>‹›]+\s+|\s*[|»«•]\s*|(?<=\S): /gu;

/** A title without the site's name at its end or its beginning; `names` are bare (`siteNames`). Never empty. */
export function titleWithoutSite(title: string, names: Set<string>): string {
  const breaks = [...title.matchAll(separator)].slice(0, 50);
  for (const found of breaks) {
    const [before, after] = [title.slice(0, found.index), title.slice(found.index + found[0].length)];
    if (names.has(bare(after)) && bare(before) !== '') return titleWithoutSite(before.trim(), names);
  }
  for (const found of breaks.toReversed()) {
    const [before, after] = [title.slice(0, found.index), title.slice(found.index + found[0].length)];
    if (names.has(bare(before)) && bare(after) !== '') return after.trim();
  }
  return title;
}
