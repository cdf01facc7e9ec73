const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu;

/** How much two titles have in common, from 0 to 1: the share of their words, whatever their case and punctuation. */
export function likeness(one: string, other: string): number {
  const [ours, theirs] = [wordsOf(one), wordsOf(other)];
  if (ours.size === 0 || theirs.size === 0) return 0;
  let shared = 0;
  for (const each of ours) if (theirs.has(each)) shared += 1;
  return (2 * shared) / (ours.size + theirs.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.slice(0, 1_000).toLowerCase().match(word));
}

/** Only the letters and digits of a name, so that `Battery-News.de` and `Battery News DE` are one. */
export function bare(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
