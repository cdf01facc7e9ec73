import { limits } from '../../metadata/limits';
import { blockMark, linkMark, partMark } from '../../metadata/normalize-text';
import { localNameOf, ownProperty } from '../dom-properties';

export function attribute(element: Element, name: string): string {
  const value = Element.prototype.getAttribute.call(element, name) ?? '';
  return value.length > limits.rawText ? value.slice(0, limits.rawText) : value;
}

/** A text that the document tells of itself, e.g. its title or referrer; empty where it will not. */
export function documentText(document: Document, name: 'title' | 'referrer'): string {
  const value: unknown = ownProperty(Document.prototype, name, document);
  return typeof value === 'string' ? value.slice(0, limits.rawText) : '';
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
  if (ownProperty(Element.prototype, 'childElementCount', element) === 0)
    return (ownProperty(Element.prototype, 'textContent', element) ?? '').slice(0, most);
  const document = ownProperty(Node.prototype, 'ownerDocument', element);
  if (document === null) return '';
  const shown = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  const walker = Document.prototype.createTreeWalker.call(document, element, shown);
  let text = '';
  let node = walker.firstChild();
  for (let visited = 0; node && visited < limits.textNodes && text.length < most; visited += 1) {
    const tag = node instanceof Element ? localNameOf(node) : undefined;
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
      text += markOf(localNameOf(outer));
      node = walker.nextSibling();
    }
  }
  return text;
}

function markOf(tag: string): string {
  if (tag === 'a') return linkMark;
  return inline.has(tag) ? partMark : blockMark;
}
