import { Dexie } from 'dexie';
import { dayOf, type Day } from '../domain/day';
import { addDays } from '../domain/query/calendar';
import type { QueryContext } from '../domain/query/matches';
import { spanOf } from '../domain/query/span-of';
import { clipsOnShelf } from './clip-counts';
import { library } from './database';
import { listClips } from './list-clips';
import { tagList } from './tags/tag-list';

/** Numbers a writer likes to see. */
export interface LibraryNumbers {
  clips: number;
  trashed: number;
  /** Clips that stand in no digest. */
  unused: number;
  /** The clips saved in each of the last 52 weeks by their first days, the oldest first. */
  weeks: { from: Day; clips: number }[];
  /** The most used first. */
  tags: { name: string; uses: number }[];
  /** The most clipped first; hosts without `www.`. */
  sites: { host: string; clips: number }[];
}

const weekCount = 52;

/** The numbers of the library today, with at most `limit` tags and sites. */
export async function libraryNumbers(context: QueryContext, limit = 10): Promise<LibraryNumbers> {
  const db = library();
  const records = await db.clips
    .where('[shelf+savedAt]')
    .between(['library', Dexie.minKey], ['library', Dexie.maxKey])
    .toArray();
  const { from: thisWeek } = spanOf({ kind: 'named', name: 'this-week' }, context);
  const firsts = Array.from({ length: weekCount }, (_, n) => addDays(thisWeek, 7 * (n + 1 - weekCount)));
  const days = records.map(({ savedAt }) => dayOf(savedAt, context.zone));
  const hosts = new Map<string, number>();
  for (const { host } of records) if (host !== '') hosts.set(host, (hosts.get(host) ?? 0) + 1);
  const [trashed, unused, tags] = await Promise.all([
    clipsOnShelf(db, 'trash'),
    listClips({ kind: 'is', state: 'unused' }, context),
    tagList(),
  ]);
  return {
    clips: records.length,
    trashed,
    unused: unused.total,
    weeks: firsts.map((from) => ({
      from,
      clips: days.filter((day) => day >= from && day < addDays(from, 7)).length,
    })),
    tags: tags.slice(0, limit).map(({ name, uses }) => ({ name, uses })),
    sites: [...hosts]
      .map(([host, clips]) => ({ host, clips }))
      .sort((a, b) => b.clips - a.clips || (a.host < b.host ? -1 : 1))
      .slice(0, limit),
  };
}
