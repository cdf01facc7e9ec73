import {
  attributeText,
  codeTags,
  editors,
  gutterClass,
  isOnlyNumbers,
  isPreformatted,
  preformatted,
  textOf,
} from './beside-code';
import { isHtml, localNameOf, ownProperty } from '../dom-properties';
import { isMonospaced, type ElementStyle } from './element-style';

const codeClass =
  /(?:^|[\s_-])(?:code|codeblock|source|sourcecode|syntax|highlight\w*|hljs|snippet|console|terminal|listing|prism|shiki)(?:$|[\s_-])/i;
/** What a column beside the lines of a diff holds. */
const diffSign = /^[\s+\-−]?$/;

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
  if (codeTags.has(name) || attributeText(element, 'role') === 'code') return hasLines(element, keepsSpaces);
  if (!block || computed.display.startsWith('table-')) return false;
  if (keepsSpaces && isMonospace) return true;
  const isNamed = codeClass.test(attributeText(element, 'class'));
  if (keepsSpaces && isNamed) return true;
  if (keepsSpaces && computed.whiteSpace === 'pre')
    return hasLines(element, true) && isIndented(element, true);
  if (!isMonospace || !hasLines(element, false)) return false;
  return isNamed || isIndented(element, false) || keepsSpacesWithin(element);
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
    (isOnlyNumbers(text) &&
      (text.trim() !== '' ||
        gutterClass.test(attributeText(element, 'class')) ||
        Element.prototype.hasAttribute.call(element, 'data-line-number')))
  );
}

function isCodeCell(cell: Element): boolean {
  const { whiteSpace } = getComputedStyle(cell);
  if (/^(?:pre|pre-wrap|break-spaces)$/.test(whiteSpace)) return true;
  const only = ownProperty(Element.prototype, 'children', cell);
  const holds = only.length === 1 ? only.item(0) : null;
  if (holds && (preformatted.has(localNameOf(holds)) || localNameOf(holds) === 'code')) return true;
  if (holds && keepsSpacesWithin(cell) && hasLines(holds, true)) return true;
  return /(?:^|\s)(?:code|blob-code\S*|js-file-line|hljs-ln-code|rouge-code|lntd)(?:$|\s)/.test(
    attributeText(cell, 'class'),
  );
}

/** Whether an element without text is an empty line: it has room on the page, or is made like the lines beside it. */
export function isEmptyLine(element: Element): boolean {
  if (Element.prototype.getBoundingClientRect.call(element).height > 0) return true;
  const name = attributeText(element, 'class');
  const beside = (['previousElementSibling', 'nextElementSibling'] as const).map((side) =>
    ownProperty(Element.prototype, side, element),
  );
  return name !== '' && beside.some((other) => other !== null && attributeText(other, 'class') === name);
}

const blockDisplay = /^(?:block|flex|grid|list-item|table|flow-root)/;
const maxLineDepth = 4;

/** Whether the lines in an element keep their spaces, which it leaves to them. */
function keepsSpacesWithin(element: Element): boolean {
  let line = ownProperty(Element.prototype, 'firstElementChild', element);
  for (let depth = 0; line && depth < maxLineDepth; depth += 1) {
    const { whiteSpace, fontFamily } = getComputedStyle(line);
    if (/^(?:pre|pre-wrap|break-spaces)$/.test(whiteSpace)) return isMonospaced(fontFamily);
    line = ownProperty(Element.prototype, 'firstElementChild', line);
  }
  return false;
}

function hasLines(element: Element, keepsLines: boolean): boolean {
  if (Element.prototype.querySelector.call(element, 'br')) return true;
  if (keepsLines && textOf(element).trim().includes('\n')) return true;
  const children = Array.from(ownProperty(Element.prototype, 'children', element)).slice(0, 3);
  return children.filter((child) => blockDisplay.test(getComputedStyle(child).display)).length > 1;
}

/** Whether lines of text that keeps its spaces are set in, as code is. */
export function isIndentedText(text: string): boolean {
  return /\n(?: {2,}|\t)[ \t]*\S/.test(text);
}

function isIndented(element: Element, keepsSpaces: boolean): boolean {
  const text = textOf(element);
  return keepsSpaces
    ? /\n[ \t]+\S/.test(text) || /(?:^|[^ ]) {2,}\S/.test(text)
    : /\u00a0{2}|\u00a0 /.test(text);
}
