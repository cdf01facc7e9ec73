import { useState } from 'preact/hooks';
import { fromLast } from '../../../src/app/digests/new-digest';
import { seriesList } from '../../../src/app/digests/series';
import { message } from '../../../src/browser/messages';
import type { Digest } from '../../../src/domain/digest';
import { listDigests, trashDigest } from '../../../src/storage/digests/digest-list';
import { useSetting } from '../../../src/ui/use-setting';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import { goToNewDigest } from '../../route';
import { DigestRow } from './digest-row';
import { FeedsPanel } from '../feeds/feeds-panel';
import { SeriesPanel } from './series-panel';
import { PatternSettings } from './pattern-settings';
import '../composer.css';
import '../digests.css';

/** The digests there are, the latest first, and the way to a new one. */
export function DigestsPage() {
  const digests = useLiveQuery(listDigests, []);
  const series = useSetting(seriesList) ?? [];
  const [trashed, setTrashed] = useState<Digest>();
  if (digests.kind === 'reading') return null;
  if (digests.kind === 'failed') return <p class="notice notice-danger">{message('readFailed')}</p>;
  const active = digests.value.filter(({ digest }) => digest.trashedAt === undefined);
  const inTrash = digests.value.filter(({ digest }) => digest.trashedAt !== undefined);
  const restore = (id: string) => void trashDigest(id, undefined).then(() => setTrashed(undefined));
  return (
    <section class="column">
      <div class="heading-row">
        <h1>{message('digests')}</h1>
        <span role="status">
          {trashed && (
            <>
              {message('trashedTitle', trashed.title || message('untitled'))}{' '}
              <button class="button button-small" onClick={() => restore(trashed.id)}>
                {message('undo')}
              </button>
            </>
          )}
        </span>
        {series.map((one) => (
          <button key={one.id} class="button" onClick={() => goToNewDigest(one.id)}>
            {message('seriesNext', one.name || message('untitled'))}
          </button>
        ))}
        {active.length > 0 && (
          <button class="button" onClick={() => goToNewDigest(fromLast)}>
            {message('asLastTime')}
          </button>
        )}
        <button class="button button-primary" onClick={() => goToNewDigest()}>
          {message('newDigest')}
        </button>
      </div>
      {active.length === 0 && <p class="empty">{message('digestsEmpty')}</p>}
      <ul class="digest-list" aria-label={message('digests')}>
        {active.map((listed) => (
          <DigestRow
            key={listed.digest.id}
            listed={listed}
            onTrash={() => {
              const { digest } = listed;
              void trashDigest(digest.id, new Date().toISOString()).then(() => setTrashed(digest));
            }}
          />
        ))}
      </ul>
      {inTrash.length > 0 && (
        <details>
          <summary>{message('digestsTrash', inTrash.length)}</summary>
          <ul class="digest-list" aria-label={message('digestsTrash', inTrash.length)}>
            {inTrash.map((listed) => (
              <DigestRow key={listed.digest.id} listed={listed} onRestore={() => restore(listed.digest.id)} />
            ))}
          </ul>
        </details>
      )}
      <SeriesPanel />
      <PatternSettings />
      <FeedsPanel />
    </section>
  );
}
