import { countMessage, message, uiLanguage } from '../../src/browser/messages';
import { printQuery } from '../../src/domain/query/print-query';
import { libraryStats, type LibraryStats } from '../../src/storage/library-stats';
import { useRefetchOnWrite } from '../../src/ui/use-refetch-on-write';
import { currentQueryContext } from '../../src/app/library/find-clips';
import { hrefOf } from '../route';
import { WeekChart } from './week-chart';
import './stats.css';

/** Numbers a writer likes to see. */
export function StatsPage() {
  const stats = useRefetchOnWrite(() => libraryStats(currentQueryContext()));
  return (
    <section class="column stats-page">
      <h1>{message('stats')}</h1>
      {stats.kind === 'reading' && <p role="status">{message('working')}</p>}
      {stats.kind === 'failed' && <p class="notice notice-danger">{message('readFailed')}</p>}
      {stats.kind === 'ready' && <Stats stats={stats.value} />}
    </section>
  );
}

function Stats({ stats: { clips, unused, trashed, weeks, tags, sites } }: { stats: LibraryStats }) {
  const search = (query: string) => hrefOf({ section: 'library', query });
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
          <a href={search('is:trashed')}>{countMessage('trashedCount', trashed)}</a>
        </li>
      </ul>
      <WeekChart weeks={weeks} />
      <div class="rankings">
        <RankedList
          heading={message('topTags')}
          rows={tags.map(({ name, uses }) => ({
            name,
            count: uses,
            href: search(printQuery({ kind: 'tag', value: name })),
          }))}
        />
        <RankedList
          heading={message('topSites')}
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

interface RankedListProps {
  heading: string;
  rows: { name: string; count: number; href: string }[];
}

/** Names with how often they come, the most frequent first, each with a bar beneath. */
function RankedList({ heading, rows }: RankedListProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  if (rows.length === 0) return null;
  return (
    <section class="ranking">
      <h2>{heading}</h2>
      <ol aria-label={heading}>
        {rows.map(({ name, count, href }) => (
          <li key={name} style={{ '--share': `${(100 * count) / most}%` }}>
            <a href={href}>{name}</a>
            <span class="soft">{count.toLocaleString(uiLanguage())}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
