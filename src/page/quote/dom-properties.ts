/**
 * A property as the platform defines it. On a form or a document, `node.parentNode` may be an input
 * that the page named so (DOM clobbering); the getter of the prototype can't be shadowed. Works on
 * nodes of same-origin frames too.
 */
export function ownProperty<P extends object, K extends keyof P>(prototype: P, key: K, of: object): P[K] {
  const value: P[K] = Reflect.get(prototype, key, of);
  return value;
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

export function localNameOf(element: Element): string {
  return ownProperty(Element.prototype, 'localName', element);
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
