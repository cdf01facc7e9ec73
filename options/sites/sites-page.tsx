import { useState } from 'preact/hooks';
import { countMessage, message } from '../../src/browser/messages';
import { printQuery } from '../../src/domain/query/print-query';
import { siteList } from '../../src/storage/site-list';
import { Button } from '../../src/ui/button';
import { SiteIcon } from '../../src/ui/clip-picture';
import { CountBar } from '../../src/ui/count-bar';
import { EmptyState } from '../../src/ui/empty-state';
import { Skeleton } from '../../src/ui/skeleton';
import { TableHead } from '../../src/ui/table-head';
import { useRefetchOnWrite } from '../../src/ui/use-refetch-on-write';
import { hrefOf } from '../route';
import './sites.css';

/** So many sites are shown at once, and so many more when that is asked for. */
const shownSites = 200;

/** All sites of the library with how many clips each has; a click searches them. */
export function SitesPage() {
  const [text, setText] = useState('');
  const [order, setOrder] = useState<'clips' | 'name'>('clips');
  const [limit, setLimit] = useState(shownSites);
  const list = useRefetchOnWrite(siteList);
  if (list.kind === 'failed') return <p class="notice notice-danger">{message('readFailed')}</p>;
  const sites = list.kind === 'ready' ? list.value : [];
  const typed = text.trim().toLowerCase();
  const matching = sites.filter(({ host }) => host.includes(typed));
  const found = order === 'name' ? matching.toSorted((a, b) => (a.host < b.host ? -1 : 1)) : matching;
  const isEmpty = list.kind === 'ready' && sites.length === 0;
  const most = sites[0]?.clips ?? 1;
  return (
    <section class="sites-page">
      <TableHead
        title={message('sites')}
        found={
          list.kind === 'ready'
            ? { count: found.length, inWords: countMessage('siteCount', found.length) }
            : undefined
        }
        find={
          isEmpty
            ? undefined
            : {
                label: message('findSite'),
                text,
                onText: setText,
                order,
                orders: [
                  ['clips', message('sitesByClips')],
                  ['name', message('sitesBySite')],
                ],
                onOrder: setOrder,
              }
        }
      />
      {list.kind === 'reading' && <Skeleton label={message('working')} />}
      {isEmpty && (
        <EmptyState title={message('sitesEmpty')}>
          <p>{message('sitesEmptyHint')}</p>
        </EmptyState>
      )}
      {sites.length > 0 && found.length === 0 && <p class="soft">{message('nothingFound')}</p>}
      {found.length > 0 && (
        <div class="data-table-frame">
          <table class="data-table">
            <thead>
              <tr>
                <th scope="col">{message('site')}</th>
                <th scope="col">{message('clips')}</th>
              </tr>
            </thead>
            <tbody>
              {found.slice(0, limit).map(({ host, clips }) => (
                <tr key={host}>
                  <td class="is-name">
                    <a
                      href={hrefOf({ section: 'library', query: printQuery({ kind: 'site', value: host }) })}
                    >
                      <SiteIcon page={{ url: `https://${host}/` }} />
                      {host}
                    </a>
                  </td>
                  <td>
                    <CountBar count={clips} most={most} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.length > limit && (
        <Button onClick={() => setLimit(limit + shownSites)}>
          {countMessage('showMore', Math.min(shownSites, found.length - limit))}
        </Button>
      )}
    </section>
  );
}
