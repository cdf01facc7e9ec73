import type { Candidates } from './candidates';
import { limits } from './limits';
import type { ItemProperty } from './raw-page-data';

const makers =
  /\/(?:Person|Organization|NewsMediaOrganization|ImageObject|WPHeader|WPFooter|SiteNavigationElement|PostalAddress)\b/;

/** What `itemprop`s say. Spec: https://html.spec.whatwg.org/multipage/microdata.html */
export function candidatesOfMicrodata(told: ItemProperty[]): Candidates {
  const candidates: Candidates = {};
  for (const item of told) {
    for (const property of item.properties.split(/\s+/)) {
      const field = fieldOf(property, item);
      if (field === undefined) continue;
      const value = field === 'authors' || field === 'site' ? item.name : item.value;
      if (value.trim() !== '')
        candidates[field] = [...(candidates[field] ?? []), value].slice(0, limits.values);
    }
  }
  return candidates;
}

function fieldOf(property: string, item: ItemProperty): keyof Candidates | undefined {
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
