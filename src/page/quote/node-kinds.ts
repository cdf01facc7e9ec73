import { own } from './own';

export function isText(node: Node): node is Text {
  const type = own(Node.prototype, 'nodeType', node);
  return type === 3 || type === 4;
}

export function isElement(node: Node): node is Element {
  return own(Node.prototype, 'nodeType', node) === 1;
}

/** A shadow root, as far as a page's nodes go. */
export function isFragment(node: Node): node is DocumentFragment {
  return own(Node.prototype, 'nodeType', node) === 11;
}

export function nameOf(element: Element): string {
  return own(Element.prototype, 'localName', element);
}

/** Whether this is the HTML element of that name, and no namesake in SVG. */
export function isHtml<N extends keyof HTMLElementTagNameMap>(
  element: Element,
  name: N,
): element is HTMLElementTagNameMap[N] {
  return (
    nameOf(element) === name &&
    own(Element.prototype, 'namespaceURI', element) === 'http://www.w3.org/1999/xhtml'
  );
}
