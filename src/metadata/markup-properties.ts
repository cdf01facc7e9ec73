import type { Candidates } from './candidates';
import { limits } from './limits';
import { closestNode, holds, isBeside, isInOtherArticle, type NearbyNodes } from './nearby-nodes';
import type { ItemProperty, PageNode } from './raw-page-data';

const makers =
  /\/(?:Person|Organization|NewsMediaOrganization|ImageObject|WPHeader|WPFooter|SiteNavigationElement|PostalAddress)\b/;

/** What `itemprop`s say. Spec: https://html.spec.whatwg.org/multipage/microdata.html */
export function candidatesOfMicrodata(told: ItemProperty[], nodes: NearbyNodes): Candidates {
  const candidates: Candidates = {};
  for (const item of told) {
    const node = nodes.all[item.node];
    if (node && isInOtherArticle(node, nodes)) continue;
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
    case 'byArtist':
      return 'authors';
    case 'publisher':
      return 'site';
    case 'datePublished':
    case 'dateCreated':
    case 'uploadDate':
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

/** Class names by field, those of microformats2 and those of hAtom. Spec: https://microformats.org/wiki/h-entry */
const propertyClasses: [keyof Candidates, RegExp][] = [
  ['title', /(?:^|\s)(?:p-name|entry-title)(?:\s|$)/],
  ['authors', /(?:^|\s)(?:p-author|(?:author vcard|vcard author)|byline vcard)(?:\s|$)/],
  ['published', /(?:^|\s)(?:dt-published|published)(?:\s|$)/],
  ['modified', /(?:^|\s)(?:dt-updated|updated)(?:\s|$)/],
  ['description', /(?:^|\s)(?:p-summary|entry-summary)(?:\s|$)/],
  ['image', /(?:^|\s)u-(?:photo|featured)(?:\s|$)/],
  ['keywords', /(?:^|\s)p-category(?:\s|$)/],
];

/** What the classes of the page's own entry say, that of the main heading where there is one. */
export function candidatesOfMicroformats(nodes: NearbyNodes): Candidates {
  const { all, heading } = nodes;
  const entries = all.filter(isEntry).length;
  const candidates: Candidates = {};
  // An entry that is not the heading's, among several, tells nothing of the page.
  if (heading ? entries === 0 : entries !== 1) return candidates;
  for (const node of all) {
    const fields = propertyClasses.filter(([, pattern]) => pattern.test(node.classes));
    const entry = fields.length > 0 ? closestNode(node, all, isEntry) : undefined;
    if (!entry || entry.at === node.at || isBeside(node, nodes)) continue;
    if (heading && !holds(entry, heading, all)) continue;
    for (const [field] of fields)
      candidates[field] = [...(candidates[field] ?? []), node.stated || node.text].slice(0, limits.values);
  }
  return candidates;
}

function isEntry({ classes }: PageNode): boolean {
  return /(?:^|\s)(?:h-entry|hentry|h-review|h-recipe|h-event)(?:\s|$)/.test(classes);
}
