import type { KnownTag } from '../../domain/tagging/tag-index';
import { parseTags, tagKey } from '../../domain/tagging/tags';

/** What the typed name does to a tag: nothing, rename it, or make one of it and the tag that has the name. */
type TagRename =
  | { kind: 'none' }
  | { kind: 'rename'; to: string }
  /** `uses` is how many clips have the other tag. */
  | { kind: 'merge'; to: string; uses: number };

export function planTagRename(tag: string, typed: string, known: readonly KnownTag[]): TagRename {
  const [name = ''] = parseTags(typed);
  if (name === '' || name === tag) return { kind: 'none' };
  const other =
    tagKey(name) === tagKey(tag) ? undefined : known.find((one) => tagKey(one.name) === tagKey(name));
  return other ? { kind: 'merge', to: other.name, uses: other.uses } : { kind: 'rename', to: name };
}
