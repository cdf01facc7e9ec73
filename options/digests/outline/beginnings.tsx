import { fromLast } from '../../../src/app/digests/new-digest';
import { seriesList } from '../../../src/app/digests/series';
import { message } from '../../../src/browser/messages';
import type { Digest } from '../../../src/domain/digest';
import { allDigests } from '../../../src/storage/digests';
import { Button } from '../../../src/ui/button';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import { useSetting } from '../../../src/ui/use-setting';
import { goToNewDigest } from '../../route';

/** What a post in which nothing is written can begin with: as the last one, or as the next of a series. */
export function Beginnings({ digest: { id } }: { digest: Pick<Digest, 'id'> }) {
  const series = useSetting(seriesList) ?? [];
  const digests = useLiveQuery(() => allDigests(), []);
  if (digests.kind !== 'ready' || digests.value.some((one) => one.id === id)) return null;
  const hasLast = digests.value.length > 0;
  if (!hasLast && series.length === 0) return null;
  return (
    <div class="beginnings" role="group" aria-label={message('skeleton')}>
      <span aria-hidden="true">{message('skeleton')}</span>
      {hasLast && (
        <Button size="small" onClick={() => goToNewDigest(fromLast)}>
          {message('asLastTime')}
        </Button>
      )}
      {series.map((one) => (
        <Button key={one.id} size="small" onClick={() => goToNewDigest(one.id)}>
          {message('seriesNext', one.name || message('untitled'))}
        </Button>
      ))}
    </div>
  );
}
