import type { TextTerm } from './query';
import { firstHit } from './highlight';

/** Hits further in than this are not looked for; most are among the first of these, which are looked through first. */
const maxSearchedChars = 5_000;
const likelyChars = 400;
/** No word that is looked for is longer: nearer to the end of a piece it may go on behind it. */
const maxWordChars = 60;

/** A hit beyond this many characters may be out of sight on a line; this many of those before it are shown. */
const maxVisibleChars = 60;
const leadChars = 24;

/**
 * As much of a text as fits into a line, from its beginning or, where what was searched for comes late,
 * from shortly before that, with an ellipsis. `hit` tells whether that was in it.
 */
export function excerpt(
  text: string,
  terms: readonly TextTerm[],
  length: number,
): { text: string; hit: boolean } {
  const at = terms.length === 0 ? undefined : hitIn(text, terms);
  if (at === undefined || at <= maxVisibleChars)
    return { text: text.slice(0, length), hit: at !== undefined };
  const from = wordStart(text, at - leadChars, at);
  return { text: `…${text.slice(from, from + length)}`, hit: true };
}

function hitIn(text: string, terms: readonly TextTerm[]): number | undefined {
  const near = firstHit(text.slice(0, likelyChars), terms);
  if (near !== undefined && near < likelyChars - maxWordChars) return near;
  return text.length <= likelyChars ? near : firstHit(text.slice(0, maxSearchedChars), terms);
}

/** The first place from `from` on, before `end`, at which a word begins behind a space. */
function wordStart(text: string, from: number, end: number): number {
  const space = text.slice(from - 1, end).search(/\s/);
  return space < 0 ? end : from + space;
}
