import { lazy } from '../lazy';
import { foldText } from '../tagging/fold-text';
import { isAscii } from '../tagging/tags';

/** Where a word stands in a text, in UTF-16 units, and how it is compared. */
export interface WordPlace {
  from: number;
  to: number;
  word: string;
}

/**
 * The words of a text as search compares them, in order: case and accents folded, apostrophes and
 * hyphens parting words (`l'été` is found by `été`), `c++` and `c#` whole, each emoji a word. Scripts
 * without spaces are parted by the browser's dictionary, and not as one would look them up by eye:
 * what is typed has to go through here as well.
 */
export function wordsOf(text: string): string[] {
  if (isAscii(text)) return text.toLowerCase().match(asciiWord) ?? [];
  return wordPlaces(text).map(({ word }) => word);
}

/** The words of `wordsOf` with their places; where folding makes two words of one, they share a place. */
export function wordPlaces(text: string): WordPlace[] {
  const places: WordPlace[] = [];
  const { anyWord, unspaced } = tools();
  for (const { 0: run, index } of text.matchAll(anyWord)) {
    if (isAscii(run)) places.push({ from: index, to: index + run.length, word: run.toLowerCase() });
    else if (unspaced.test(run)) places.push(...placesInRun(run, index));
    else places.push(...foldedWords(run).map((word) => ({ from: index, to: index + run.length, word })));
  }
  return places;
}

/** Whether a word is of a script that writes no spaces, where the end of a word means little. */
export function isUnspaced(word: string): boolean {
  return tools().unspaced.test(word);
}

const asciiWord = /[a-z0-9]+(?:(?<=[a-z])(?:\+\+?|#)(?![a-z0-9+#]))?/g;

/**
 * What parts a text that is not ASCII. It is made for the first such text, since that takes the browser
 * two milliseconds, and the background loads this each time it starts.
 */
const tools = lazy(() => {
  /** Letters of the scripts that put no space between words. */
  const unspaced =
    /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
  const letter = unspaced.source.slice(1);
  const anyWord = new RegExp(
    [
      // Runs are kept short, see `segmenter`.
      String.raw`(?:(?=[\p{L}\p{M}\p{N}])${letter}){1,500}`,
      String.raw`(?:(?!${letter})[\p{L}\p{M}\p{N}])+(?:(?<=[A-Za-z])(?:\+\+?|#)(?![\p{L}\p{M}\p{N}+#]))?`,
      String.raw`\p{Extended_Pictographic}`,
    ].join('|'),
    'gu',
  );
  /**
   * One language for all, so that a word is parted alike whatever the browser's own is. Chromium 156
   * copies its whole input into each segment that it yields: a long text is given to it in pieces.
   */
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return { unspaced, anyWord, segmenter };
});

function placesInRun(run: string, at: number): WordPlace[] {
  const folded = foldText(run);
  const even = folded.length === run.length;
  return Array.from(tools().segmenter.segment(folded), ({ segment: word, index }) => {
    const from = even ? at + index : at;
    return { from, to: even ? from + word.length : at + run.length, word };
  }).filter(({ word }) => /[\p{L}\p{N}]/u.test(word));
}

/** Small sigma has one shape at the end of a word, where a half-typed word ends too early. */
function foldedWords(run: string): string[] {
  const folded = foldText(run).replaceAll('ς', 'σ');
  return folded.match(/[\p{L}\p{M}\p{N}]+(?:\+\+?|#)?|\p{Extended_Pictographic}/gu) ?? [];
}

/**
 * Texts made ready to be searched by `includes`: their words with one space before, between and
 * behind, and each text on a line of its own, so that no phrase runs from one into the next.
 */
export function packWords(texts: readonly string[]): string {
  return texts
    .map(wordsOf)
    .filter((words) => words.length > 0)
    .map((words) => ` ${words.join(' ')} `)
    .join('\n');
}

/**
 * What packed words have to include to hold these: the words one behind the other, the last of them
 * begun at least (`prefix`), as when somebody is still typing, or `whole`. In scripts without spaces,
 * where it is a dictionary that says what a word is, the last word need only be begun in either case,
 * and the first only be ended: 优势 is found in 占优势. Undefined where there is no word.
 */
export function needleOf(words: readonly string[], last: 'prefix' | 'whole'): string | undefined {
  const [begin, end] = [words[0], words.at(-1)];
  if (begin === undefined || end === undefined) return undefined;
  return `${isUnspaced(begin) ? '' : ' '}${words.join(' ')}${last === 'whole' && !isUnspaced(end) ? ' ' : ''}`;
}
