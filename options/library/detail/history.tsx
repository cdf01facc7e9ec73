import { message } from '../../../src/browser/messages';
import type { Publication } from '../../../src/domain/digest/publication';
import { digestsOfClip } from '../../../src/storage/digests-of-clip';
import { shortDay } from '../../../src/ui/short-day';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import { hrefOf } from '../../route';

/** The digests in which the clip stands, and where they went out. */
export function History({ clipId }: { clipId: string }) {
  const digests = useLiveQuery(() => digestsOfClip(clipId), [clipId]);
  if (digests.kind !== 'ready') return null;
  return (
    <section aria-labelledby="detail-history">
      <h2 id="detail-history">{message('inDigests')}</h2>
      {digests.value.length === 0 && <p class="soft">{message('inNoDigest')}</p>}
      <ul class="detail-history">
        {digests.value.map(({ digest: { id, title, date }, publication }) => (
          <li key={id}>
            <a href={hrefOf({ section: 'digest', id })}>{title || message('untitled')}</a>{' '}
            <time class="soft" dateTime={date}>
              {date}
            </time>
            {publication && (
              <>
                {' '}
                · <Published {...publication} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Published({ at, url }: Publication) {
  const words = message('publishedOn', shortDay(at));
  if (url === undefined) return <span class="soft">{words}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {words}
    </a>
  );
}
