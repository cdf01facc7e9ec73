import { mathmlOfDrawn } from './drawn-math';
import { isElement, isHtml, localNameOf, ownProperty } from '../dom-properties';
import { flatParent } from './flat-tree';
import { katexToTex } from './katex-to-tex';
import { mathmlToTex } from './mathml-to-tex';
import { portableTex } from './portable-tex';

/** A formula as TeX, in the line or in a block of its own. */
export interface Formula {
  tex: string;
  isBlock: boolean;
}

/** What the makers of formulas put around one: KaTeX, MathJax 2 to 4, MediaWiki, Zhihu, Quill, MathQuill, MathLive, MathType; LaTeX as a picture. */
const formulas = [
  '.katex-display',
  '.katex',
  'mjx-container',
  '.MathJax_Display',
  '.MathJax_SVG_Display',
  '.MJXc-display',
  '.MathJax',
  '.MathJax_SVG',
  '.MathJax_CHTML',
  '.MathJax_MathML',
  '.mwe-math-element',
  '.ztext-math',
  '.ql-formula',
  '.mathquill-rendered-math',
  '.mq-math-mode',
  'math-field',
  'math-span',
  'math-div',
  'math-renderer',
  '.Wirisformula',
  'math',
  'img[eeimg]',
  'img.latex',
  'img.tex',
  'img.math',
  'img[src*="latex.codecogs.com"]',
  'img[src*="/latex.php"]',
  'img.mwe-math-fallback-image-inline',
  'img.mwe-math-fallback-image-display',
  '[data-latex]',
  '[data-tex]',
].join(',');
const texAttributes = [
  'data-tex',
  'data-latex',
  'data-value',
  'alttext',
  'data-original-tex',
  'mathquill-latex',
];
const maxTexChars = 10_000;

/** Whether an element is a formula as a whole. */
export function isFormula(element: Element): boolean {
  return Element.prototype.matches.call(element, formulas);
}

/** The outermost formula around a node, since part of one says nothing. */
export function formulaAround(node: Node): Element | undefined {
  let found: Element | undefined;
  let depth = 0;
  for (let each: Node | undefined = node; each && depth < 100; each = flatParent(each), depth += 1) {
    if (isElement(each) && isFormula(each)) found = each;
  }
  return found;
}

/** The TeX of a formula; undefined where the page holds neither that nor MathML. */
export function readFormula(element: Element): Formula | undefined {
  const tex = portableTex((texOf(element) ?? '').slice(0, maxTexChars));
  return tex === '' ? undefined : { tex, isBlock: isBlockFormula(element) };
}

function texOf(element: Element): string | undefined {
  const annotation = first(element, 'annotation[encoding*="tex" i]');
  if (annotation) return textOf(annotation);
  const source = scriptOf(element);
  if (source !== undefined) return source;
  for (const name of texAttributes) {
    const holder = Element.prototype.hasAttribute.call(element, name) ? element : first(element, `[${name}]`);
    const value = holder && Element.prototype.getAttribute.call(holder, name)?.trim();
    if (value) return value;
  }
  const written = writtenTex(element);
  if (written) return written;
  const mathml = mathOf(element);
  if (mathml && isHtml(element, 'img')) return mathmlToTex(mathml);
  const picture = isHtml(element, 'img') ? element : first(element, 'img[alt]');
  const alt = picture && Element.prototype.getAttribute.call(picture, 'alt')?.trim();
  if (alt) return alt;
  if (mathml) return mathmlToTex(mathml);
  const drawn = ownOrFirst(element, 'mjx-math, [data-mml-node="math"]');
  if (drawn) return mathmlToTex(mathmlOfDrawn(drawn));
  const katex = first(element, '.katex-html');
  return katex && katexToTex(katex);
}

/** What editors of formulas keep as text: MathQuill beside its drawing, MathLive and GitHub as the element's own. */
function writtenTex(element: Element): string | undefined {
  const kept = first(element, '.mq-selectable');
  const isOwn =
    localNameOf(element).startsWith('math-') &&
    !first(element, 'mjx-container, math, svg, .katex, .ML__latex');
  const text = kept ? textOf(kept) : isOwn ? textOf(element) : '';
  return text.trim().replace(/^(\${1,2})([^]*)\1$/, '$2');
}

/** What is said of a formula whose parts are nothing but a drawing: what a screen reader is told, in brackets. */
export function formulaLabel(element: Element): string | undefined {
  if (textOf(element).trim() !== '') return undefined;
  const told = ['aria-label', 'data-semantic-speech-none', 'data-speech', 'title'].flatMap(
    (name) => ownOrFirst(element, `[${name}]`)?.getAttribute(name)?.trim() || [],
  );
  return `[${told[0]?.replaceAll(/\s+/g, ' ').slice(0, maxTexChars) ?? 'formula'}]`;
}

/** MathJax 2 keeps what it was given in a script element beside what it shows. */
function scriptOf(element: Element): string | undefined {
  const frame = Element.prototype.matches.call(element, '[id$="-Frame"]')
    ? element
    : first(element, '[id$="-Frame"]');
  const document = ownProperty(Node.prototype, 'ownerDocument', element);
  if (!frame || !document) return undefined;
  const id = ownProperty(Element.prototype, 'id', frame).replace(/-Frame$/, '');
  const script = Document.prototype.getElementById.call(document, id);
  const type = script && Element.prototype.getAttribute.call(script, 'type');
  return script && type?.startsWith('math/tex') ? textOf(script) : undefined;
}

function mathOf(element: Element): Element | undefined {
  const math = ownOrFirst(element, 'math');
  if (math) return math;
  const source = first(element, '[data-mathml]') ?? element;
  const mathml = Element.prototype.getAttribute.call(source, 'data-mathml');
  if (mathml === null) return undefined;
  const parsed = new DOMParser().parseFromString(
    plainMarkup(mathml.slice(0, maxTexChars * 10)),
    'application/xml',
  );
  return localNameOf(parsed.documentElement) === 'math' ? parsed.documentElement : undefined;
}

/** MathType keeps its MathML with other signs in place of those of markup. */
function plainMarkup(mathml: string): string {
  if (!mathml.startsWith('«')) return mathml;
  const signs: Partial<Record<string, string>> = { '«': '<', '»': '>', '¨': '"', '§': '&', '`': "'" };
  return mathml.replaceAll(/[«»¨§`]/g, (sign) => signs[sign] ?? sign);
}

function isBlockFormula(element: Element): boolean {
  const blocks =
    '.katex-display, [display="true"], math[display="block"], [mode="display"], .js-display-math, math-div, .MathJax_Display, .MathJax_SVG_Display, .MJXc-display, .mwe-math-fallback-image-display, .mwe-math-mathml-display';
  if (Element.prototype.matches.call(element, blocks) || first(element, blocks)) return true;
  const parent = flatParent(element);
  return parent !== undefined && Element.prototype.matches.call(parent, blocks);
}

function ownOrFirst(element: Element, selector: string): Element | undefined {
  return Element.prototype.matches.call(element, selector) ? element : first(element, selector);
}

function first(element: Element, selector: string): Element | undefined {
  return Element.prototype.querySelector.call(element, selector) ?? undefined;
}

function textOf(element: Element): string {
  return ownProperty(Node.prototype, 'textContent', element) ?? '';
}
