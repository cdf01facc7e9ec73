import { readableAddress } from '../address/readable-address';
import { wordsOf } from '../text/words';

/** The words that a text asks for. A whole address is looked for as clips have it, without its scheme. */
export function soughtWords(text: string): string[] {
  const address = /^https?:\/\//i.test(text) ? readableAddress(text) : '';
  return wordsOf(address || text);
}
