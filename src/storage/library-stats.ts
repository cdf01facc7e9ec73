import type { Day } from '../domain/day';
import type { UsageByClip } from '../domain/digest/usage';
import { addDays, addMonths } from '../domain/query/calendar';
import type { QueryContext } from '../domain/query/matches';
import { dayRangeOf } from '../domain/query/when';
import { startOf } from '../search/compile-filter';
import { flags } from '../search/search-document';
import type { Segment } from '../search/segment';
import { library } from './database';
import { clipCount } from './derived-counts';
import { allDigests } from './digests';
import { livePublications } from './digests/publications';
import { currentIndex } from './search-store';
import { siteList } from './site-list';
import { tagList } from './tag-statistics';
import type { OnProgress } from './undo/undo';
import { libraryUsage } from './usage';

export type PeriodUnit = 'week' | 'month';

/** What happened in a week or a month, by its first day. */
export interface Period {
  from: Day;
  /** Clips that were saved in it. */
  clips: number;
  /** Digests of these days that went out. */
  posts: number;
  /** Clips that were there at its end, and in no digest of a day before that. */
  unused: number;
}

/** Numbers a writer likes to see. */
export interface LibraryStats {
  clips: number;
  trashed: number;
  /** Clips that stand in no digest. */
  unused: number;
  /** Digests that went out. */
  posts: number;
  /** The last half year of weeks, or two years of months, the oldest first. */
  periods: Period[];
  /** The most used first. */
  tags: { name: string; uses: number }[];
  /** The most clipped first; hosts without `www.`. */
  sites: { host: string; clips: number }[];
}

const counts: Record<PeriodUnit, number> = { week: 26, month: 24 };

interface StatsOptions {
  unit: PeriodUnit;
  /** How many tags and sites. */
  limit?: number;
  onProgress?: OnProgress;
}

/** The numbers of the library today. It lets the page draw between the segments of the index. */
export async function libraryStats(
  context: QueryContext,
  { unit, limit = 10, onProgress = () => undefined }: StatsOptions,
): Promise<LibraryStats> {
  const db = library();
  const [clips, trashed, tags, sites, { segments }, usage, digests, publications] = await Promise.all([
    clipCount('active'),
    clipCount('trashed'),
    tagList(),
    siteList(),
    currentIndex(),
    libraryUsage(db),
    allDigests(),
    livePublications(db),
  ]);
  const published = new Set(publications.map(({ digestId }) => digestId));
  const days = digests.flatMap(({ id, date }) => (published.has(id) ? date : []));
  const firsts = firstDaysOf(unit, context);
  const found = await countClips(segments, usage, firsts, context, onProgress);
  const posts = (from: Day, until: Day) => days.filter((day) => day >= from && day < until).length;
  return {
    clips,
    trashed,
    unused: found.unused,
    posts: days.length,
    periods: found.periods.map((period, n) => ({
      ...period,
      from: firsts[n]!,
      posts: posts(firsts[n]!, firsts[n + 1]!),
    })),
    tags: tags.slice(0, limit).map(({ name, uses }) => ({ name, uses })),
    sites: sites.slice(0, limit),
  };
}

/** The first days of the periods up to now, and that of the one to come. */
function firstDaysOf(unit: PeriodUnit, context: QueryContext): Day[] {
  const name = unit === 'week' ? 'this-week' : 'this-month';
  const { from } = dayRangeOf({ kind: 'named', name }, context);
  return Array.from({ length: counts[unit] + 1 }, (_, n) => {
    const away = n + 1 - counts[unit];
    return unit === 'week' ? addDays(from, 7 * away) : addMonths(from, away);
  });
}

async function countClips(
  segments: readonly Segment[],
  usage: UsageByClip,
  firsts: readonly Day[],
  context: QueryContext,
  onProgress: OnProgress,
): Promise<{ unused: number; periods: Pick<Period, 'clips' | 'unused'>[] }> {
  const starts = firsts.map((day) => startOf(day, context));
  const periods = firsts.slice(1).map(() => ({ clips: 0, unused: 0 }));
  /** By how many the unused become more or fewer with a period; the first has all that was before, too. */
  const moved = new Int32Array(periods.length);
  const periodAt = (time: number) => starts.findLastIndex((start) => start <= time);
  const of = segments.reduce((sum, { ids }) => sum + ids.length, 0);
  let [unused, done] = [0, 0];
  for (const { ids, savedAt, flags: own } of segments) {
    for (const [at, time] of savedAt.entries()) {
      if ((own[at]! & flags.trashed) !== 0) continue;
      const period = periodAt(time);
      if (period >= 0 && period < periods.length) periods[period]!.clips += 1;
      if (period < periods.length) moved[Math.max(0, period)]! += 1;
      const uses = usage.get(ids[at]!);
      if (!uses) unused += 1;
      else {
        const firstDay = uses.reduce((day, { date }) => (date < day ? date : day), '9999-12-31');
        const used = Math.max(
          period,
          firsts.findLastIndex((day) => day <= firstDay),
          0,
        );
        if (used < periods.length) moved[used]! -= 1;
      }
    }
    onProgress((done += ids.length), of);
    await new Promise((resolve) => setTimeout(resolve));
  }
  let there = 0;
  for (const [n, period] of periods.entries()) period.unused = there += moved[n]!;
  return { unused, periods };
}
