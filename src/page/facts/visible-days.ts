import { dayFromText } from './day-from-text';
import type { Claims } from './claims';
import { attribute, nameOf, textOf } from './dom-access';
import { limits } from './limits';
import type { MainHeading } from './main-heading';
import { isBeside, isNear, nearestFirst } from './nearness';
import type { PageElements, Placed } from './page-elements';
import { plainText } from './plain-text';

const changed =
  /updat|modif|aktualis|actualiz|atualiz|mis à jour|maj\b|aggiorn|geändert|last|bijgewerkt|изменен/i;

/** How far into a paragraph a date still opens it. */
const dateline = 60;

/** Days that stand on the page where its own day stands: `<time>`, elements named for a date, short lines that hold one. */
export function claimsOfVisibleDays(
  elements: PageElements,
  heading: MainHeading | undefined,
  language: string | undefined,
): Claims {
  const claims = { published: [] as string[], modified: [] as string[] };
  for (const { element } of placesOfDays(elements, heading)) {
    const day = dayIn(element, language);
    if (day !== undefined) claims[saysChanged(element) ? 'modified' : 'published'].push(day);
    if (claims.published.length > 0) break;
  }
  return claims;
}

/** Where a day may stand, the likeliest first. Each step is dearer than the one before it. */
function* placesOfDays(elements: PageElements, heading: MainHeading | undefined): Generator<Placed, void> {
  const own = ({ element }: Placed) => !isBeside(element, heading);
  const near = (list: Placed[]) =>
    nearestFirst(list.filter((placed) => isNear(placed, heading)).filter(own), heading);
  yield* near(elements.times);
  yield* near(elements.dates);
  yield* near(linesNear(elements, heading));
  yield* elements.times.filter(own);
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

function linesNear({ all }: PageElements, heading: MainHeading | undefined): Placed[] {
  if (!heading) return [];
  const from = Math.max(0, heading.place - limits.beforeHeading);
  return all
    .slice(from, heading.place + limits.afterHeading)
    .map((element, index) => ({ element, place: from + index }))
    .filter(({ element }) =>
      /^(?:p|span|div|em|i|small|strong|b|td|li|font|h[2-6]|dd)$/.test(nameOf(element)),
    )
    .filter(({ element }) => /\d{4}|\d\.\d/.test(textOf(element, 90)));
}
