import type { Candidates } from './candidates';
import { limits } from './limits';
import type { EntryProperty } from './surroundings';

/** Class names by field, those of microformats2 and those of hAtom. Spec: https://microformats.org/wiki/h-entry */
const classes: [keyof Candidates, RegExp][] = [
  ['title', /(?:^|\s)(?:p-name|entry-title)(?:\s|$)/],
  ['authors', /(?:^|\s)(?:p-author|(?:author vcard|vcard author)|byline vcard)(?:\s|$)/],
  ['published', /(?:^|\s)(?:dt-published|published)(?:\s|$)/],
  ['modified', /(?:^|\s)(?:dt-updated|updated)(?:\s|$)/],
  ['description', /(?:^|\s)(?:p-summary|entry-summary)(?:\s|$)/],
  ['image', /(?:^|\s)u-(?:photo|featured)(?:\s|$)/],
  ['keywords', /(?:^|\s)p-category(?:\s|$)/],
];

/** What the classes of the page's own entry say. */
export function candidatesOfMicroformats(told: EntryProperty[]): Candidates {
  const candidates: Candidates = {};
  for (const { classes: className, value } of told) {
    for (const [field, pattern] of classes) {
      if (pattern.test(className))
        candidates[field] = [...(candidates[field] ?? []), value].slice(0, limits.values);
    }
  }
  return candidates;
}
