import { attribute, elementsFrom, nameOf } from './dom-access';
import { limits } from '../../metadata/limits';

/** An element near the main heading. */
export interface Placed {
  element: Element;
  /** By how many elements it stands behind the heading, in the order of the page; negative before it. */
  place: number;
}

/** The elements in whose place a byline or a date is believed to be the page's own, in the order of the page. */
export function elementsNear(document: Document, heading: Element | undefined): Placed[] {
  if (!heading) return [];
  const before = [...elementsFrom(document, heading, 'previousNode', limits.beforeHeading)];
  const after = elementsFrom(document, heading, 'nextNode', limits.afterHeading);
  return [
    ...before.map((element, index) => ({ element, place: -1 - index })).toReversed(),
    ...[heading, ...after].map((element, place) => ({ element, place })),
  ];
}

/** Whether the class or the id of an element tells what it holds; those of the whole page tell nothing of it. */
export function isNamed(element: Element, pattern: RegExp): boolean {
  const words = `${attribute(element, 'class')} ${attribute(element, 'id')}`;
  return words !== ' ' && pattern.test(words) && !/^(?:html|body)$/.test(nameOf(element));
}
