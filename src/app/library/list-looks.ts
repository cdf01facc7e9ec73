import * as v from 'valibot';
import { defineSetting } from '../settings/define-setting';

const looks = ['list', 'cards', 'headlines'] as const;

const lookSchema = v.object({
  look: v.fallback(v.picklist(looks), 'list'),
  isOldestFirst: v.fallback(v.boolean(), false),
});

/** How the clips of a search are listed. */
export type ListLook = v.InferOutput<typeof lookSchema>;

/** By the text of each saved search; that of an empty one is for all that are not saved. */
export const listLooks = defineSetting({
  name: 'listLooks',
  schema: v.record(v.string(), v.fallback(lookSchema, { look: 'list', isOldestFirst: false })),
  fallback: {},
});

export function lookOf(known: Readonly<Record<string, ListLook>>, query: string): ListLook {
  const own = Object.hasOwn(known, query) ? known[query] : undefined;
  const common = Object.hasOwn(known, '') ? known[''] : undefined;
  return own ?? common ?? { look: 'list', isOldestFirst: false };
}
