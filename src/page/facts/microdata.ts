import type { Claims } from './claims';
import { attribute, closest, contains, elementsMatching, nameOf, related, textOf } from './dom-access';
import { limits } from './limits';

const beside =
  '[itemprop~="comment"],[itemprop~="review"],[itemtype*="/Comment"],[itemtype*="/Review"],[itemtype*="ListItem"]';
const makers =
  /\/(?:Person|Organization|NewsMediaOrganization|ImageObject|WPHeader|WPFooter|SiteNavigationElement|PostalAddress)\b/;

/** What `itemprop`s say. Spec: https://html.spec.whatwg.org/multipage/microdata.html */
export function claimsOfMicrodata(document: Document): Claims {
  const properties = elementsMatching(document, '[itemprop]', limits.candidates);
  const claims: Claims = {};
  for (const element of properties) {
    if (closest(element, beside)) continue;
    for (const property of attribute(element, 'itemprop').split(/\s+/)) {
      const field = fieldOf(property, element);
      if (field === undefined) continue;
      const value = field === 'authors' || field === 'site' ? nameIn(element, properties) : valueOf(element);
      if (value.trim() !== '') claims[field] = [...(claims[field] ?? []), value].slice(0, limits.values);
    }
  }
  return claims;
}

function fieldOf(property: string, element: Element): keyof Claims | undefined {
  switch (property) {
    case 'headline':
      return 'title';
    case 'author':
    case 'creator':
      return 'authors';
    case 'publisher':
      return 'site';
    case 'datePublished':
    case 'dateCreated':
      return 'published';
    case 'dateModified':
      return 'modified';
    case 'inLanguage':
      return 'language';
    case 'keywords':
      return 'keywords';
    case 'name':
    case 'description':
    case 'image':
      return ofMakers(element) ? undefined : property === 'name' ? 'title' : property;
    default:
      return undefined;
  }
}

/** Whether the property is that of a person, an organisation or a picture; one without an owner belongs to the page. */
function ofMakers(element: Element): boolean {
  const outer = related(element, 'parentNode');
  const owner = outer && closest(outer, '[itemscope]');
  return owner !== null && makers.test(attribute(owner, 'itemtype'));
}

function nameIn(element: Element, properties: Element[]): string {
  const named = properties.find(
    (inner) => inner !== element && /\bname\b/.test(attribute(inner, 'itemprop')) && contains(element, inner),
  );
  return valueOf(named ?? element);
}

function valueOf(element: Element): string {
  const content = attribute(element, 'content');
  if (content !== '') return content;
  switch (nameOf(element)) {
    case 'meta':
      return '';
    case 'time':
      return attribute(element, 'datetime') || textOf(element, 200);
    case 'img':
      return attribute(element, 'src');
    case 'link':
      return attribute(element, 'href');
    default:
      return textOf(element, limits.description);
  }
}
