import { decodeEntities } from './decode-entities';

/** What most texts are: nothing in it to fold. */
const plain = /^(?: ?[!-~\u00A1-\u167F\u1681-\u1FFF])*$/;
// Marks that show nothing, or turn the direction of what follows; a soft hyphen and a joiner may stay.
const unseen = /[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFFF9-\uFFFB]+/g;
// oxlint-disable-next-line no-control-regex
const gap = /[\s\0-\u001F\u007F-\u009F]{2,}|[^\S ]|[\0-\u001F\u007F-\u009F]/g;
const halves = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** One line of plain text, cut to `most` code units at a whole code point. */
export function plainText(raw: string, most: number): string {
  const cut = raw.slice(0, most * 4).trim();
  const folded = plain.test(cut) ? cut : cut.replace(unseen, '').replace(gap, ' ').replace(halves, '').trim();
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
