import * as v from 'valibot';
import { uiLanguage } from '../../browser/messages';
import type { ClipOrder } from '../../storage/list-clips';
import { defineSetting } from '../settings/define-setting';

const looks = ['list', 'cards', 'headlines'] as const;

/** By what clips are sorted. `newest` is the best first where words are searched for. */
export const clipSorts = ['newest', 'oldest', 'published', 'title', 'site'] as const;
export type ClipSort = (typeof clipSorts)[number];

const lookSchema = v.object({
  look: v.fallback(v.picklist(looks), 'list'),
  sort: v.fallback(v.picklist(clipSorts), 'newest'),
});

/** How the clips of a search are listed. */
export type ListLook = v.InferOutput<typeof lookSchema>;

const usualLook: ListLook = { look: 'list', sort: 'newest' };

/** By the text of each saved search; that of an empty one is for all that are not saved. */
export const listLooks = defineSetting({
  name: 'listLooks',
  schema: v.record(v.string(), v.fallback(lookSchema, usualLook)),
  fallback: {},
});

export function lookOf(known: Readonly<Record<string, ListLook>>, query: string): ListLook {
  const own = Object.hasOwn(known, query) ? known[query] : undefined;
  const common = Object.hasOwn(known, '') ? known[''] : undefined;
  return own ?? common ?? usualLook;
}

/** Takes the look of a search along to the text that it has from now on. */
export function movedLook(
  known: Readonly<Record<string, ListLook>>,
  from: string,
  to: string,
): Record<string, ListLook> {
  const { [from]: own, ...others } = known;
  return own === undefined || from === '' || from === to ? { ...known } : { ...others, [to]: own };
}

let collator: Intl.Collator | undefined;

/** The order of a list, its texts compared as the interface's language does. */
export function clipOrder(by: ClipSort): ClipOrder {
  collator ??= new Intl.Collator(uiLanguage(), { numeric: true });
  return { by, compare: collator.compare };
}
