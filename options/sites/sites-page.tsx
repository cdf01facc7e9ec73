import { useState } from 'preact/hooks';
import { ChevronDown } from 'lucide';
import { countMessage, message, uiLanguage } from '../../src/browser/messages';
import { printQuery } from '../../src/domain/query/print-query';
import { siteList } from '../../src/storage/site-list';
import { Button } from '../../src/ui/button';
import { SiteIcon } from '../../src/ui/clip-picture';
import { CountBar } from '../../src/ui/count-bar';
import { EmptyState } from '../../src/ui/empty-state';
import { Icon } from '../../src/ui/icon';
import { Menu } from '../../src/ui/menu';
import { Skeleton } from '../../src/ui/skeleton';
import { useRefetchOnWrite } from '../../src/ui/use-refetch-on-write';
import { hrefOf } from '../route';
import '../../src/ui/parts/data-table.css';
import './sites.css';

/** So many sites are shown at once, and so many more when that is asked for. */
const shownSites = 200;

const orders = { clips: 'sitesByClips', name: 'sitesBySite' } as const;

/** All sites of the library with how many clips each has; a click searches them. */
export function SitesPage() {
  const [text, setText] = useState('');
  const [order, setOrder] = useState<keyof typeof orders>('clips');
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
      <div class="page-head">
        <h1>
          {message('sites')}{' '}
          <small role="status">
            {list.kind === 'ready' && (
              <>
                <span aria-hidden="true">{found.length.toLocaleString(uiLanguage())}</span>
                <span class="visually-hidden">{countMessage('siteCount', found.length)}</span>
              </>
            )}
          </small>
        </h1>
        {!isEmpty && (
          <>
            <input
              type="search"
              aria-label={message('findSite')}
              placeholder={message('findSite')}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
            <Menu
              label={`${message('sortBy')}: ${message(orders[order])}`}
              buttonClass="button button-quiet"
              entries={(['clips', 'name'] as const).map((one) => ({
                label: message(orders[one]),
                checked: one === order,
                onSelect: () => setOrder(one),
              }))}
            >
              {message(orders[order])}
              <Icon node={ChevronDown} />
            </Menu>
          </>
        )}
      </div>
      {list.kind === 'reading' && <Skeleton label={message('working')} />}
      {isEmpty && <EmptyState title={message('sitesEmpty')} />}
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
