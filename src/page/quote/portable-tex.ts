/*
 * Some readers of Markdown know formulas and take what stands between dollars as it is; others read
 * escapes, emphasis and links in it first. So a formula is written in such TeX as both leave whole: what
 * Markdown would read is put in other words, or parted by a space that means nothing to TeX.
 */

/** Control symbols, of which Markdown would take the backslash away. */
const controlWords: Partial<Record<string, string>> = {
  '{': '\\lbrace ',
  '}': '\\rbrace ',
  '|': '\\Vert ',
  ',': '\\thinspace ',
  ';': '\\thickspace ',
  ':': '\\medspace ',
  '>': '\\medspace ',
  '!': '\\negthinspace ',
  '\\': '\\cr ',
  '-': '',
  '/': '',
  '(': '(',
  ')': ')',
  '[': '[',
  ']': ']',
};
/** Comments of TeX, with the line end behind them. */
const comments = /(?<!\\)%[^\n]*(?:\n\s*|$)/g;
const rowSpacing = /\\\\\*?\s*\[-?[\d.]+\s*\w+\]/g;

/** TeX on one line, without its delimiters. */
export function portableTex(source: string): string {
  const oneLine = source.replace(comments, '').replace(/\s+/g, ' ');
  return unwrapped(oneLine)
    .replace(/(?<!\\)((?:\\\\)*)\$/g, '$1')
    .replace(rowSpacing, '\\\\')
    .replace(/\\([!-/:-@[-`{-~])/g, (whole, symbol: string) => controlWords[symbol] ?? whole)
    .replaceAll('~', '\\space ')
    .replace(/(?<![\p{L}\p{N}\\])_(?=\S)/gu, '_ ')
    .replace(/(?<!\\)(?<![a-z](?=\*[{}]))\*/g, '\\ast ')
    .replace(/</g, '\\lt ')
    .replace(/\](?=\()/g, '] ')
    .replace(/&(?=#?\w+;)/g, '& ')
    .replaceAll('`', '‘')
    .replace(/ {2,}/g, ' ')
    .replace(/(?<!\\)\\$/, '')
    .trim();
}

/** Without the style that MediaWiki puts around a formula, either. */
function unwrapped(tex: string): string {
  const bare = /^(?:\$\$?(.*?)\$\$?|\\\((.*)\\\)|\\\[(.*)\\\])$/.exec(tex.trim());
  const inner = (bare?.[1] ?? bare?.[2] ?? bare?.[3] ?? tex).trim();
  return (/^\{\\(?:display|text)style\b ?(.*)\}$/.exec(inner)?.[1] ?? inner).trim();
}
