import { limits } from '../../metadata/limits';

/*
 * A page can shadow any member of `document` and of a form by naming an element after it
 * (`<form name="querySelector">`), in the extension's own world too. So members are taken from the
 * prototypes, which no markup reaches.
 */

export function attribute(element: Element, name: string): string {
  const value = Element.prototype.getAttribute.call(element, name) ?? '';
  return value.length > limits.rawText ? value.slice(0, limits.rawText) : value;
}

function unshadowed(node: Node, name: string): unknown {
  const prototype: unknown = Object.getPrototypeOf(node);
  return typeof prototype === 'object' && prototype !== null ? Reflect.get(prototype, name, node) : undefined;
}

// Kept, since it is asked of every element of a page.
let localName: PropertyDescriptor | undefined;

export function nameOf(element: Element): string {
  localName ??= Object.getOwnPropertyDescriptor(Element.prototype, 'localName');
  const name: unknown = localName?.get?.call(element);
  return typeof name === 'string' ? name : '';
}

export function closest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

export function related(
  element: Node,
  name: 'parentNode' | 'previousElementSibling' | 'nextElementSibling',
): Element | null {
  const other = unshadowed(element, name);
  return other instanceof Element ? other : null;
}

export function contains(outer: Element, inner: Element): boolean {
  return Node.prototype.contains.call(outer, inner);
}

export function firstWithin(element: Element, tag: string): Element | null {
  return Element.prototype.getElementsByTagName.call(element, tag).item(0);
}

/** A text that the document tells of itself, e.g. its title or referrer; empty where it will not. */
export function documentText(document: Document, name: 'title' | 'referrer'): string {
  const value = unshadowed(document, name);
  return typeof value === 'string' ? value.slice(0, limits.rawText) : '';
}

/**
 * The first elements that match, in the order of the document. To let the browser look for them is
 * many times cheaper than to look at every element, each of which needs an object in this world first.
 */
export function elementsMatching(document: Document, selector: string, most: number): Element[] {
  const all = Document.prototype.querySelectorAll.call(document, selector);
  const found: Element[] = [];
  for (let at = 0; at < all.length && at < most; at += 1) found.push(all[at]!);
  return found;
}

/** Up to so many texts of the document in its order, from `start` on. */
export function* textsFrom(document: Document, start: Node, most: number): Generator<Text, void> {
  const walker = Document.prototype.createTreeWalker.call(document, document, NodeFilter.SHOW_TEXT);
  walker.currentNode = start;
  for (let seen = 0; seen < most; seen += 1) {
    const node = walker.nextNode();
    if (!(node instanceof Text)) return;
    yield node;
  }
}

/** Up to so many elements behind `start` in the order of the document, or before it, nearest first; without it. */
export function* elementsFrom(
  document: Document,
  start: Node,
  direction: 'nextNode' | 'previousNode',
  most: number,
): Generator<Element, void> {
  const walker = Document.prototype.createTreeWalker.call(document, document, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = start;
  for (let seen = 0; seen < most; seen += 1) {
    const node = walker[direction]();
    if (!(node instanceof Element)) return;
    yield node;
  }
}

const unread = new Set(['script', 'style', 'noscript', 'template', 'svg', 'button', 'select']);
const inline = new Set(
  'a abbr b bdi bdo cite code em font i ins kbd mark q s small span strong sub sup time u wbr'.split(' '),
);

/** What a reader sees of an element, roughly: without scripts, with a space where a block begins. */
export function textOf(element: Element, most: number = limits.rawText): string {
  if (unshadowed(element, 'childElementCount') === 0) {
    const text = unshadowed(element, 'textContent');
    return typeof text === 'string' ? text.slice(0, most) : '';
  }
  const document = unshadowed(element, 'ownerDocument');
  if (!isDocument(document)) return '';
  const shown = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  const walker = Document.prototype.createTreeWalker.call(document, element, shown);
  let text = '';
  let node = walker.nextNode();
  for (let seen = 0; node && seen < limits.textNodes && text.length < most; seen += 1) {
    const name = node instanceof Element ? nameOf(node) : undefined;
    if (name === undefined) text += (node.nodeValue ?? '').slice(0, most - text.length);
    else if (!inline.has(name)) text += ' ';
    node = name !== undefined && unread.has(name) ? nodeBehind(walker) : walker.nextNode();
  }
  return text;
}

/** An element's `ownerDocument` is never another kind of object. */
function isDocument(owner: unknown): owner is Document {
  return typeof owner === 'object' && owner !== null;
}

/** The next node that is not within the current one. */
function nodeBehind(walker: TreeWalker): Node | null {
  let next = walker.nextSibling();
  while (!next && walker.parentNode()) next = walker.nextSibling();
  return next;
}
