import type { KnownTag } from '../../domain/tagging/tag-index';
import { countedTags } from '../tag-counts';

/** Every tag of the library, the most used first. */
export async function tagList(): Promise<KnownTag[]> {
  const counts = await countedTags();
  return counts.sort((a, b) => b.uses - a.uses || (a.name < b.name ? -1 : 1));
}
