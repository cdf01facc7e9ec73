import { localNameOf, ownProperty } from '../dom-properties';

/** Elements whose text is code to the letter. */
export const preformatted = new Set(['pre', 'listing', 'xmp', 'plaintext']);
export const codeTags = new Set(['code', 'samp', 'kbd', 'tt']);
/** Parts of well-known editors and highlighters that hold code, whatever their style sheet says. */
export const editors =
  '.cm-content, .CodeMirror-code, .view-lines, .ace_text-layer, .syntaxhighlighter, .dp-highlighter, .react-code-lines, .blob-wrapper > table, .crayon-code, .code-block-lines';
export const gutterClass =
  /gutter|line-?num(?:ber)?s?|lineno|linenos|blob-num|hljs-ln-n|ln-num|crayon-nums?|(?:^|[\s_-])(?:ln|lnt|nums?|numbering)(?:$|[\s_-])/i;
/** What a page puts beside code for its readers to copy it by. */
const toolClass = /copy(?!right|writ)|clipboard|tool-?bar|复制|複製/i;
/** The same within `pre`, where it stands beside `code`: its language and file. */
const headClass = /header|lang|title|tool/i;
const maxToolChars = 60;
const maxCheckedChars = 100_000;
/** Numbers, one a line. */
const numbers = /^[\s\d.:|]*$/;

export function isPreformatted(element: Element): boolean {
  return preformatted.has(localNameOf(element));
}

/** Whether a text holds nothing but numbers and what stands between them. */
export function isOnlyNumbers(text: string): boolean {
  return numbers.test(text.slice(0, maxCheckedChars));
}

/** Whether an element beside or in code is its gutter: nothing but numbers, and called so or counting the lines. */
export function isGutter(element: Element, isInCode: boolean): boolean {
  const names = `${attributeText(element, 'class')} ${attributeText(element, 'id')}`;
  const isCalledSo = gutterClass.test(names) && !contentClass.test(names);
  const number = attributeText(element, 'data-line-number');
  if (!isInCode && !isCalledSo && number === '') return false;
  const text = textOf(element);
  if (!isOnlyNumbers(text)) return false;
  if (isCalledSo || (number !== '' && text.trim() === number)) return isInCode || isBesideCode(element);
  if (!isInCode || !/\d/.test(text)) return false;
  const parent = ownProperty(Node.prototype, 'parentElement', element);
  if (parent && (isPreformatted(parent) || localNameOf(parent) === 'code'))
    return !tokenClass.test(attributeText(element, 'class')) && numbersItsLines(parent, element);
  if (ownProperty(Element.prototype, 'nextElementSibling', element) === null) return false;
  return localNameOf(element) === 'td' || countsLines(element, Number(text));
}

const contentClass = /(?:^|[\s_-])(?:code|content|text|rows)(?:$|[\s_-])/i;
const tokenClass = /number|token|hljs|literal|constant|(?:^|\s)m[ifhob]?(?:$|\s)/i;

/** Whether a part of a page's code is a tool for its readers, or what heads it, rather than code. */
export function isCodeTool(element: Element, isInCode: boolean): boolean {
  const names = `${attributeText(element, 'class')} ${attributeText(element, 'title')}`;
  const parent = ownProperty(Node.prototype, 'parentElement', element);
  const isHead =
    isInCode && headClass.test(names) && parent !== null && isPreformatted(parent) && hasCodeBeside(element);
  if (!isHead && !toolClass.test(names)) return false;
  if (textOf(element).length > maxToolChars || Element.prototype.querySelector.call(element, 'pre, code'))
    return false;
  return isHead || isInCode || isBesideCode(element, maxToolDepth);
}

/** Up from a tool to what it and the code have in common. */
const maxToolDepth = 3;

function hasCodeBeside(element: Element): boolean {
  const next = ownProperty(Element.prototype, 'nextElementSibling', element);
  return localNameOf(element) !== 'code' && next !== null && localNameOf(next) === 'code';
}

/** Whether it begins a line whose neighbours begin with the numbers before and after its own. */
function countsLines(element: Element, number: number): boolean {
  const line = ownProperty(Node.prototype, 'parentElement', element);
  if (!line || !Number.isInteger(number) || tokenClass.test(attributeText(element, 'class'))) return false;
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

/** Whether each line of the text in an element begins with an element that holds its number, the given one among them. */
function numbersItsLines(code: Element, element: Element): boolean {
  const counted: number[] = [];
  let isAtStart = true;
  let isAmong = false;
  for (const node of ownProperty(Node.prototype, 'childNodes', code)) {
    const text = ownProperty(Node.prototype, 'textContent', node) ?? '';
    if (isAtStart && text.trim() !== '') {
      if (node.nodeType !== 1 || !/^\s*\d+[\s.:|]*$/.test(text)) return false;
      counted.push(Number.parseInt(text, 10));
      isAmong ||= node === element;
      isAtStart = false;
    }
    if (!isAtStart && /\n[ \t]*\S/.test(text)) return false;
    isAtStart ||= /\n\s*$/.test(text);
  }
  const hasMore = textOf(code).replaceAll(/[\s\d.:|]/g, '') !== '';
  return (
    isAmong && hasMore && counted.length > 1 && counted.every((number, at) => number === counted[0]! + at)
  );
}

/** Up from a number to what its line and the code have in common. */
const maxGutterDepth = 6;

function isBesideCode(element: Element, maxDepth = maxGutterDepth): boolean {
  const code = [...preformatted, ...codeTags, editors].join(', ');
  let around = ownProperty(Node.prototype, 'parentElement', element);
  for (let depth = 0; around && depth < maxDepth; depth += 1) {
    if (Element.prototype.querySelector.call(around, code)) return true;
    around = ownProperty(Node.prototype, 'parentElement', around);
  }
  return false;
}

/** Whether a block of code is nothing but the numbers of the lines of the next one. */
export function numbersLinesOf(gutter: string, code: string): boolean {
  const lines = gutter.split('\n');
  const first = Number(lines[0]);
  const counts = /^\d+$/.test(lines[0] ?? '') && lines.every((line, at) => Number(line) === first + at);
  return counts && lines.length > 1 && lines.length === code.split('\n').length;
}

export function textOf(element: Element): string {
  return ownProperty(Node.prototype, 'textContent', element) ?? '';
}

export function attributeText(element: Element, name: string): string {
  return Element.prototype.getAttribute.call(element, name) ?? '';
}
