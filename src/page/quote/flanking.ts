/** What stands on the two sides of a delimiter: a character, or '' for the edge of the paragraph. */
export interface Sides {
  outer: string;
  inner: string;
}

// CommonMark 0.31 counts symbols as punctuation, 0.30 didn't; some parsers see half a surrogate pair and
// count neither. What all agree upon is sure, what any may take for punctuation is possible.
const surePunctuation = /^[!-/:-@[-`{-~]|^(?![\u{10000}-\u{10ffff}])\p{P}/u;
const possiblePunctuation = /^[\p{P}\p{S}]/u;
const space = /^\s?$/u;

export function isSpace(character: string): boolean {
  return space.test(character);
}

export function mayBePunctuation(character: string): boolean {
  return possiblePunctuation.test(character);
}

/**
 * Whether `*` or `**` opens (or, mirrored, closes) emphasis here by CommonMark's rule of flanking: beside
 * punctuation it only does so if the other side is space or punctuation as well. So `**「聞」**く` shows
 * its asterisks.
 */
export function starWorks({ outer, inner }: Sides): boolean {
  return !isSpace(inner) && (!mayBePunctuation(inner) || isSpace(outer) || surePunctuation.test(outer));
}

/** The same for `_` and `__`, which do nothing inside of words. */
export function underscoreWorks(sides: Sides): boolean {
  return starWorks(sides) && (isSpace(sides.outer) || surePunctuation.test(sides.outer));
}
