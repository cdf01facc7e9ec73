import { isUnspaced, wordsOf } from './words';

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
