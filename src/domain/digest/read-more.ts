/**
 * The text of an entry that is the place where the front page of a blog stops, and links to the rest. It
 * is what WordPress and Hugo read there, so that writers who know it can type it.
 */
export const readMore = '<!--more-->';

export function isReadMore(text: string): boolean {
  return /^\s*<!--\s*more\s*-->\s*$/i.test(text);
}
