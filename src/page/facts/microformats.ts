import type { Claims } from './claims';
import { attribute, closest, contains, elementsMatching, textOf } from './dom-access';
import { limits } from './limits';
import type { MainHeading } from './main-heading';
import { isBeside } from './nearness';

const roots = '.h-entry,.hentry,.h-review,.h-recipe,.h-event';

const told =
  '.p-name,.entry-title,.p-author,.author.vcard,.byline.vcard,.dt-published,.published,.dt-updated,.updated,.p-summary,.entry-summary,.u-photo,.u-featured,.p-category';

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
export function claimsOfMicroformats(document: Document, heading: MainHeading | undefined): Claims {
  const claims: Claims = {};
  const entries = elementsMatching(document, roots, 2);
  if (entries.length === 0 || (!heading && entries.length > 1)) return claims;
  for (const element of elementsMatching(document, told, limits.candidates)) {
    const root = closest(element, roots);
    if (root === null || root === element || isBeside(element, heading)) continue;
    if (heading && !contains(root, heading.element)) continue;
    const className = attribute(element, 'class');
    for (const [field, pattern] of classes) {
      if (pattern.test(className))
        claims[field] = [...(claims[field] ?? []), valueOf(element)].slice(0, limits.values);
    }
  }
  return claims;
}

function valueOf(element: Element): string {
  return (
    attribute(element, 'datetime') ||
    attribute(element, 'src') ||
    attribute(element, 'title') ||
    textOf(element, 500)
  );
}
