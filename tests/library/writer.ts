import { chinese, japanese, type UnspacedLanguage } from './cjk-words';
import { zipfOf, type Random } from './random';

/** Writes in one language; counts are words. */
export interface Writer {
  language: string;
  title(random: Random, words: number): string;
  /** Sentences. */
  prose(random: Random, words: number): string;
  tag(random: Random): string;
}

/** Writes English of these words and tags, the most frequent first. */
export function englishWriter(words: readonly string[], tags: readonly string[]): Writer {
  const word = zipfOf(words);
  const sentence = (random: Random, count: number) => {
    let text = word(random);
    for (let n = 1; n < count; n++) text += ` ${word(random)}`;
    return capital(text);
  };
  return {
    language: 'en',
    title: sentence,
    prose: (random, count) =>
      sentenceLengths(random, count)
        .map((length) => `${sentence(random, length)}${random.chance(0.1) ? '?' : '.'}`)
        .join(' '),
    tag: zipfOf(tags),
  };
}

/** Writes in a language without spaces. */
function unspacedWriter({ language, words, joints }: UnspacedLanguage): Writer {
  const word = zipfOf(words);
  const sentence = (random: Random, count: number) =>
    Array.from({ length: count }, (_, n) => (n === 0 ? '' : random.pick(joints)) + word(random)).join('');
  return {
    language,
    title: sentence,
    prose: (random, count) =>
      sentenceLengths(random, count)
        .map((length) => `${sentence(random, length)}。`)
        .join(''),
    tag: word,
  };
}

export const unspacedWriters = [unspacedWriter(chinese), unspacedWriter(japanese)];

function sentenceLengths(random: Random, words: number): number[] {
  const lengths: number[] = [];
  for (let left = words; left > 0; left -= lengths.at(-1)!)
    lengths.push(Math.min(left, 5 + random.below(14)));
  return lengths;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
