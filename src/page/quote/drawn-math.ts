import { isElement, localNameOf, ownProperty } from '../dom-properties';

const mathml = 'http://www.w3.org/1998/Math/MathML';
const maxDepth = 80;

/**
 * MathML of a formula that MathJax has drawn and keeps nothing else of: its elements tell what they are by
 * their names (`mjx-mfrac`) or in `data-mml-node`, its characters by the codes that they are drawn from.
 */
export function mathmlOfDrawn(drawn: Element): Element {
  return make(drawn, 'math', rowOf(drawn, 0));
}

/** What is there for the drawing alone. */
const props = /^(?:n|d|t)?strut$|^(?:line|spacer|surd|mark|stretchy-[hv]|assistive-mml)$/;
/** Parts of a fraction, a root or a base with limits, which may hold others of their kind. */
const contents = new Set(['num', 'den', 'base', 'under', 'over', 'script', 'root']);

function nameOf(element: Element): string {
  const told = Element.prototype.getAttribute.call(element, 'data-mml-node');
  return told ?? localNameOf(element).replace(/^mjx-/, '');
}

function make(like: Element, name: string, children: readonly (Element | string)[]): Element {
  const document = ownProperty(Node.prototype, 'ownerDocument', like)!;
  const element = Document.prototype.createElementNS.call(document, mathml, name);
  Element.prototype.append.call(element, ...children);
  return element;
}

function childrenOf(element: Element): Element[] {
  return Array.from(ownProperty(Node.prototype, 'childNodes', element)).filter(isElement);
}

/** The elements of a formula directly in an element, through whatever else is around them. */
function rowOf(element: Element, depth: number): Element[] {
  if (depth > maxDepth) return [];
  return childrenOf(element).flatMap((child) => {
    const name = nameOf(child);
    if (props.test(name)) return [];
    return /^m[a-z]+$|^TeXAtom$/.test(name) ? [elementOf(child, name, depth + 1)] : rowOf(child, depth + 1);
  });
}

function elementOf(element: Element, name: string, depth: number): Element {
  const row = (part: Element | undefined) => make(element, 'mrow', part ? rowOf(part, depth) : []);
  const part = (of: string) => row(partOf(element, of));
  const isSvg = Element.prototype.hasAttribute.call(element, 'data-mml-node');
  switch (name) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'mtext':
    case 'ms':
      return make(element, name, [textOf(element)]);
    case 'mspace':
      return make(element, 'mrow', []);
    case 'mfrac':
      return isSvg
        ? make(element, name, rowOf(element, depth))
        : make(element, name, [part('num'), part('den')]);
    case 'msqrt':
      return make(element, name, isSvg ? withoutSurd(rowOf(element, depth)) : rowOf(element, depth));
    case 'mroot':
      return make(
        element,
        name,
        isSvg ? withoutSurd(rowOf(element, depth)).toReversed() : [part('box'), part('root')],
      );
    case 'munder':
    case 'mover':
    case 'munderover': {
      if (isSvg) return make(element, name, rowOf(element, depth));
      const limits = [...(name === 'mover' ? [] : ['under']), ...(name === 'munder' ? [] : ['over'])];
      return make(element, name, [part('base'), ...limits.map(part)]);
    }
    case 'msubsup': {
      const [base, ...scripts] = isSvg ? fromLow(element, depth) : rowOf(element, depth);
      // The drawing has the upper one above, and so first.
      return make(element, name, [...(base ? [base] : []), ...(isSvg ? scripts : scripts.toReversed())]);
    }
    default:
      return make(element, name === 'TeXAtom' ? 'mrow' : name, rowOf(element, depth));
  }
}

/** The base, and its scripts from the lower to the upper one, as they are moved. */
function fromLow(element: Element, depth: number): Element[] {
  const height = (child: Element) =>
    Number(
      /translate\([^,)]*,\s*(-?[\d.]+)/.exec(
        Element.prototype.getAttribute.call(child, 'transform') ?? '',
      )?.[1] ?? 0,
    );
  const [base, ...scripts] = childrenOf(element);
  const ordered = [...(base ? [base] : []), ...scripts.toSorted((a, b) => height(a) - height(b))];
  return ordered.map((child) => elementOf(child, nameOf(child), depth + 1));
}

function withoutSurd(row: readonly Element[]): Element[] {
  return row.filter((one) => ownProperty(Node.prototype, 'textContent', one) !== '√');
}

/** The first part of that name which belongs to the element itself. */
function partOf(element: Element, name: string): Element | undefined {
  const open = childrenOf(element);
  for (let next = open.shift(), steps = 0; next && steps < 200; next = open.shift(), steps += 1) {
    if (nameOf(next) === name) return next;
    if (!contents.has(nameOf(next)) && !/^m[a-z]+$/.test(nameOf(next).replace(/^munder$/, '')))
      open.push(...childrenOf(next));
  }
  return undefined;
}

/** Characters: as text, or by the code in their class (`mjx-c1D44E`) or in `data-c`. */
function textOf(element: Element): string {
  const own = (ownProperty(Node.prototype, 'textContent', element) ?? '').trim();
  if (own !== '') return own;
  const drawn = Element.prototype.querySelectorAll.call(element, 'mjx-c, [data-c]');
  return Array.from(drawn, (one) => {
    const told = Element.prototype.getAttribute.call(one, 'data-c');
    const code =
      told ?? /(?:^|\s)mjx-c([\dA-F]+)(?=\s|$)/.exec(ownProperty(Element.prototype, 'className', one))?.[1];
    const point = Number.parseInt(code ?? '', 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  }).join('');
}
