import type { Claims } from './claims';
import { limits } from './limits';
import type { ItemProperty } from './page-words';

const makers =
  /\/(?:Person|Organization|NewsMediaOrganization|ImageObject|WPHeader|WPFooter|SiteNavigationElement|PostalAddress)\b/;

/** What `itemprop`s say. Spec: https://html.spec.whatwg.org/multipage/microdata.html */
export function claimsOfMicrodata(told: ItemProperty[]): Claims {
  const claims: Claims = {};
  for (const item of told) {
    for (const property of item.properties.split(/\s+/)) {
      const field = fieldOf(property, item);
      if (field === undefined) continue;
      const value = field === 'authors' || field === 'site' ? item.name : item.value;
      if (value.trim() !== '') claims[field] = [...(claims[field] ?? []), value].slice(0, limits.values);
    }
  }
  return claims;
}

function fieldOf(property: string, item: ItemProperty): keyof Claims | undefined {
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
      return ofMakers(item) ? undefined : property === 'name' ? 'title' : property;
    default:
      return undefined;
  }
}

/** Whether the property is that of a person, an organisation or a picture; one without an owner belongs to the page. */
function ofMakers({ ownerType }: ItemProperty): boolean {
  return makers.test(ownerType);
}
