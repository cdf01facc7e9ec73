import { isHtml } from '../dom-properties';

/** What the browser puts around an element's text without its being there: quotation marks, a change of direction. */
export interface GeneratedMarks {
  opening: string;
  closing: string;
}

const english = ['“', '”', '‘', '’'];
const marksByLanguage: Partial<Record<string, string[]>> = {
  de: ['„', '“', '‚', '‘'],
  cs: ['„', '“', '‚', '‘'],
  sk: ['„', '“', '‚', '‘'],
  pl: ['„', '”', '‚', '’'],
  hu: ['„', '”', '»', '«'],
  ru: ['«', '»', '„', '“'],
  uk: ['«', '»', '„', '“'],
  fr: ['«\u00a0', '\u00a0»', '“', '”'],
  es: ['«', '»', '“', '”'],
  it: ['«', '»', '“', '”'],
  pt: ['“', '”', '‘', '’'],
  el: ['«', '»', '“', '”'],
  ar: ['”', '“', '’', '‘'],
  fa: ['«', '»', '‹', '›'],
  ja: ['「', '」', '『', '』'],
  sv: ['”', '”', '’', '’'],
  fi: ['”', '”', '’', '’'],
  'zh-hant': ['「', '」', '『', '』'],
  'zh-tw': ['「', '」', '『', '』'],
  'zh-hk': ['「', '」', '『', '』'],
};

/** Undefined for most elements. `depth` counts the quotations around. */
export function generatedMarks(
  element: Element,
  style: CSSStyleDeclaration,
  depth: number,
): GeneratedMarks | undefined {
  if (/override/.test(style.unicodeBidi) || isHtml(element, 'bdo')) {
    return { opening: isRightToLeft(element, style) ? '\u202e' : '\u202d', closing: '\u202c' };
  }
  if (!isHtml(element, 'q')) return undefined;
  const { content } = getComputedStyle(element, '::before');
  if (content !== '' && !content.includes('open-quote')) return undefined;
  const marks = ownMarks(style.quotes) ?? marksOf(languageOf(element));
  const at = depth % 2 === 0 ? 0 : 2;
  return { opening: marks[at] ?? '“', closing: marks[at + 1] ?? '”' };
}

function isRightToLeft(element: Element, style: CSSStyleDeclaration): boolean {
  return (Element.prototype.getAttribute.call(element, 'dir') ?? style.direction).toLowerCase() === 'rtl';
}

/** Those that the style sheet names, in pairs. */
function ownMarks(quotes: string): string[] | undefined {
  const named = Array.from(
    (quotes ?? '').matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g),
    (found) => found[1] ?? found[2] ?? '',
  );
  if (named.length < 2) return undefined;
  return named.length < 4 ? [...named.slice(0, 2), ...named.slice(0, 2)] : named;
}

function languageOf(element: Element): string {
  const holder = Element.prototype.closest.call(element, '[lang]');
  return (holder && Element.prototype.getAttribute.call(holder, 'lang'))?.toLowerCase() ?? '';
}

function marksOf(language: string): string[] {
  const [primary = ''] = language.split('-');
  return marksByLanguage[language] ?? marksByLanguage[primary] ?? english;
}
