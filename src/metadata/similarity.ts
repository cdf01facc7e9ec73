/** How much two titles have in common, from 0 to 1: the share of their words, whatever their case and punctuation. */
export function likeness(one: string, other: string): number {
  const [ours, theirs] = [wordsOf(one), wordsOf(other)];
  if (ours.size === 0 || theirs.size === 0) return 0;
  let shared = 0;
  for (const each of ours) if (theirs.has(each)) shared += 1;
  return (2 * shared) / (ours.size + theirs.size);
}

/** Whether a word of one title, or most of it, is in the other: German joins what others part. */
export function shareWord(one: string, other: string): boolean {
  if (likeness(one, other) > 0) return true;
  const isIn = (text: string) => (word: string) => word.length > 4 && bare(text).includes(word);
  return [...wordsOf(one)].some(isIn(other)) || [...wordsOf(other)].some(isIn(one));
}

/** Only the letters and digits of a name, so that `Battery-News.de` and `Battery News DE` are one. */
export function bare(text: string): string {
  const folded = text.toLowerCase().normalize('NFKD');
  return isLatin(folded) ? folded.replace(otherLatin, '') : folded.replace(/[^\p{L}\p{N}]+/gu, '');
}

function wordsOf(text: string): Set<string> {
  const folded = text.slice(0, 1_000).toLowerCase();
  return new Set(
    folded.match(
      isLatin(folded)
        ? latinWord
        : /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu,
    ),
  );
}

/*
 * The letters and digits up to U+02C1 in lower case, and marks and general punctuation beside them:
 * what most titles are written in. To take in the classes of all letters costs half a millisecond each.
 */
const latinWord = /[\da-z\u00AA\u00B2\u00B3\u00B5\u00B9\u00BA\u00BC-\u00BE\u00DF-\u00F6\u00F8-\u02C1]+/g;
const otherLatin = /[^\da-z\u00AA\u00B2\u00B3\u00B5\u00B9\u00BA\u00BC-\u00BE\u00DF-\u00F6\u00F8-\u02C1]+/g;

function isLatin(text: string): boolean {
  // oxlint-disable-next-line no-misleading-character-class, no-control-regex
  return !/[^\0-\u02C1\u0300-\u036F\u2010-\u205E]/.test(text);
}
