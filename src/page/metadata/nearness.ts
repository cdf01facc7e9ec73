import { besideSelector } from './beside-selector';
import { closest, contains } from './dom-access';
import { lazy } from '../../domain/lazy';
import type { Placed } from './page-elements';

const besides = lazy(() =>
  besideSelector(
    'aside,nav,footer,form,figure',
    'listing related recommend newsletter widget popular',
    'comment sidebar footer caption card teaser breadcrumb license img image photo bild foto',
  ),
);

/** Whether an element belongs to something beside the page's own text: a comment, a teaser, a menu. */
export function isBeside(element: Element, heading: Element | undefined): boolean {
  const outer = closest(element, besides());
  if (outer !== null && !(heading && contains(outer, heading))) return true;
  const entry = closest(element, 'article,li');
  return (
    heading !== undefined &&
    entry !== null &&
    closest(heading, 'article') !== null &&
    !contains(entry, heading) &&
    closest(entry, 'article') !== closest(heading, 'article')
  );
}

/** The nearest behind the heading first, and before those above it that are as near. */
export function nearestFirst<T extends Placed>(list: T[]): T[] {
  const distance = ({ place }: Placed) => (place >= 0 ? place : -2 * place);
  return list.toSorted((one, other) => distance(one) - distance(other));
}
