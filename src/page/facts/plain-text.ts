import { decodeEntities } from './decode-entities';

// Controls and the invisible marks that turn the direction of what follows; a soft hyphen and a joiner may stay.
const unseen = /[\p{Cc}\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF\uFFF9-\uFFFB\s]+/gu;
const halves = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** One line of plain text, cut to `most` code units at a whole code point. */
export function plainText(raw: string, most: number): string {
  const folded = raw
    .slice(0, most * 4)
    .replace(unseen, (run) => (/\s|\p{Cc}/u.test(run) ? ' ' : ''))
    .replace(halves, '')
    .trim();
  return folded.length <= most ? folded : folded.slice(0, most).replace(halves, '').trim();
}

/**
 * Plain text of what a page declares in an attribute or in JSON: publishers escape such text twice,
 * or put markup in it.
 */
export function declaredText(raw: string, most: number): string {
  const cut = raw.slice(0, most * 4);
  const unmarked = cut.includes('<') ? cut.replace(/<\/?[a-z][^<>]{0,1000}>/gi, ' ') : cut;
  return plainText(decodeEntities(unmarked), most);
}
