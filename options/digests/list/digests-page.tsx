import { useState } from 'preact/hooks';
import { Plus } from 'lucide';
import { seriesList } from '../../../src/app/digests/series';
import { countMessage, message } from '../../../src/browser/messages';
import { clipsForNextDigest } from '../../../src/storage/derived-counts';
import { listDigests } from '../../../src/storage/digests/digest-list';
import { Button } from '../../../src/ui/button';
import { SegmentedControl } from '../../../src/ui/segmented-control';
import { Skeleton } from '../../../src/ui/skeleton';
import { Toast } from '../../../src/ui/toast';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import { useSetting } from '../../../src/ui/use-setting';
import { goToNewDigest, turnInto, type DigestsView } from '../../route';
import { FeedsPage } from '../feeds/feeds-page';
import { DigestList, type DoneAct } from './digest-list';
import { SeriesPage } from './series-page';
import './digests-page.css';
import './series-page.css';
import '../feeds/feeds-page.css';
import './digests-on-phones.css';

/** The writer's digests, the series that they are made by, and the feeds that carry them. */
export function DigestsPage({ view = 'all' }: { view?: DigestsView | undefined }) {
  const digests = useLiveQuery(listDigests, []);
  const picked = useLiveQuery(clipsForNextDigest, []);
  const series = useSetting(seriesList);
  const [done, setDone] = useState<DoneAct>();
  if (digests.kind === 'failed') return <p class="notice notice-danger">{message('readFailed')}</p>;
  if (digests.kind === 'reading') return <Skeleton label={message('digests')} />;
  const active = digests.value.filter(({ digest }) => digest.trashedAt === undefined);
  const published = active.filter(({ publication }) => publication !== undefined);
  const drafts = active.filter(({ publication }) => publication === undefined);
  const next = picked.kind === 'ready' ? picked.value : 0;
  const shown = view === 'drafts' ? drafts : view === 'published' ? published : active;
  return (
    <section class="column digests-page">
      <div class="heading-row">
        <h1>{message('digests')}</h1>
        <Button kind="main" icon={Plus} onClick={() => goToNewDigest()}>
          {next > 0 ? countMessage('newDigestFrom', next) : message('newDigest')}
        </Button>
      </div>
      <SegmentedControl
        label={message('whichDigests')}
        value={view}
        onChange={(to) => turnInto({ section: 'digests', view: to })}
        options={[
          { value: 'all', label: message('all'), ...counted(active.length) },
          { value: 'drafts', label: message('draftDigests'), ...counted(drafts.length) },
          { value: 'published', label: message('digestPublished'), ...counted(published.length) },
          { value: 'series', label: message('seriesTitle'), ...counted(series?.length ?? 0) },
          { value: 'feeds', label: message('feedsShort') },
        ]}
      />
      {view === 'series' ? (
        <SeriesPage digests={active} onDone={setDone} />
      ) : view === 'feeds' ? (
        <FeedsPage />
      ) : (
        <DigestList
          key={view}
          view={view}
          digests={shown}
          trashed={digests.value.filter(({ digest }) => digest.trashedAt !== undefined)}
          series={series ?? []}
          onDone={setDone}
        />
      )}
      <Toast
        text={done?.said ?? ''}
        shown={done?.undo ? 'long' : 'short'}
        onDismiss={() => setDone(undefined)}
        onTimeout={() => setDone(undefined)}
      >
        {done?.undo && (
          <button
            type="button"
            class="button"
            onClick={() => {
              const { undo } = done;
              setDone(undefined);
              void undo?.();
            }}
          >
            {message('undo')}
          </button>
        )}
      </Toast>
    </section>
  );
}

/** Nothing is said of none. */
function counted(count: number): { count?: number } {
  return count === 0 ? {} : { count };
}
