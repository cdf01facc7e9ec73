import { isUnspaced, wordPlaces, type WordPlace } from '../text/words';
import type { TextTerm } from './query';
import { soughtWords } from './matches';

/** A piece of a text, and whether it is what was searched for. */
export interface Highlight {
  text: string;
  hit: boolean;
}

/** A text in pieces, which together are the text itself; hits are whole words, as `matches` finds them. */
export function highlight(text: string, terms: readonly TextTerm[]): Highlight[] {
  const sought = soughtIn(terms);
  const places = sought.length === 0 ? [] : wordPlaces(text);
  const pieces: Highlight[] = [];
  let [done, start, end] = [0, 0, 0];
  const close = () => {
    if (start > done) pieces.push({ text: text.slice(done, start), hit: false });
    if (end > start) pieces.push({ text: text.slice(start, end), hit: true });
    done = end;
  };
  for (const [at, { from }] of places.entries()) {
    const to = Math.max(...sought.map((one) => endOfHit(places, at, one)));
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

/** Where in a text the first of what was searched for begins, in UTF-16 units; undefined where it is not in it. */
export function firstHit(text: string, terms: readonly TextTerm[]): number | undefined {
  const sought = soughtIn(terms);
  if (sought.length === 0) return undefined;
  const places = wordPlaces(text);
  return places.find((_, at) => sought.some((one) => endOfHit(places, at, one) > 0))?.from;
}

interface Sought {
  words: readonly string[];
  /** Whether the last word has to be there as a whole. */
  whole: boolean;
}

function soughtIn(terms: readonly TextTerm[]): Sought[] {
  return terms
    .map((term) => ({ words: soughtWords(term.text), whole: term.kind === 'phrase' }))
    .filter(({ words }) => words.length > 0);
}

/** Where the words end in the text if they stand at this place in it, else 0. */
function endOfHit(places: readonly WordPlace[], at: number, { words, whole }: Sought): number {
  const last = words.length - 1;
  const found = words.every((word, n) => {
    const other = places[at + n]?.word;
    if (other === undefined) return false;
    const isWhole = n < last || (whole && !isUnspaced(word));
    if (n === 0 && isUnspaced(word)) return isWhole ? other.endsWith(word) : other.includes(word);
    return isWhole ? other === word : other.startsWith(word);
  });
  return found ? (places[at + last]?.to ?? 0) : 0;
}
