import { foldText } from './fold-text';
import type { KnownTag } from './tag-index';

/** A shorter word is as likely another one: `css` is no plural of `cs`. */
const minSingularChars = 3;

/**
 * Tags that are likely one: they differ in case, accents, spaces and hyphens, or in being a plural of
 * which the singular is there as well. In each group, and among the groups, the most used comes first.
 */
export function similarTags(tags: readonly KnownTag[]): KnownTag[][] {
  const groups = new Map<string, KnownTag[]>();
  for (const tag of tags) {
    const key = foldText(tag.name).replaceAll(' ', '');
    groups.set(key, [...(groups.get(key) ?? []), tag]);
  }
  // Short words first, so that the singular has its own group when the plural joins it.
  const byLength = Array.from(groups.keys()).sort((a, b) => a.length - b.length);
  const heads = new Map<string, string>();
  for (const key of byLength) {
    const singular = singularsOf(key).find((one) => groups.has(one));
    const head = singular === undefined ? key : (heads.get(singular) ?? singular);
    heads.set(key, head);
    if (head !== key) groups.get(head)?.push(...groups.get(key)!);
  }
  const byUses = (a: KnownTag, b: KnownTag) => b.uses - a.uses || (a.name < b.name ? -1 : 1);
  return byLength
    .filter((key) => heads.get(key) === key)
    .map((key) => groups.get(key)!.sort(byUses))
    .filter((group) => group.length > 1)
    .sort((a, b) => byUses(a[0]!, b[0]!));
}

/** What a word may be an English plural of. */
function singularsOf(word: string): string[] {
  const endings: readonly [string, string][] = [
    ['ies', 'y'],
    ['s', ''],
    ['es', ''],
  ];
  return endings
    .filter(([plural]) => word.endsWith(plural) && !word.endsWith('ss'))
    .map(([plural, singular]) => word.slice(0, -plural.length) + singular)
    .filter((one) => one.length >= minSingularChars);
}
