import { isHtml, localNameOf, ownProperty } from '../dom-properties';
import type { ElementStyle } from './element-style';

const preformatted = new Set(['pre', 'listing', 'xmp', 'plaintext']);
const codeTags = new Set(['code', 'samp', 'kbd', 'tt']);
/** Parts of well-known editors and highlighters that hold code, whatever their style sheet says. */
const editors =
  '.cm-content, .CodeMirror-code, .view-lines, .ace_text-layer, .syntaxhighlighter, .dp-highlighter, .react-code-lines, .blob-wrapper > table, .crayon-code, .code-block-lines';
const codeClass =
  /(?:^|[\s_-])(?:code|codeblock|source|sourcecode|syntax|highlight\w*|hljs|snippet|console|terminal|listing|prism|shiki)(?:$|[\s_-])/i;
const gutterClass =
  /gutter|line-?num(?:ber)?s?|lineno|linenos|blob-num|hljs-ln-n|ln-num|crayon-nums?|(?:^|[\s_-])(?:ln|lnt|nums?)(?:$|[\s_-])/i;
const maxCheckedChars = 100_000;
/** Numbers, one a line. */
const numbers = /^[\s\d.:|]*$/;
/** What a column beside the lines of a diff holds. */
const diffSign = /^[\s+\-−]?$/;

export function isPreformatted(element: Element): boolean {
  return preformatted.has(localNameOf(element));
}

/**
 * The lines of an editor that puts each where it is to be seen, and keeps them in no order; undefined
 * for all others.
 */
export function drawnLines(element: Element): string | undefined {
  const lines = Array.from(ownProperty(Element.prototype, 'children', element));
  const tops = lines.map((line) => Number.parseFloat(getComputedStyle(line).top));
  const areDrawn = lines.length > 1 && lines.every((line) => getComputedStyle(line).position === 'absolute');
  if (!areDrawn || tops.some(Number.isNaN) || new Set(tops).size !== tops.length) return undefined;
  return lines
    .map((line, at) => ({ text: ownProperty(Node.prototype, 'textContent', line) ?? '', top: tops[at] ?? 0 }))
    .sort((one, other) => one.top - other.top)
    .map(({ text }) => text.replace(/\n$/, '').replaceAll('\u00a0', ' '))
    .join('\n');
}

/** Whether a block holds code, by its tag, its style or the tool that made it. */
export function isCodeBlock(element: Element, style: ElementStyle, pageIsMonospace: boolean): boolean {
  const name = localNameOf(element);
  if (isPreformatted(element)) return true;
  if (isHtml(element, 'table')) return isCodeTable(element);
  if (Element.prototype.matches.call(element, editors)) return true;
  const { computed, block, keepsSpaces } = style;
  const isMonospace = style.monospace && !pageIsMonospace;
  if (codeTags.has(name) || attribute(element, 'role') === 'code') return hasLines(element, keepsSpaces);
  if (!block || computed.display.startsWith('table-')) return false;
  if (keepsSpaces && isMonospace) return true;
  const isNamed = codeClass.test(attribute(element, 'class'));
  if (keepsSpaces && isNamed) return true;
  if (keepsSpaces && computed.whiteSpace === 'pre')
    return hasLines(element, true) && isIndented(element, true);
  return isMonospace && hasLines(element, false) && (isNamed || isIndented(element, false));
}

/** A table of lines: in each row one cell of code, and beside it nothing but its number and the sign of a diff. */
function isCodeTable(table: HTMLTableElement): boolean {
  const rows = Array.from(ownProperty(HTMLTableElement.prototype, 'rows', table)).slice(0, 20);
  const kept = rows.map((row) =>
    Array.from(ownProperty(HTMLTableRowElement.prototype, 'cells', row)).filter(
      (cell) => !isNumbers(cell) && !diffSign.test(textOf(cell).trim()),
    ),
  );
  if (kept.length === 0 || kept.some((cells) => cells.length > 1)) return false;
  const code = kept.flat();
  return code.length > 0 && code.every(isCodeCell);
}

function isNumbers(element: Element): boolean {
  const text = textOf(element);
  const isSelectable = getComputedStyle(element).userSelect !== 'none';
  return (
    !isSelectable ||
    (numbers.test(text.slice(0, maxCheckedChars)) &&
      (text.trim() !== '' ||
        gutterClass.test(attribute(element, 'class')) ||
        Element.prototype.hasAttribute.call(element, 'data-line-number')))
  );
}

