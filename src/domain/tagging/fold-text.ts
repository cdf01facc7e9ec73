import { isAscii, tagKey } from './tags';

/** Letters that no decomposition takes apart, and what people type who lack the key. */
const plainLetters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ð: 'd',
  ø: 'o',
  þ: 'th',
  đ: 'd',
  ħ: 'h',
  ł: 'l',
  œ: 'oe',
};

/**
 * A text as it is compared with what someone types: case and the accents of Latin and Greek letters
 * folded, hyphens and underlines as spaces. Marks that make another letter stay (`が` is not `か`).
 */
export function foldText(text: string): string {
  const key = tagKey(text);
  return (isAscii(key) ? key : withoutAccents(key)).replaceAll(/[\s_-]+/g, ' ').trim();
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .replaceAll(/[æðøþđħłœ]/g, (letter) => plainLetters[letter] ?? letter);
}
