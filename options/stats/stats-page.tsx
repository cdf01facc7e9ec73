import { useState } from 'preact/hooks';
import { countMessage, message, uiLanguage } from '../../src/browser/messages';
import { printQuery } from '../../src/domain/query/print-query';
import { libraryStats, type LibraryStats, type PeriodUnit } from '../../src/storage/library-stats';
import { useRefetchOnWrite } from '../../src/ui/use-refetch-on-write';
import { currentQueryContext } from '../../src/app/library/find-clips';
import { CountBar } from '../../src/ui/count-bar';
import { ProgressBar } from '../../src/ui/progress-bar';
import { SegmentedControl } from '../../src/ui/segmented-control';
import { Skeleton } from '../../src/ui/skeleton';
import { hrefOf } from '../route';
import { BarChart } from './bar-chart';
import { PeriodTable } from './period-table';
import './stats.css';

/** Numbers a writer likes to see. */
export function StatsPage() {
  const [unit, setUnit] = useState<PeriodUnit>('month');
  const [looked, setLooked] = useState({ done: 0, of: 0 });
  const stats = useRefetchOnWrite(async () => {
    const onProgress = (done: number, of: number) => setLooked({ done, of });
    return { unit, ...(await libraryStats(currentQueryContext(), { unit, onProgress })) };
  }, [unit]);
  return (
    <section class="stats-page">
      <div class="page-head">
        <h1>{message('stats')}</h1>
        <SegmentedControl
          label={message('statsUnit')}
          value={unit}
          options={[
            { value: 'week', label: message('statsWeeks') },
            { value: 'month', label: message('statsMonths') },
          ]}
          onChange={setUnit}
        />
      </div>
      {stats.kind === 'reading' && (
        <>
          {looked.of > 0 && (
            <ProgressBar
              label={message('statsCounting', numberOf(looked.done), numberOf(looked.of))}
              done={looked.done}
              of={looked.of}
            />
          )}
          <Skeleton label={message('working')} />
        </>
      )}
      {stats.kind === 'failed' && <p class="notice notice-danger">{message('readFailed')}</p>}
      {stats.kind === 'ready' && <Stats stats={stats.value} unit={stats.value.unit} />}
    </section>
  );
}

function numberOf(value: number): string {
  return value.toLocaleString(uiLanguage());
}

function Stats({ stats, unit }: { stats: LibraryStats; unit: PeriodUnit }) {
  const { clips, unused, trashed, posts, periods, tags, sites } = stats;
  const search = (query: string) => hrefOf({ section: 'library', query });
  const { nameOf, labelOf } = namesOf(unit);
  const chart = (value: 'clips' | 'posts' | 'unused') =>
    periods.map((period) => ({
      name: nameOf(period.from),
      label: labelOf(period.from),
      value: period[value],
    }));
  const summary = (heading: string, value: 'clips' | 'posts' | 'unused') => {
    const values = periods.map((period) => period[value]);
    return message('statsSummary', heading, numberOf(Math.max(...values)), numberOf(values.at(-1) ?? 0));
  };
  return (
    <>
      <ul class="totals" aria-label={message('totals')}>
        <li>
          <a href={search('')}>{countMessage('clipCount', clips)}</a>
        </li>
        <li>
          <a href={search('is:unused')}>{countMessage('unusedCount', unused)}</a>
        </li>
        <li>
          <a href={hrefOf({ section: 'digests' })}>{countMessage('postCount', posts)}</a>
        </li>
        <li>
          <a href={search('is:trashed')}>{countMessage('trashedCount', trashed)}</a>
        </li>
      </ul>
      <div class="charts">
        <BarChart
          heading={message('statsSaved')}
          summary={summary(message('statsSaved'), 'clips')}
          bars={chart('clips')}
          inWords={(value) => countMessage('clipCount', value)}
        />
        <BarChart
          heading={message('statsPosts')}
          summary={summary(message('statsPosts'), 'posts')}
          bars={chart('posts')}
          inWords={(value) => countMessage('postCount', value)}
        />
        <BarChart
          heading={message('statsUnused')}
          summary={summary(message('statsUnused'), 'unused')}
          bars={chart('unused')}
          inWords={(value) => countMessage('clipCount', value)}
        />
      </div>
      <PeriodTable periods={periods} nameOf={nameOf} />
      <div class="rankings">
        <RankedList
          heading={message('topTags')}
          all={{ name: message('allTags'), href: hrefOf({ section: 'tags' }) }}
          rows={tags.map(({ name, uses }) => ({
            name,
            count: uses,
            href: search(printQuery({ kind: 'tag', value: name })),
          }))}
        />
        <RankedList
          heading={message('topSites')}
          all={{ name: message('allSites'), href: hrefOf({ section: 'sites' }) }}
          rows={sites.map(({ host, clips }) => ({
            name: host,
            count: clips,
            href: search(printQuery({ kind: 'site', value: host })),
          }))}
        />
      </div>
    </>
  );
}

/** How a period is called by its first day, in full and below its bar. */
function namesOf(unit: PeriodUnit): Record<'nameOf' | 'labelOf', (day: string) => string> {
  const say = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(uiLanguage(), { ...options, timeZone: 'UTC' });
    return (day: string) => format.format(new Date(`${day}T00:00:00Z`));
  };
  if (unit === 'month')
    return {
      nameOf: say({ month: 'long', year: 'numeric' }),
      labelOf: say({ month: 'short', year: '2-digit' }),
    };
  const day = say({ dateStyle: 'medium' });
  return {
    nameOf: (from) => message('statsWeekOf', day(from)),
    labelOf: say({ day: 'numeric', month: 'short' }),
  };
}

interface RankedListProps {
  heading: string;
  /** Where the others are. */
  all: { name: string; href: string };
  rows: { name: string; count: number; href: string }[];
}

/** Names with how often they come, the most frequent first, each with a bar behind. */
function RankedList({ heading, all, rows }: RankedListProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  if (rows.length === 0) return null;
  return (
    <section class="ranking">
      <h2>{heading}</h2>
      <ol aria-label={heading}>
        {rows.map(({ name, count, href }) => (
          <li key={name}>
            <a href={href} dir="auto">
              {name}
            </a>
            <CountBar count={count} most={most} />
          </li>
        ))}
      </ol>
      <a href={all.href}>{all.name}</a>
    </section>
  );
}
