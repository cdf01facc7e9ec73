import { message } from '../../../src/browser/messages';
import { digestsOfClip } from '../../../src/storage/digests-of-clip';
import { useWatched } from '../../../src/ui/use-watched';
import { hrefOf } from '../../route';

/** The digests in which the clip stands. */
export function History({ clipId }: { clipId: string }) {
  const digests = useWatched(() => digestsOfClip(clipId), [clipId]);
  if (digests.kind !== 'ready') return null;
  return (
    <section aria-labelledby="detail-history">
      <h2 id="detail-history">{message('inDigests')}</h2>
      {digests.value.length === 0 && <p class="soft">{message('inNoDigest')}</p>}
      <ul class="detail-history">
        {digests.value.map(({ id, title, date }) => (
          <li key={id}>
            <a href={hrefOf({ section: 'digest', id })}>{title || message('untitled')}</a>{' '}
            <time class="soft" dateTime={date}>
              {date}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