function isCodeCell(cell: Element): boolean {
  const { whiteSpace } = getComputedStyle(cell);
  if (/^(?:pre|pre-wrap|break-spaces)$/.test(whiteSpace)) return true;
  const only = ownProperty(Element.prototype, 'children', cell);
  const holds = only.length === 1 ? only.item(0) : null;
  if (holds && (preformatted.has(localNameOf(holds)) || localNameOf(holds) === 'code')) return true;
  return /(?:^|\s)(?:code|blob-code\S*|js-file-line|hljs-ln-code|rouge-code|lntd)(?:$|\s)/.test(
    attribute(cell, 'class'),
  );
}

/** Whether an element beside or in code is its gutter: nothing but numbers, and called so or counting the lines. */
export function isGutter(element: Element, isInCode: boolean): boolean {
  const names = `${attribute(element, 'class')} ${attribute(element, 'id')}`;
  const isCalledSo = gutterClass.test(names) && !contentClass.test(names);
  const number = attribute(element, 'data-line-number');
  if (!isInCode && !isCalledSo && number === '') return false;
  const text = textOf(element);
  if (!numbers.test(text.slice(0, maxCheckedChars))) return false;
  if (isCalledSo || (number !== '' && text.trim() === number)) return isInCode || isBesideCode(element);
  if (!isInCode || !/\d/.test(text)) return false;
  if (ownProperty(Element.prototype, 'nextElementSibling', element) === null) return false;
  return localNameOf(element) === 'td' || countsLines(element, Number(text));
}

const contentClass = /(?:^|[\s_-])(?:code|content|text|rows)(?:$|[\s_-])/i;
const tokenClass = /number|token|hljs|literal|constant|(?:^|\s)m[ifhob]?(?:$|\s)/i;

/** Whether it begins a line whose neighbours begin with the numbers before and after its own. */
function countsLines(element: Element, number: number): boolean {
  const line = ownProperty(Node.prototype, 'parentElement', element);
  if (!line || !Number.isInteger(number) || tokenClass.test(attribute(element, 'class'))) return false;
  const begins = (each: Element | null) => each && ownProperty(Element.prototype, 'firstElementChild', each);
  if (begins(line) !== element) return false;
  const beside = (
    [
      ['previousElementSibling', -1],
      ['nextElementSibling', 1],
    ] as const
  ).flatMap(([side, step]) => {
    const first = begins(ownProperty(Element.prototype, side, line));
    return first ? [Number(ownProperty(Node.prototype, 'textContent', first)) === number + step] : [];
  });
  return beside.length > 0 && beside.every(Boolean);
}

/** Up from a number to what its line and the code have in common. */
const maxGutterDepth = 6;

function isBesideCode(element: Element): boolean {
  const code = [...preformatted, ...codeTags, editors].join(', ');
  let around = ownProperty(Node.prototype, 'parentElement', element);
  for (let depth = 0; around && depth < maxGutterDepth; depth += 1) {
    if (Element.prototype.querySelector.call(around, code)) return true;
    around = ownProperty(Node.prototype, 'parentElement', around);
  }
  return false;
}

/** Whether an element without text is an empty line: it has room on the page, or is made like the lines beside it. */
export function isEmptyLine(element: Element): boolean {
  if (Element.prototype.getBoundingClientRect.call(element).height > 0) return true;
  const name = attribute(element, 'class');
  const beside = (['previousElementSibling', 'nextElementSibling'] as const).map((side) =>
    ownProperty(Element.prototype, side, element),
  );
  return name !== '' && beside.some((other) => other !== null && attribute(other, 'class') === name);
}

/** Whether a block of code is nothing but the numbers of the lines of the next one. */
export function numbersLinesOf(gutter: string, code: string): boolean {
  const lines = gutter.split('\n');
  const first = Number(lines[0]);
  const counts = /^\d+$/.test(lines[0] ?? '') && lines.every((line, at) => Number(line) === first + at);
  return counts && lines.length > 1 && lines.length === code.split('\n').length;
}

function textOf(element: Element): string {
  return ownProperty(Node.prototype, 'textContent', element) ?? '';
}

function attribute(element: Element, name: string): string {
  return Element.prototype.getAttribute.call(element, name) ?? '';
}

const blockDisplay = /^(?:block|flex|grid|list-item|table|flow-root)/;

function hasLines(element: Element, keepsLines: boolean): boolean {
  if (Element.prototype.querySelector.call(element, 'br')) return true;
  if (keepsLines && textOf(element).trim().includes('\n')) return true;
  const children = Array.from(ownProperty(Element.prototype, 'children', element)).slice(0, 3);
  return children.filter((child) => blockDisplay.test(getComputedStyle(child).display)).length > 1;
}

function isIndented(element: Element, keepsSpaces: boolean): boolean {
  const text = textOf(element);
  return keepsSpaces
    ? /\n[ \t]+\S/.test(text) || /(?:^|[^ ]) {2,}\S/.test(text)
    : /\u00a0{2}|\u00a0 /.test(text);
}
