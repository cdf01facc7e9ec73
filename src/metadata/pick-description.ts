import { likeness } from './alike';

/**
 * The page's description. The plain meta tag is the author's own summary where it speaks of this
 * page; on many sites it speaks of the site, and then what is meant for sharing is better, as it is
 * where both say the same, since the plain one is cut short more often.
 */
export function pickDescription(
  plain: string | undefined,
  shared: string | undefined,
  title: string,
): string | undefined {
  if (plain === undefined || shared === undefined) return plain ?? shared;
  if (shared.startsWith(withoutEllipsis(plain)) || likeness(plain, shared) > 0.8) return shared;
  return likeness(longWords(plain), longWords(`${title} ${shared}`)) > 0 ? plain : shared;
}

// By hand: a pattern for the end of a text is tried at every one of its characters.
function withoutEllipsis(text: string): string {
  let end = text.length;
  while (end > 0 && '.… '.includes(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

/** Articles and prepositions are in common to all texts of a language. */
function longWords(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,3}(?![\p{L}\p{N}])/gu, ' ');
}
