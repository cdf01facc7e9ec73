import { limits } from '../../metadata/limits';
import type { EntryProperty } from '../../metadata/surroundings';
import { attribute, closest, contains, elementsMatching, textOf } from './dom-access';
import { isBeside } from './nearness';

export const roots = '.h-entry,.hentry,.h-review,.h-recipe,.h-event';

/** What the classes of microformats2 and of hAtom mark in the page's own entry, that of the heading where there is one. */
export function entryProperties(document: Document, heading: Element | undefined): EntryProperty[] {
  const told =
    '.p-name,.entry-title,.p-author,.author.vcard,.byline.vcard,.dt-published,.published,.dt-updated,.updated,.p-summary,.entry-summary,.u-photo,.u-featured,.p-category';
  const found: EntryProperty[] = [];
  for (const element of elementsMatching(document, told, limits.candidates)) {
    const root = closest(element, roots);
    if (root === null || root === element || isBeside(element, heading)) continue;
    if (heading && !contains(root, heading)) continue;
    found.push({ classes: attribute(element, 'class'), value: valueOf(element) });
  }
  return found;
}

function valueOf(element: Element): string {
  return (
    attribute(element, 'datetime') ||
    attribute(element, 'src') ||
    attribute(element, 'title') ||
    textOf(element, 500)
  );
}
