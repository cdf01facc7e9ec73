import { isHtml, localNameOf, ownProperty } from '../dom-properties';
import { isIconFont } from './element-style';

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
  if (isSideNote(element, style)) return { opening: ' (', closing: ')' };
  if (!isHtml(element, 'q')) return wordsOfStyle(element);
  const { content } = getComputedStyle(element, '::before');
  if ((content !== '' && !content.includes('open-quote')) || style.quotes === 'none') return undefined;
  const marks = ownMarks(style.quotes) ?? marksOf(languageOf(element));
  const at = depth % 2 === 0 ? 0 : 2;
  return { opening: marks[at] ?? '“', closing: marks[at + 1] ?? '”' };
}

/** Shorter than this, what floats within a sentence is a part of it, as a drop cap is. */
const minNoteChars = 20;

/** A note in the middle of a sentence that the page sets beside it, in its margin. */
function isSideNote(element: Element, { float, position }: CSSStyleDeclaration): boolean {
  if (!/^(?:left|right|inline-start|inline-end)$/.test(float) && position !== 'absolute') return false;
  if (!/^(?:span|small|aside)$/.test(localNameOf(element))) return false;
  const before = ownProperty(Node.prototype, 'previousSibling', element);
  const text = ownProperty(Node.prototype, 'textContent', element)?.trim() ?? '';
  return before !== null && text.length >= minNoteChars && /\s/.test(text);
}

/** What a style sheet puts before or behind an element's text that says something: a word, a number, a sign, a comma. */
function wordsOfStyle(element: Element): GeneratedMarks | undefined {
  const [opening, closing] = (['::before', '::after'] as const).map((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    const text = writtenContent(element, style.content);
    return saying.test(text) && !unsaying.test(text) && isInLine(style) ? text : '';
  });
  return opening || closing ? { opening: opening ?? '', closing: closing ?? '' } : undefined;
}

const saying = /[\p{L}\p{N}\p{Sc}\p{Emoji_Presentation}%‰°±+−,;:✓✗✘☑☒]/u;
/** Signs of icon fonts. */
const unsaying = /[\p{Co}\p{Cn}]/u;

function writtenContent(element: Element, content: string): string {
  const parts = content.matchAll(/"((?:[^"\\]|\\.)*)"|attr\(([\w-]+)\)|([^\s"]+)/gs);
  let text = '';
  for (const [, literal, name, other] of parts) {
    if (other !== undefined) return '';
    text +=
      name === undefined
        ? (literal ?? '').replaceAll(/\\(.)/gs, '$1')
        : (Element.prototype.getAttribute.call(element, name) ?? '');
  }
  return text;
}

/** Whether it is drawn where it stands in the text, and can be seen. */
function isInLine({
  display,
  position,
  visibility,
  opacity,
  fontSize,
  fontFamily,
  color,
}: CSSStyleDeclaration): boolean {
  return (
    display !== 'none' &&
    !/^(?:absolute|fixed)$/.test(position) &&
    visibility === 'visible' &&
    Number(opacity) > 0 &&
    Number.parseFloat(fontSize) > 1 &&
    color !== 'rgba(0, 0, 0, 0)' &&
    !isIconFont(fontFamily)
  );
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
