import { lazy } from '../domain/lazy';

/** What most texts are: nothing in it to fold. */
const plain = /^(?: ?[!-~\u00A1-\u00AC\u00AE-\u167F\u1681-\u1FFF])*$/;
// Marks that show nothing, or turn the direction of what follows, soft hyphens, and the marks of parts; a joiner may stay.
// oxlint-disable-next-line no-control-regex
const unseen = /[\u00AD\u001E\u001F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFFF9-\uFFFB]+/g;
// oxlint-disable-next-line no-control-regex
const gap = /[\s\0-\u001F\u007F-\u009F]{2,}|[^\S ]|[\0-\u001F\u007F-\u009F]/g;
const halves = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** What a page's text is given where a block begins or ends, where a link does, and where another inline element does. */
export const blockMark = '\u001D';
export const linkMark = '\u001E';
export const partMark = '\u001F';
export const anyMark = new RegExp(`[${blockMark}${linkMark}${partMark}]`, 'g');

/** One line of plain text, cut to `most` code units at a whole code point. */
export function normalizeText(raw: string, most: number): string {
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
  return normalizeText(decodeEntities(unmarked), most);
}

// HTML's names for U+00A0 to U+00FF in order, and those beyond that occur in text.
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const others = lazy((): Record<string, string> => ({
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsaquo: '‹',
  rsaquo: '›',
  hellip: '…',
  bull: '•',
  trade: '™',
  euro: '€',
  prime: '′',
  Prime: '″',
  OElig: 'Œ',
  oelig: 'œ',
  Scaron: 'Š',
  scaron: 'š',
}));

/** Decodes without a parser of HTML, which a service worker has not. An unknown name stays as it is. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));/gi,
    (whole: string, ten?: string, sixteen?: string, name?: string) => {
      if (name !== undefined) return entityNamed(name) ?? whole;
      const code = ten === undefined ? Number.parseInt(sixteen ?? '', 16) : Number(ten);
      return code > 0x10_ff_ff || (code >= 0xd8_00 && code <= 0xdf_ff) ? '' : String.fromCodePoint(code);
    },
  );
}

function entityNamed(name: string): string | undefined {
  const place = latin.split(' ').indexOf(name);
  if (place >= 0) return String.fromCodePoint(0xa0 + place);
  return Object.hasOwn(others(), name) ? others()[name] : undefined;
}
