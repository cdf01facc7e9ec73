/** Accents of TeX as marks that combine with the letter before them. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  c: '\u0327',
  k: '\u0328',
};

const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  textendash: '–',
  textemdash: '—',
  ldots: '…',
  dots: '…',
  textquoteright: '’',
  textquoteleft: '‘',
  textbackslash: '\\',
  textasciitilde: '~',
};

/** The words of TeX as bibliographies have them: accents, dashes and quotation marks; other commands are left out, their arguments kept. */
export function textOfTex(tex: string): string {
  return tex
    .replaceAll(
      /\\([`'^~=."]|[uvHckr](?![a-z]))\s*(?:\{\s*\\?([a-z]?)\s*\}|\\?([a-z]))/gi,
      (whole, mark: string, a?: string, b?: string) => {
        const letter = a || b;
        const accent = Object.hasOwn(accents, mark) ? accents[mark] : undefined;
        return letter && accent ? `${letter}${accent}`.normalize('NFC') : whole;
      },
    )
    .replaceAll(/\\([a-z]+)(?:\{\}|\s+(?=[a-z])|(?![a-z]))/gi, (_, name: string) =>
      Object.hasOwn(letters, name) ? (letters[name] ?? '') : '',
    )
    .replaceAll(/\\([%&#_$\s{}])/g, '$1')
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replaceAll('~', ' ')
    .replaceAll(/[{}]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
