import type { Day } from '../domain/day';
import { addDays } from '../domain/query/calendar';
import type { QueryContext } from '../domain/query/matches';
import { dayRangeOf } from '../domain/query/when';
import { clipCount } from './derived-counts';
import { listClips } from './list-clips';
import { currentIndex } from './search-store';
import { flags } from '../search/search-document';
import type { Segment } from '../search/segment';
import { startOf } from '../search/compile-filter';
import { siteList } from './site-list';
import { tagList } from './tag-statistics';

/** Numbers a writer likes to see. */
export interface LibraryStats {
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
export async function libraryStats(context: QueryContext, limit = 10): Promise<LibraryStats> {
  const [clips, trashed, unused, tags, sites, { segments }] = await Promise.all([
    clipCount('active'),
    clipCount('trashed'),
    listClips({ kind: 'is', state: 'unused' }, context),
    tagList(),
    siteList(),
    currentIndex(),
  ]);
  return {
    clips,
    trashed,
    unused: unused.total,
    weeks: weeksOf(segments, context),
    tags: tags.slice(0, limit).map(({ name, uses }) => ({ name, uses })),
    sites: sites.slice(0, limit),
  };
}

function weeksOf(segments: readonly Segment[], context: QueryContext): LibraryStats['weeks'] {
  const { from: thisWeek } = dayRangeOf({ kind: 'named', name: 'this-week' }, context);
  const firsts = Array.from({ length: weekCount + 1 }, (_, n) => addDays(thisWeek, 7 * (n + 1 - weekCount)));
  const starts = firsts.map((day) => startOf(day, context));
  const counts = new Uint32Array(weekCount);
  for (const { savedAt, flags: own } of segments) {
    for (const [at, time] of savedAt.entries()) {
      if (time < starts[0]! || time >= starts[weekCount]! || (own[at]! & flags.trashed) !== 0) continue;
      counts[starts.findLastIndex((start) => start <= time)]! += 1;
    }
  }
  return Array.from(counts, (clips, n) => ({ from: firsts[n]!, clips }));
}
