import { attribute, elementsOf, hasAttributes, nameOf } from './dom-access';
import { limits } from './limits';

/** The elements that may say something, in the order of the page, each with its place in it. */
export interface PageElements {
  all: Element[];
  headings: Placed[];
  times: Placed[];
  properties: Element[];
  authorLinks: Placed[];
  /** Those whose class or id speaks of an author. */
  bylines: Placed[];
  /** Those whose class or id speaks of a date. */
  dates: Placed[];
  /** Those with a class of microformats2 or of its forerunner hAtom. */
  microformats: Placed[];
}

export interface Placed {
  element: Element;
  /** Its index in `all`. */
  place: number;
}

const ofAuthor =
  /author|byline|autor|redact|redakt|verfasser|auteur|writer|journalist|schreiber|firma-?nota|credit/i;
const ofDate = /date|time|publish|posted|datum|fecha|data\b|meta|zeit|erstellt|stand\b|info|kicker|hora/i;
const ofFormat = /(?:^|\s)(?:[hpu]-[a-z]|dt-[a-z]|hentry|entry-title|vcard|fn\b|published|updated)/;

/** One walk over the page, so that a page of a million elements costs no more than one of `limits.elements`. */
export function readPageElements(document: Document): PageElements {
  const all = elementsOf(document, limits.elements);
  const found: PageElements = {
    all,
    headings: [],
    times: [],
    properties: [],
    authorLinks: [],
    bylines: [],
    dates: [],
    microformats: [],
  };
  all.forEach((element, place) => {
    const name = nameOf(element);
    const placed = { element, place };
    if (name === 'h1' || name === 'h2') keep(found.headings, placed, limits.headings);
    else if (name === 'time' || name === 'date') keep(found.times, placed);
    if (!hasAttributes(element)) return;
    if (attribute(element, 'itemprop') !== '') keep(found.properties, element);
    if (name === 'body' || name === 'html') return;
    if (name === 'a' && /\bauthor\b/.test(attribute(element, 'rel'))) keep(found.authorLinks, placed);
    const className = attribute(element, 'class');
    const id = attribute(element, 'id');
    if (className === '' && id === '') return;
    const words = `${className} ${id}`;
    if (ofAuthor.test(words)) keep(found.bylines, placed);
    if (ofDate.test(words)) keep(found.dates, placed);
    if (ofFormat.test(className)) keep(found.microformats, placed);
  });
  return found;
}

function keep<T>(list: T[], item: T, most: number = limits.candidates): void {
  if (list.length < most) list.push(item);
}
