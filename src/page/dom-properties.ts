/*
 * A page can shadow any member of `document` and of a form by naming an element after it (DOM clobbering:
 * `<form name="querySelector">`), in the extension's own world too. So members are taken from the
 * prototypes, which no markup reaches. All of this works on nodes of same-origin frames too.
 */

/** A property as the platform defines it: on a form, `node.parentNode` may be an input that the page named so. */
export function ownProperty<P extends object, K extends keyof P>(prototype: P, key: K, of: object): P[K] {
  const value: P[K] = Reflect.get(prototype, key, of);
  return value;
}

let localName: PropertyDescriptor | undefined;
let parentNode: PropertyDescriptor | undefined;

/** The getters of both are looked up once, since they are asked of every element of a page. */
export function localNameOf(element: Element): string {
  localName ??= Object.getOwnPropertyDescriptor(Element.prototype, 'localName');
  const name: unknown = localName?.get?.call(element);
  return typeof name === 'string' ? name : '';
}

export function parentElementOf(node: Node): Element | null {
  parentNode ??= Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode');
  const parent: unknown = parentNode?.get?.call(node);
  return parent instanceof Element ? parent : null;
}

export function isText(node: Node): node is Text {
  const type = ownProperty(Node.prototype, 'nodeType', node);
  return type === 3 || type === 4;
}

export function isElement(node: Node): node is Element {
  return ownProperty(Node.prototype, 'nodeType', node) === 1;
}

/** A shadow root, as far as a page's nodes go. */
export function isShadowRoot(node: Node): node is DocumentFragment {
  return ownProperty(Node.prototype, 'nodeType', node) === 11;
}

/** Whether this is the HTML element of that name, and no namesake in SVG. */
export function isHtml<N extends keyof HTMLElementTagNameMap>(
  element: Element,
  name: N,
): element is HTMLElementTagNameMap[N] {
  return (
    localNameOf(element) === name &&
    ownProperty(Element.prototype, 'namespaceURI', element) === 'http://www.w3.org/1999/xhtml'
  );
}

export function closest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
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
