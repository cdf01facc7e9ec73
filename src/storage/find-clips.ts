import type { Clip } from '../domain/clip';
import { dayOf } from '../domain/day';
import { parseQuery } from '../domain/query/parse-query';
import { clipsWithIds } from './clips';
import { listClips } from './list-clips';

/** The clips that a query finds, as the library lists them, at most so many; none for an empty one. */
export async function findClips(text: string, limit: number): Promise<Clip[]> {
  const { query } = parseQuery(text);
  if (query.kind === 'all') return [];
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today = dayOf(new Date().toISOString(), zone);
  const list = await listClips(query, { zone, today, weekStart: 1 });
  return clipsWithIds(await list.ids(0, limit));
}
