import type { KnownTag } from '../../domain/tagging/tag-index';
import { library } from '../database';

/** Every tag of the library, the most used first. */
export async function tagList(): Promise<KnownTag[]> {
  const counts = await library().tagCounts.toArray();
  return counts.sort((a, b) => b.uses - a.uses || (a.name < b.name ? -1 : 1));
}
