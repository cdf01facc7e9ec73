import { dayFromText } from './day-from-text';
import type { Claims } from './claims';
import { attribute, elementsMatching, nameOf, textOf } from './dom-access';
import { limits } from './limits';
import type { MainHeading } from './main-heading';
import { isBeside, nearestFirst } from './nearness';
import { isNamed, type Placed } from './page-elements';
import { plainText } from './plain-text';

const changed =
  /updat|modif|aktualis|actualiz|atualiz|mis à jour|maj\b|aggiorn|geändert|last|bijgewerkt|изменен/i;

const ofDate = /date|time|publish|posted|datum|fecha|data\b|meta|zeit|erstellt|stand\b|info|kicker|hora/i;

/** How far into a paragraph a date still opens it. */
const dateline = 60;

/** Days that stand on the page where its own day stands: `<time>`, elements named for a date, short lines that hold one. */
export function claimsOfVisibleDays(
  document: Document,
  near: Placed[],
  heading: MainHeading | undefined,
  language: string | undefined,
): Claims {
  const claims = { published: [] as string[], modified: [] as string[] };
  for (const element of placesOfDays(document, near, heading)) {
    const day = dayIn(element, language);
    if (day !== undefined) claims[saysChanged(element) ? 'modified' : 'published'].push(day);
    if (claims.published.length > 0) break;
  }
  return claims;
}

/** Where a day may stand, the likeliest first. Each step is dearer than the one before it. */
function* placesOfDays(
  document: Document,
  near: Placed[],
  heading: MainHeading | undefined,
): Generator<Element, void> {
  const own = (element: Element) => !isBeside(element, heading);
  const nearest = (isPlace: (element: Element) => boolean) =>
    nearestFirst(near.filter(({ element }) => isPlace(element) && own(element))).map(
      ({ element }) => element,
    );
  yield* nearest((element) => /^(?:time|date)$/.test(nameOf(element)));
  yield* nearest((element) => isNamed(element, ofDate));
  yield* nearest(
    (element) =>
      /^(?:p|span|div|em|i|small|strong|b|td|li|font|h[2-6]|dd)$/.test(nameOf(element)) &&
      /\d{4}|\d\.\d/.test(textOf(element, 90)),
  );
  yield* elementsMatching(document, 'time,date', limits.candidates).filter(own);
}

function dayIn(element: Element, language: string | undefined): string | undefined {
  const stated = attribute(element, 'datetime') || attribute(element, 'content');
  const fromStated = stated === '' ? undefined : dayFromText(stated, language);
  if (fromStated !== undefined) return fromStated;
  const text = plainText(textOf(element, 200), 200);
  return dayFromText(text.length <= 120 ? text : text.slice(0, dateline), language);
}

function saysChanged(element: Element): boolean {
  const text = plainText(textOf(element, 120), 120);
  return (
    changed.test(`${attribute(element, 'class')} ${attribute(element, 'itemprop')}`) ||
    (changed.test(text) && dayFromText(text.split(changed)[0] ?? '') === undefined)
  );
}
