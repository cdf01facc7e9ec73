import type { Claims } from './claims';
import { limits } from './limits';
import type { EntryProperty } from './surroundings';

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

/** What the classes of the page's own entry say. */
export function claimsOfMicroformats(told: EntryProperty[]): Claims {
  const claims: Claims = {};
  for (const { classes: className, value } of told) {
    for (const [field, pattern] of classes) {
      if (pattern.test(className)) claims[field] = [...(claims[field] ?? []), value].slice(0, limits.values);
    }
  }
  return claims;
}
