import { limits } from '../../metadata/limits';
import { blockMark, linkMark, partMark } from '../../metadata/normalize-text';

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

let parentNode: PropertyDescriptor | undefined;

export function parentOf(node: Node): Element | null {
  parentNode ??= Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode');
  const parent: unknown = parentNode?.get?.call(node);
  return parent instanceof Element ? parent : null;
}

export function closest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

export function related(
  element: Node,
  name: 'previousElementSibling' | 'nextElementSibling',
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

/** Elements whose texts a reader does not see, or not as part of a text. */
export const unread: ReadonlySet<string> = new Set(
  'script style noscript template svg button select rt rp iframe'.split(' '),
);
const inline = new Set(
  'a abbr b bdi bdo cite code em font i ins kbd mark q ruby s small span strong sub sup time u wbr'.split(
    ' ',
  ),
);

/**
 * What a reader sees of an element, roughly, in up to `most` code units: without scripts and the like,
 * with a line break where a block begins or ends, a `linkMark` where a link does, and a `partMark` where
 * another inline element does.
 */
export function visibleText(element: Element, most: number = limits.rawText): string {
  if (unshadowed(element, 'childElementCount') === 0) {
    const text = unshadowed(element, 'textContent');
    return typeof text === 'string' ? text.slice(0, most) : '';
  }
  const document = unshadowed(element, 'ownerDocument');
  if (!isDocument(document)) return '';
  const shown = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  const walker = Document.prototype.createTreeWalker.call(document, element, shown);
  let text = '';
  let node = walker.firstChild();
  for (let visited = 0; node && visited < limits.textNodes && text.length < most; visited += 1) {
    const tag = node instanceof Element ? nameOf(node) : undefined;
    if (tag === undefined) text += (node.nodeValue ?? '').slice(0, most - text.length);
    else if (!unread.has(tag)) {
      text += markOf(tag);
      node = walker.firstChild();
      if (node) continue;
    }
    node = walker.nextSibling();
    while (!node) {
      const outer = walker.parentNode();
      if (outer === null || outer === element || !(outer instanceof Element)) return text;
      text += markOf(nameOf(outer));
      node = walker.nextSibling();
    }
  }
  return text;
}

function markOf(tag: string): string {
  if (tag === 'a') return linkMark;
  return inline.has(tag) ? partMark : blockMark;
}

/** An element's `ownerDocument` is never another kind of object. */
function isDocument(owner: unknown): owner is Document {
  return typeof owner === 'object' && owner !== null;
}
