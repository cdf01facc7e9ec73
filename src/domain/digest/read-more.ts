/**
 * The text of an entry that is the place where the front page of a blog stops, and links to the rest. It
 * is what WordPress and Hugo read there, so that writers who know it can type it.
 */
export const readMore = '<!--more-->';

/** The same as a line of a longer text; to split the text by. */
export const readMoreLine = /^([ \t]*<!--\s*more\s*-->[ \t]*)$/im;

export function isReadMore(text: string): boolean {
  return /^\s*<!--\s*more\s*-->\s*$/i.test(text);
}
