import type { Claims } from './claims';
import { attribute, closest, contains, textOf } from './dom-access';
import { limits } from './limits';
import type { MainHeading } from './main-heading';
import { isBeside } from './nearness';
import type { Placed } from './page-elements';

const roots = '.h-entry,.hentry,.h-review,.h-recipe,.h-event';

/** Class names by field, those of microformats2 and those of hAtom. Spec: https://microformats.org/wiki/h-entry */
const classes: [keyof Claims, RegExp][] = [
  ['title', /(?:^|\s)(?:p-name|entry-title)(?:\s|$)/],
  ['authors', /(?:^|\s)(?:p-author|(?:author vcard|vcard author)|byline vcard)(?:\s|$)/],
  ['published', /(?:^|\s)(?:dt-published|published)(?:\s|$)/],
  ['modified', /(?:^|\s)(?:dt-updated|updated)(?:\s|$)/],
  ['description', /(?:^|\s)(?:p-summary|entry-summary)(?:\s|$)/],
  ['image', /(?:^|\s)u-(?:photo|featured)(?:\s|$)/],
  ['keywords', /(?:^|\s)p-category(?:\s|$)/],
];

/** What the classes of the page's own entry say; nothing where the page lists several and none is the heading's. */
export function claimsOfMicroformats(elements: Placed[], heading: MainHeading | undefined): Claims {
  const claims: Claims = {};
  const roots = new Set(elements.map(({ element }) => rootOf(element)).filter((root) => root !== null));
  for (const { element } of elements) {
    const root = rootOf(element);
    if (root === null || root === element || isBeside(element, heading)) continue;
    if (heading ? !contains(root, heading.element) : roots.size > 1) continue;
    const className = attribute(element, 'class');
    for (const [field, pattern] of classes) {
      if (pattern.test(className))
        claims[field] = [...(claims[field] ?? []), valueOf(element)].slice(0, limits.values);
    }
  }
  return claims;
}

function rootOf(element: Element): Element | null {
  return closest(element, roots);
}

function valueOf(element: Element): string {
  return (
    attribute(element, 'datetime') ||
    attribute(element, 'src') ||
    attribute(element, 'title') ||
    textOf(element, 500)
  );
}
