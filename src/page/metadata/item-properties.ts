import { limits } from '../../metadata/limits';
import type { ItemProperty } from '../../metadata/raw-page-data';
import { itemProperty } from './walk-page';
import { closest, elementsMatching, localNameOf, parentElementOf } from '../dom-properties';
import { attribute, visibleText } from './visible-text';

/** What microdata marks of the page's own: without comments, reviews and the items of lists. */
export function itemProperties(document: Document, placeOf: (element: Element) => number): ItemProperty[] {
  const all = elementsMatching(document, '[itemprop]', limits.candidates);
  if (all.length === 0) return [];
  const beside =
    '[itemprop~="comment"],[itemprop~="review"],[itemprop~="suggestedAnswer"],[itemprop~="acceptedAnswer"],[itemtype*="/Answer"],[itemtype*="/Comment"],[itemtype*="/Review"],[itemtype*="ListItem"]';
  const found: ItemProperty[] = [];
  for (const element of all) {
    const properties = attribute(element, 'itemprop');
    // The text of an article's body is of no use, and dear.
    if (!itemProperty.test(properties) || closest(element, beside)) continue;
    const value = valueOf(element);
    found.push({
      properties,
      value,
      name: nameIn(element, all) ?? value,
      ownerType: ownerType(element),
      node: placeOf(element),
    });
  }
  return found;
}

function nameIn(element: Element, all: Element[]): string | undefined {
  if (!/author|creator|byArtist|publisher/.test(attribute(element, 'itemprop'))) return undefined;
  const named = all.find(
    (inner) =>
      inner !== element &&
      /\bname\b/.test(attribute(inner, 'itemprop')) &&
      Node.prototype.contains.call(element, inner),
  );
  return named && valueOf(named);
}

function ownerType(element: Element): string {
  const outer = parentElementOf(element);
  const owner = outer && closest(outer, '[itemscope]');
  return owner ? attribute(owner, 'itemtype') : '';
}

function valueOf(element: Element): string {
  const content = attribute(element, 'content');
  if (content !== '') return content;
  switch (localNameOf(element)) {
    case 'meta':
      return '';
    case 'time':
      return attribute(element, 'datetime') || visibleText(element, 200);
    case 'img':
      return attribute(element, 'src');
    case 'link':
      return attribute(element, 'href');
    default:
      return visibleText(element, limits.description);
  }
}
