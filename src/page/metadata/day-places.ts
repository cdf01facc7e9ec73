import { limits } from '../../metadata/limits';
import type { DayPlace } from '../../metadata/surroundings';
import { attribute, elementsMatching, nameOf, textOf } from './dom-access';
import { isBeside, nearestFirst } from './nearness';
import { isNamed, type Placed } from './page-elements';

/** Where a day may stand near the heading, the likeliest first: `<time>`, and elements named for a date. */
export function daysNear(near: Placed[], heading: Element | undefined): DayPlace[] {
  const ofDate = /date|time|publish|posted|datum|fecha|data\b|meta|zeit|erstellt|stand\b|info|kicker|hora/i;
  const times = near.filter(({ element }) => isTime(element));
  const named = near.filter(({ element }) => isNamed(element, ofDate));
  return [...nearestFirst(times), ...nearestFirst(named)].flatMap(({ element }) => placeOf(element, heading));
}

/** The same farther off: short lines that hold a year, and `<time>` anywhere. */
export function daysElsewhere(document: Document, near: Placed[], heading: Element | undefined): DayPlace[] {
  const line = /^(?:p|span|div|em|i|small|strong|b|td|li|font|h[2-6]|dd)$/;
  const lines = near.filter(
    ({ element }) => line.test(nameOf(element)) && /\d{4}|\d\.\d/.test(textOf(element, 90)),
  );
  return [
    ...nearestFirst(lines).map(({ element }) => element),
    ...elementsMatching(document, 'time,date', limits.candidates),
  ].flatMap((element) => placeOf(element, heading));
}

function isTime(element: Element): boolean {
  return /^(?:time|date)$/.test(nameOf(element));
}

/** Nothing where there is no digit, or where the element belongs to something beside the page. */
function placeOf(element: Element, heading: Element | undefined): DayPlace[] {
  const stated = attribute(element, 'datetime') || attribute(element, 'content');
  const text = textOf(element, 200);
  if (!/\d/.test(stated + text) || isBeside(element, heading)) return [];
  return [{ stated, text, marks: `${attribute(element, 'class')} ${attribute(element, 'itemprop')}` }];
}
