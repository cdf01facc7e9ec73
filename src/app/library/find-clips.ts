import type { Clip } from '../../domain/clip';
import { parseQuery } from '../../domain/query/parse-query';
import { clipsWithIds } from '../../storage/clips';
import { listClips } from '../../storage/list-clips';
import { currentQueryContext } from './query-context';

/** The clips that a query finds, as the library lists them, at most so many; none for an empty one. */
export async function findClips(text: string, limit: number, now = new Date()): Promise<Clip[]> {
  const { query } = parseQuery(text);
  if (query.kind === 'all') return [];
  const list = await listClips(query, currentQueryContext(now));
  return clipsWithIds(await list.ids(0, limit));
}
