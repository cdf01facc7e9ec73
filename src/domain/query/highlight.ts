import { isUnspaced, wordPlaces, wordsOf, type WordPlace } from '../text/words';
import type { TextTerm } from './query';

/** A piece of a text, and whether it is what was searched for. */
export interface Highlight {
  text: string;
  hit: boolean;
}

/** A text in pieces, which together are the text itself; hits are whole words, as `matches` finds them. */
export function highlight(text: string, terms: readonly TextTerm[]): Highlight[] {
  const sought = terms
    .map((term) => ({ words: wordsOf(term.text), whole: term.kind === 'phrase' }))
    .filter(({ words }) => words.length > 0);
  const places = sought.length === 0 ? [] : wordPlaces(text);
  const pieces: Highlight[] = [];
  let [done, start, end] = [0, 0, 0];
  const close = () => {
    if (start > done) pieces.push({ text: text.slice(done, start), hit: false });
    if (end > start) pieces.push({ text: text.slice(start, end), hit: true });
    done = end;
  };
  for (const [at, { from }] of places.entries()) {
    const ends = sought.map(({ words, whole }) => endOfHit(places, at, words, whole));
    const to = Math.max(...ends);
    if (to <= end) continue;
    if (from > end) {
      close();
      start = from;
    }
    end = to;
  }
  close();
  if (done < text.length) pieces.push({ text: text.slice(done), hit: false });
  return pieces;
}

/** Where the words end in the text if they stand at this place in it, else 0. */
function endOfHit(
  places: readonly WordPlace[],
  at: number,
  words: readonly string[],
  whole: boolean,
): number {
  const last = words.length - 1;
  const found = words.every((word, n) => {
    const other = places[at + n]?.word;
    const exact = n < last || (whole && !isUnspaced(word));
    return other !== undefined && (exact ? other === word : other.startsWith(word));
  });
  return found ? (places[at + last]?.to ?? 0) : 0;
}
