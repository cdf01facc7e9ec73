import { besideSelector } from './beside-selector';
import { closest, contains } from './dom-access';
import { limits } from './limits';
import type { MainHeading } from './main-heading';
import type { Placed } from './page-elements';

const besides = besideSelector(
  'aside,nav,footer,form,figure',
  'listing related recommend newsletter widget popular',
  'comment sidebar footer caption card teaser breadcrumb license img image photo bild foto',
);

/** Whether an element belongs to something beside the page's own text: a comment, a teaser, a menu. */
export function isBeside(element: Element, heading: MainHeading | undefined): boolean {
  const outer = closest(element, besides);
  if (outer !== null && !(heading && contains(outer, heading.element))) return true;
  const entry = closest(element, 'article,li');
  return (
    heading !== undefined &&
    entry !== null &&
    closest(heading.element, 'article') !== null &&
    !contains(entry, heading.element) &&
    closest(entry, 'article') !== closest(heading.element, 'article')
  );
}

/** Those near the heading first, nearest after it before those above it; then the others in their order. */
export function nearestFirst<T extends Placed>(list: T[], heading: MainHeading | undefined): T[] {
  if (!heading) return list;
  const distance = ({ place }: Placed) =>
    place >= heading.place ? place - heading.place : 2 * (heading.place - place);
  return [...list].sort((one, other) => distance(one) - distance(other));
}

export function isNear({ place }: Placed, heading: MainHeading | undefined): boolean {
  if (!heading) return false;
  return place >= heading.place - limits.beforeHeading && place <= heading.place + limits.afterHeading;
}
